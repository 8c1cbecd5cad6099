#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>

#include "tests/net/running_server.hpp"

namespace gommette::net {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

// A server on which session 3 alone is closed.
class Ideas : public testing::Test {
protected:
    HttpReply get(std::string const& target, std::string const& fields = "", std::string const& method = "GET") {
        Client client{server().port()};
        client.send(method + " " + target + " HTTP/1.1\r\nHost: localhost:8080\r\n" + fields + "\r\n");
        return client.read_reply(method == "GET").value_or(HttpReply{});
    }
    RunningServer& server() {
        if (!server_) server_ = std::make_unique<RunningServer>(limits_, 1, ExportService{}, service());
        return *server_;
    }

    Limits limits_;
    bool is_indexed_{false};
    bool never_answers_{false};
    std::atomic<int> ideas_{1};  // of session 3

private:
    IdeasService service() {
        return {is_indexed_, [] { return std::string{"https://ctg.example.fr"}; },
                [this](SessionId session, std::function<void(domain::PublicIdeas)> const& answer) {
                    if (never_answers_) return;
                    domain::PublicIdeas ideas;
                    if (!session || session == SessionId{3}) ideas.sessions.push_back(closed());
                    answer(std::move(ideas));
                }};
    }
    domain::PublicSession closed() const {
        domain::PublicSession session;
        session.id = {3};
        session.session.field = {"JE"};
        session.session.title = {"Atelier 2"};
        for (int number = 1; number <= ideas_; ++number) {
            domain::PublicIdea idea;
            idea.number = {number};
            idea.words = Words{{"Idée " + std::to_string(number)}, std::nullopt};
            session.ideas.push_back(std::move(idea));
        }
        return session;
    }

    std::unique_ptr<RunningServer> server_;
};

TEST_F(Ideas, CanBeReadOfAClosedSessionByAnybody) {
    auto const page = get("/idees/3");
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.fields.at("content-type"), "text/html; charset=utf-8");
    EXPECT_THAT(page.body, HasSubstr("Idée 1"));
    EXPECT_THAT(get("/idees/3?from=mail&lang=en").body, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(get("/idees").body, HasSubstr("href=\"/idees/3\""));
}

TEST_F(Ideas, AreNotThereOfAnyOtherNumber) {
    EXPECT_EQ(get("/idees/4").status, 404);
    EXPECT_THAT(get("/idees/4").body, HasSubstr("après sa clôture"));
    for (auto const* path : {"/idees/0", "/idees/03", "/idees/", "/idees/3/", "/idees/-3", "/idees/3x", "/idees/12345678901", "/idees.html", "/ideesx"})
        EXPECT_EQ(get(path).body, "Introuvable.\nNot found.\n") << path;
}

TEST_F(Ideas, RunNoScriptAndFetchNothingFromElsewhere) {
    EXPECT_EQ(get("/idees/3").fields.at("content-security-policy"),
              "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}

TEST_F(Ideas, AreAskedForAgainEachTimeAndSentOnlyIfTheyChanged) {
    auto const page = get("/idees/3");
    EXPECT_EQ(page.fields.at("cache-control"), "no-cache");
    auto const etag = page.fields.at("etag");
    auto const again = get("/idees/3", "If-None-Match: " + etag + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    ideas_ = 2;
    auto const changed = get("/idees/3", "If-None-Match: " + etag + "\r\n");
    EXPECT_EQ(changed.status, 200);
    EXPECT_THAT(changed.body, HasSubstr("Idée 2"));
}

TEST_F(Ideas, AreKeptFromSearchEngines) {
    EXPECT_EQ(get("/idees/3").fields.at("x-robots-tag"), "noindex");
    EXPECT_EQ(get("/idees").fields.at("x-robots-tag"), "noindex");
}

TEST_F(Ideas, MayBeListedWhereTheOperatorAllowsIt) {
    is_indexed_ = true;
    EXPECT_EQ(get("/idees/3").fields.count("x-robots-tag"), 0U);
    EXPECT_THAT(get("/idees/3").body, Not(HasSubstr("noindex")));
    EXPECT_EQ(get("/idees/4").fields.at("x-robots-tag"), "noindex") << "a page that is not there";
}

TEST_F(Ideas, HaveTheirAddressAsAPicture) {
    for (auto const* path : {"/idees/3/code.svg", "/idees/code.svg"}) {
        auto const picture = get(path);
        EXPECT_EQ(picture.status, 200) << path;
        EXPECT_EQ(picture.fields.at("content-type"), "image/svg+xml");
        EXPECT_THAT(picture.body, HasSubstr("<svg"));
    }
    EXPECT_NE(get("/idees/3/code.svg").body, get("/idees/4/code.svg").body);
}

TEST_F(Ideas, GiveTheHeadAlone) {
    auto const head = get("/idees/3", "", "HEAD");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.fields.at("content-length"), std::to_string(get("/idees/3").body.size()));
}

TEST_F(Ideas, AreGivenUpOnWhereTheConventionDoesNotAnswer) {
    never_answers_ = true;
    limits_.export_answer = 20ms;
    EXPECT_EQ(get("/idees/3").status, 504);
}

}  // namespace
}  // namespace gommette::net
