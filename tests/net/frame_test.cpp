#include "server/net/frame.hpp"

#include <gtest/gtest.h>

namespace gommette::net {
namespace {

std::string head(std::size_t size) { return std::string{FrameHead::of_text(size).text()}; }

TEST(FrameHead, TellsTheLengthInTheShortestWay) {
    EXPECT_EQ(head(125), std::string("\x81\x7D"));
    EXPECT_EQ(head(126), std::string("\x81\x7E\x00\x7E", 4));
    EXPECT_EQ(head(65535), std::string("\x81\x7E\xFF\xFF", 4));
    EXPECT_EQ(head(65536), std::string("\x81\x7F\x00\x00\x00\x00\x00\x01\x00\x00", 10));
}

}  // namespace
}  // namespace gommette::net
