#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/net/order_id.hpp"
#include "server/net/origins.hpp"
#include "server/net/static_files.hpp"
#include "server/net/token_bucket.hpp"
#include "tests/net/running_server.hpp"

namespace gommette::net {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

TEST(Origins, NameTheWebSocketOfEachOfOurNames) {
    Origins const origins{{"https://ctg.example.fr", "http://salle.local:8080"}, "127.0.0.1"};
    EXPECT_EQ(origins.websocket_origin("ctg.example.fr"), "wss://ctg.example.fr");
    EXPECT_EQ(origins.websocket_origin("CTG.example.FR"), "wss://ctg.example.fr");
    EXPECT_EQ(origins.websocket_origin("salle.local:8080"), "ws://salle.local:8080");
    EXPECT_EQ(origins.websocket_origin("localhost:9000"), "ws://localhost:9000");
    EXPECT_EQ(origins.websocket_origin("[::1]:9000"), "ws://[::1]:9000");
    EXPECT_EQ(origins.websocket_origin("127.0.0.1"), "ws://127.0.0.1");
}

TEST(Origins, DoNotKnowForeignOrMisshapenNames) {
    Origins const origins{{"https://ctg.example.fr"}, "0.0.0.0"};
    for (auto const* host :
         {"", "evil.example", "ctg.example.fr:8080", "ctg.example.fr.evil.example", "127.0.0.1:", "127.0.0.1:x",
          "127.0.0.1:123456", "[::1", "::1", "[::1]x", "[fe80::1%eth0]", "localhost.evil.example", "1", "[127.0.0.1]",
          "localhost 'unsafe-inline'", "127.0.0.1; script-src *"}) {
        EXPECT_EQ(origins.websocket_origin(host), std::nullopt) << host;
    }
}

TEST(Origins, KnowAddressesOnlyWhenListeningBeyondLoopback) {
    EXPECT_EQ((Origins{{}, "127.0.0.1"}.websocket_origin("192.168.1.20:8080")), std::nullopt);
    EXPECT_EQ((Origins{{}, "0.0.0.0"}.websocket_origin("192.168.1.20:8080")), "ws://192.168.1.20:8080");
    EXPECT_EQ((Origins{{}, "::"}.websocket_origin("[2001:db8::1]")), "ws://[2001:db8::1]");
}

TEST(Origins, LetAPageConnectToItsOwnServerOnly) {
    Origins const origins{{"https://ctg.example.fr"}, "0.0.0.0"};
    EXPECT_TRUE(origins.may_connect("https://ctg.example.fr", "ctg.example.fr"));
    EXPECT_TRUE(origins.may_connect("http://192.168.1.20:8080", "192.168.1.20:8080"));
    EXPECT_FALSE(origins.may_connect("http://192.168.1.66", "192.168.1.20:8080"));
    EXPECT_FALSE(origins.may_connect("http://ctg.example.fr", "ctg.example.fr"));
    EXPECT_FALSE(origins.may_connect("null", "ctg.example.fr"));
    EXPECT_FALSE(origins.may_connect("", "ctg.example.fr"));
}

TEST(TokenBucket, GivesTheBurstAtOnceAndThenOneByOne) {
    auto now = TokenBucket::Clock::time_point{} + 1h;
    TokenBucket bucket{3, 10, now};
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(bucket.wait(now), 0ns);
        bucket.take(now);
    }
    EXPECT_EQ(bucket.wait(now), 100ms);
    EXPECT_EQ(bucket.wait(now + 60ms), 40ms);
    now += 100ms;
    EXPECT_EQ(bucket.wait(now), 0ns);
    bucket.take(now);
    EXPECT_EQ(bucket.wait(now), 100ms);
}

TEST(TokenBucket, FillsUpToTheBurstAndNoFurther) {
    auto now = TokenBucket::Clock::time_point{} + 1h;
    TokenBucket bucket{3, 10, now};
    now += 1h;
    for (int i = 0; i < 3; ++i) bucket.take(now);
    EXPECT_GT(bucket.wait(now), 0ns);
}

TEST(OrderId, IsReadThoughTheCommandCannotBe) {
    auto const name = order_id(R"({"type":"order","device":"telephone1","n":3,"command":[]})");
    ASSERT_TRUE(name);
    EXPECT_EQ(name->device.value, "telephone1");
    EXPECT_EQ(name->n.value, 3);
}

TEST(OrderId, IsNothingWhereThereIsNoGoodOne) {
    for (auto const* text : {"", "{", "[]", "3", R"({"type":"hello","device":"telephone1","n":3})", R"({"type":"order","n":3})",
                             R"({"type":"order","device":"telephone1"})", R"({"type":"order","device":"telephone1","n":0})",
                             R"({"type":"order","device":"telephone1","n":1.5})", R"({"type":"order","device":"x","n":3})",
                             R"({"type":"order","device":{},"n":3})", R"({"type":["order"],"device":"telephone1","n":3})"}) {
        EXPECT_FALSE(order_id(text)) << text;
    }
}

TEST(StaticFiles, ComplainInOneLineAboutAFolderWithoutPages) {
    for (auto const* folder : {"/nowhere/at/all", "/proc/self/fdinfo"}) {
        auto const loaded = StaticFiles::load(folder);
        auto const* complaint = std::get_if<std::string>(&loaded);
        ASSERT_TRUE(complaint);
        EXPECT_THAT(*complaint, HasSubstr(folder));
        EXPECT_EQ(complaint->find('\n'), std::string::npos);
    }
}

TEST(StaticFiles, LeaveOutWhatBeginsWithADot) {
    WebFolder web;
    web.write(".secret", "hidden");
    web.write(".git/config", "hidden");
    auto const loaded = StaticFiles::load(web.path());
    EXPECT_EQ(std::get<StaticFiles>(loaded).find("/.secret"), nullptr);
    EXPECT_EQ(std::get<StaticFiles>(loaded).find("/.git/config"), nullptr);
    EXPECT_NE(std::get<StaticFiles>(loaded).find("/"), nullptr);
}

TEST(StaticFiles, DoNotServeACompressedFormWithoutItsOriginal) {
    WebFolder web;
    web.write("assets/lost.js.br", "alone");
    auto const loaded = StaticFiles::load(web.path());
    EXPECT_EQ(std::get<StaticFiles>(loaded).find("/assets/lost.js"), nullptr);
    EXPECT_EQ(std::get<StaticFiles>(loaded).find("/assets/lost.js.br"), nullptr);
}

TEST(StaticFiles, RefuseAFolderThatIsTooLarge) {
    WebFolder web;
    for (auto const* name : {"one.bin", "two.bin", "three.bin"}) web.write(name, std::string(22 * 1024 * 1024, '0'));
    EXPECT_THAT(std::get<std::string>(StaticFiles::load(web.path())), HasSubstr("64 MiB"));
}

TEST(StaticFile, ChoosesByWhatIsAccepted) {
    auto const bytes = std::make_shared<std::string const>("x");
    StaticFile const file{.plain = bytes, .gzip = bytes, .brotli = bytes};
    EXPECT_EQ(file.choose(""), Encoding::plain);
    EXPECT_EQ(file.choose("gzip, deflate, br"), Encoding::brotli);
    EXPECT_EQ(file.choose("GZIP;q=1.0"), Encoding::gzip);
    EXPECT_EQ(file.choose("br;q=0.000, gzip"), Encoding::gzip);
    EXPECT_EQ(file.choose("broccoli, x-gzip"), Encoding::plain);
    EXPECT_EQ((StaticFile{.plain = bytes}.choose("gzip, br")), Encoding::plain);
}

}  // namespace
}  // namespace gommette::net
