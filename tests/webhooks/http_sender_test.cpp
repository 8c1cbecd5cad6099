#include "server/webhooks/http_sender.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include "tests/webhooks/receiver.hpp"

namespace gommette::webhooks {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

bool goes_on() { return false; }

Request request_to(std::string url) { return {std::move(url), "s7-120", 1614265330, "v1,abc v1,def", R"({"test":1})"}; }

Answer send_to(std::string url, bool allows_private = true, HttpLimits limits = {}) {
    return http_sender(allows_private, limits)(request_to(std::move(url)), goes_on);
}

TEST(HttpSender, PostsTheBodyWithTheThreeHeadersOfTheStandard) {
    Receiver receiver([](auto const&, auto) { return status(204); });
    EXPECT_TRUE(send_to(receiver.url()).is_taken());
    auto request = receiver.wait_for(1).at(0);
    EXPECT_EQ(request.line, "POST /hook HTTP/1.1\r");
    EXPECT_EQ(request.headers["webhook-id"], "s7-120");
    EXPECT_EQ(request.headers["webhook-timestamp"], "1614265330");
    EXPECT_EQ(request.headers["webhook-signature"], "v1,abc v1,def");
    EXPECT_EQ(request.headers["content-type"], "application/json");
    EXPECT_EQ(request.body, R"({"test":1})");
}

TEST(HttpSender, ReachesNoPrivateAddressByNumberNorByName) {
    Receiver receiver([](auto const&, auto) { return status(204); });
    for (auto const* host : {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"}) {
        auto const answer = send_to(receiver.url("https", host), false);
        EXPECT_EQ(answer.status, 0) << host;
        EXPECT_THAT(answer.why, HasSubstr("not public")) << host;
    }
    EXPECT_EQ(receiver.connections(), 0u);
}

TEST(HttpSender, SpeaksNothingButHttpsUnlessPrivateOnesAreAllowed) {
    Receiver receiver([](auto const&, auto) { return status(204); });
    EXPECT_EQ(send_to(receiver.url("http"), false).status, 0);
    EXPECT_EQ(send_to("file:///etc/passwd", true).status, 0);
    EXPECT_EQ(receiver.connections(), 0u);
}

TEST(HttpSender, FollowsNoRedirect) {
    Receiver receiver([](auto const&, auto) { return status(302, "Location: /elsewhere\r\n"); });
    auto const answer = send_to(receiver.url());
    EXPECT_EQ(answer.status, 302);
    EXPECT_FALSE(answer.is_taken());
    EXPECT_EQ(receiver.connections(), 1u);
}

TEST(HttpSender, AsksNoProxy) {
    Receiver receiver([](auto const&, auto) { return status(204); });
    ::setenv("http_proxy", "http://127.0.0.1:1", 1);
    auto const answer = send_to(receiver.url());
    ::unsetenv("http_proxy");
    EXPECT_TRUE(answer.is_taken()) << answer.why;
}

TEST(HttpSender, ReadsNoMoreOfALongAnswerThanItsFirstPart) {
    Receiver receiver([](auto const&, auto) { return status(200, "", std::string(std::size_t{8} * 1024 * 1024, 'x')); });
    EXPECT_EQ(send_to(receiver.url()).status, 200);
    Receiver head([](auto const&, auto) {
        std::string many;
        for (int i = 0; i < 200; ++i) many += "X-" + std::to_string(i) + ": " + std::string(1000, 'x') + "\r\n";
        return status(200, many);
    });
    EXPECT_EQ(send_to(head.url()).status, 200);
}

TEST(HttpSender, TellsForHowLongItIsAskedToWait) {
    Receiver receiver([](auto const&, auto) { return status(503, "Retry-After: 120\r\n"); });
    auto const answer = send_to(receiver.url());
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.retry_after, 120s);
}

TEST(HttpSender, LetsGoOfWhoNeverAnswers) {
    Receiver receiver([](auto const&, auto) { return std::string(); });
    auto const answer = send_to(receiver.url(), true, {.timeout = 100ms});
    EXPECT_EQ(answer.status, 0);
    EXPECT_NE(answer.why, "");
}

TEST(HttpSender, LetsGoOnceItIsToStop) {
    Receiver receiver([](auto const&, auto) { return std::string(); });
    auto const begun = std::chrono::steady_clock::now();
    auto const answer = http_sender(true)(request_to(receiver.url()), [&] { return receiver.connections() > 0; });
    EXPECT_EQ(answer.status, 0);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);
}

}  // namespace
}  // namespace gommette::webhooks
