#include "server/live/command_book.hpp"

#include <gtest/gtest.h>

namespace gommette::live {

namespace {

template <class Kind>
bool is(CommandBook::Finding const& finding) {
    return std::holds_alternative<Kind>(finding);
}

}  // namespace

TEST(CommandBook, GivesTheSameAnswerForEver) {
    CommandBook book;
    book.note("person/1", "device", 3, {41, 7});
    book.note("person/1", "device", 9, {52, 0});
    EXPECT_EQ(std::get<CommandBook::Answer>(book.find("person/1", "device", 3)), (CommandBook::Answer{41, 7}));
    EXPECT_EQ(std::get<CommandBook::Answer>(book.find("person/1", "device", 9)), (CommandBook::Answer{52, 0}));
}

TEST(CommandBook, TellsAnOvertakenCommandFromANewOne) {
    CommandBook book;
    EXPECT_TRUE(is<CommandBook::Unknown>(book.find("person/1", "device", 1)));
    book.note("person/1", "device", 3, {41, 0});
    EXPECT_TRUE(is<CommandBook::Stale>(book.find("person/1", "device", 2)));
    EXPECT_TRUE(is<CommandBook::Unknown>(book.find("person/1", "device", 4)));
}

TEST(CommandBook, KeepsPeopleAndDevicesApart) {
    CommandBook book;
    book.note("person/1", "device", 3, {41, 0});
    EXPECT_TRUE(is<CommandBook::Unknown>(book.find("person/2", "device", 3)));
    EXPECT_TRUE(is<CommandBook::Unknown>(book.find("person/1", "other", 3)));
}

TEST(CommandBook, RemembersSoManyDevicesOfOnePersonAndNoMore) {
    CommandBook book;
    for (int device = 0; device < CommandBook::devices_per_actor; ++device) {
        ASSERT_TRUE(is<CommandBook::Unknown>(book.find("person/1", std::to_string(device), 1)));
        book.note("person/1", std::to_string(device), 1, {device + 1, 0});
    }
    EXPECT_TRUE(is<CommandBook::TooMany>(book.find("person/1", "one more", 1)));
    EXPECT_TRUE(is<CommandBook::Unknown>(book.find("person/1", "0", 2))) << "a known device goes on";
}

}  // namespace gommette::live
