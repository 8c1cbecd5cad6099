#include "server/net/frame.hpp"

#include <gtest/gtest.h>

namespace gommette::net {
namespace {

// What begins a frame: FIN and text, then the length.
std::string head(std::size_t size) {
    return text_frame(std::string(size, 'x'))->substr(0, text_frame(std::string(size, 'x'))->size() - size);
}

TEST(TextFrame, TellsItsLengthInTheShortestWay) {
    EXPECT_EQ(head(125), std::string("\x81\x7D"));
    EXPECT_EQ(head(126), std::string("\x81\x7E\x00\x7E", 4));
    EXPECT_EQ(head(65535), std::string("\x81\x7E\xFF\xFF", 4));
    EXPECT_EQ(head(65536), std::string("\x81\x7F\x00\x00\x00\x00\x00\x01\x00\x00", 10));
}

TEST(Frames, FrameAMessageOnceForAllConnections) {
    Frames frames;
    auto const message = live::to_message("{}");
    EXPECT_EQ(*frames.of(message), *text_frame("{}"));
    EXPECT_EQ(frames.of(message), frames.of(message)) << "the same bytes, not a copy";
}

TEST(Frames, KeepASharedMessageThoughOthersComeBetween) {
    Frames frames;
    auto const snapshot = live::to_message("{\"type\":\"snapshot\"}");
    auto const shared = frames.of(snapshot);
    for (int connection = 0; connection < 20; ++connection) {
        frames.of(live::to_message("welcome " + std::to_string(connection)));
        EXPECT_EQ(frames.of(snapshot), shared);
        auto const own = live::to_message("own " + std::to_string(connection));
        EXPECT_EQ(*frames.of(own), *text_frame(*own));
    }
}

}  // namespace
}  // namespace gommette::net
