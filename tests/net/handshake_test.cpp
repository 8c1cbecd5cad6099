#include <gtest/gtest.h>

#include "tests/net/running_server.hpp"

namespace gommette::net {
namespace {

// What is sent, what comes back. Each case spoils one line of a good handshake.
struct Spoilt {
    std::string what;
    Handshake handshake;
    int status;
};

void PrintTo(Spoilt const& spoilt, std::ostream* out) { *out << spoilt.what; }

class SpoiltHandshake : public testing::TestWithParam<Spoilt> {};

TEST_P(SpoiltHandshake, IsRefusedAndOpensNothing) {
    RunningServer server;
    Client client{server.port()};
    client.send(GetParam().handshake.text(server.port()));
    auto const reply = client.read_reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, GetParam().status);
    EXPECT_EQ(reply->fields.at("connection"), "close");
    client.finish_sending();
    EXPECT_TRUE(client.is_ended());
    EXPECT_EQ(server.gateway().waiting(), 0);
}

std::vector<Spoilt> const spoilt_handshakes{
    {"NoHost", {.host = ""}, 400},
    {"TwoHosts", {.host = "Host: 127.0.0.1:{port}\r\nHost: 127.0.0.1"}, 400},
    {"ForeignHost", {.host = "Host: evil.example"}, 421},
    {"ForeignHostThatBeginsLikeOurs", {.host = "Host: 127.0.0.1.evil.example"}, 421},
    {"AddressWeDoNotListenOn", {.host = "Host: 192.168.1.20:{port}"}, 421},
    {"PublicNameAtAnotherPort", {.host = "Host: ctg.example.fr:80"}, 421},
    {"PublicNameAtNoPort", {.host = "Host: ctg.example.fr:"}, 421},
    {"PublicNameAtPortZero", {.host = "Host: ctg.example.fr:0"}, 421},
    {"PublicNameBeyondPorts", {.host = "Host: ctg.example.fr:65979"}, 421},
    {"TwoDotsOfTheRoot", {.host = "Host: ctg.example.fr.."}, 421},
    {"OnlyADot", {.host = "Host: ."}, 421},
    {"OpenBracket", {.host = "Host: [::1"}, 421},
    {"AddressOfSixWithoutBrackets", {.host = "Host: ::1"}, 421},
    {"PublicNameWithoutItsScheme", {.origin = "Origin: http://ctg.example.fr"}, 403},
    {"OtherScheme", {.origin = "Origin: ftp://ctg.example.fr"}, 403},
    {"NoOrigin", {.origin = ""}, 403},
    {"TwoOrigins", {.origin = "Origin: http://127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}"}, 403},
    {"ForeignOrigin", {.origin = "Origin: http://evil.example"}, 403},
    {"OriginNull", {.origin = "Origin: null"}, 403},
    {"OriginOfAnotherPort", {.origin = "Origin: http://127.0.0.1:1"}, 403},
    {"OriginOfAnotherScheme", {.origin = "Origin: https://127.0.0.1:{port}"}, 403},
    {"OriginThatBeginsLikeOurs", {.origin = "Origin: https://ctg.example.fr.evil.example"}, 403},
    {"NoKey", {.key = ""}, 400},
    {"TwoKeys", {.key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="}, 400},
    {"KeyOf15Bytes", {.key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25j"}, 400},
    {"KeyOf17Bytes", {.key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZSE="}, 400},
    {"KeyWithForeignLetters", {.key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25-ZQ=="}, 400},
    {"KeyWithStrayBits", {.key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZR=="}, 400},
    {"NoVersion", {.version = ""}, 426},
    {"OldVersion", {.version = "Sec-WebSocket-Version: 8"}, 426},
    {"TwoVersions", {.version = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Version: 13"}, 426},
    {"NoUpgrade", {.upgrade = ""}, 426},
    {"OtherUpgrade", {.upgrade = "Upgrade: h2c"}, 426},
    {"NoConnectionUpgrade", {.connection = "Connection: keep-alive"}, 426},
    {"Post", {.request_line = "POST /ws HTTP/1.1"}, 426},
    {"Http10", {.request_line = "GET /ws HTTP/1.0"}, 426},
    {"TransferEncoding", {.more = "Transfer-Encoding: chunked"}, 400},
    {"ContentLength", {.more = "Content-Length: 4"}, 400},
    {"Expect", {.more = "Expect: 100-continue"}, 400},
};

INSTANTIATE_TEST_SUITE_P(Each, SpoiltHandshake, testing::ValuesIn(spoilt_handshakes),
                         [](auto const& info) { return info.param.what; });

class GoodHandshake : public testing::TestWithParam<Spoilt> {};

TEST_P(GoodHandshake, OpensAWebSocket) {
    RunningServer server;
    Client client{server.port()};
    client.send(GetParam().handshake.text(server.port()));
    EXPECT_EQ(client.read_reply()->status, GetParam().status);
    EXPECT_EQ(server.gateway().next().what, GatewayCall::What::connect);
}

std::vector<Spoilt> const good_handshakes{
    {"Plain", {}, 101},
    {"WithAQuestionMark", {.request_line = "GET /ws?x=1 HTTP/1.1"}, 101},
    {"OfLocalhost", {.host = "Host: localhost:{port}", .origin = "Origin: http://localhost:{port}"}, 101},
    {"OfThePublicName", {.host = "Host: ctg.example.fr", .origin = "Origin: https://ctg.example.fr"}, 101},
    {"OfThePublicNameWithItsPort", {.host = "Host: ctg.example.fr:443", .origin = "Origin: https://ctg.example.fr"}, 101},
    {"OfThePublicNameInCapitals", {.host = "Host: CTG.Example.FR", .origin = "Origin: https://CTG.Example.FR"}, 101},
    {"OfThePublicNameWithTheDotOfTheRoot", {.host = "Host: ctg.example.fr.", .origin = "Origin: https://ctg.example.fr."}, 101},
    {"OfAPageWithItsPort", {.host = "Host: ctg.example.fr", .origin = "Origin: https://ctg.example.fr:443"}, 101},
    {"OfLocalhostWithADot", {.host = "Host: LOCALHOST.:{port}", .origin = "Origin: http://localhost:{port}"}, 101},
    {"ThroughAProxyThatKeepsNoHost", {.origin = "Origin: https://ctg.example.fr"}, 101},
    {"WithAnEmptyBody", {.more = "Content-Length: 0"}, 101},
    {"WithOtherCapitals", {.upgrade = "upgrade: WebSocket", .connection = "CONNECTION: upgrade"}, 101},
    {"WithASubprotocol", {.more = "Sec-WebSocket-Protocol: anything"}, 101},
    {"WithCompression", {.more = "Sec-WebSocket-Extensions: permessage-deflate"}, 101},
};

INSTANTIATE_TEST_SUITE_P(Each, GoodHandshake, testing::ValuesIn(good_handshakes),
                         [](auto const& info) { return info.param.what; });

TEST(Handshake, IsAnsweredAsRfc6455Computes) {
    RunningServer server;
    Client client{server.port()};
    auto const reply = client.shake_hands();
    EXPECT_EQ(reply.fields.at("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    EXPECT_EQ(reply.fields.at("server"), "gommette");
    EXPECT_FALSE(reply.fields.contains("sec-websocket-extensions"));
    EXPECT_FALSE(reply.fields.contains("sec-websocket-protocol"));
}

TEST(Handshake, IsRefusedWhenFramesComeBeforeItsAnswer) {
    RunningServer server;
    Client client{server.port()};
    client.send(Handshake{}.text(server.port()) + masked_frame(1, hello));
    EXPECT_EQ(client.read_reply()->status, 400);
    EXPECT_EQ(server.gateway().waiting(), 0);
}

TEST(Handshake, MayFollowOtherRequestsOnTheSameConnection) {
    RunningServer server;
    Client client{server.port()};
    client.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(client.read_reply()->status, 200);
    EXPECT_EQ(client.shake_hands().status, 101);
}

}  // namespace
}  // namespace gommette::net
