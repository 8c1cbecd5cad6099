#include "storage/new_database.hpp"

#include <gmock/gmock.h>

#include "mounted.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::storage {
namespace {

using ::testing::HasSubstr;

LoggedEvent logged(std::int64_t seq, Stream stream, std::int64_t position, Event event, bool answers = false) {
    LoggedEvent made{seq, std::move(stream), std::move(event), answers};
    made.event.position = position;
    return made;
}

std::string refusal(std::function<void()> const& act) {
    try {
        act();
        return "";
    } catch (StorageError const& error) {
        return error.text;
    }
}

class ANewDatabase : public Mounted {
protected:
    std::string to() const { return folder.file("to"); }
};

TEST_F(ANewDatabase, HasTheLogOfTheOtherWithItsSaltsAndHashes) {
    FakeCores cores;
    auto log = open_sqlite_log({folder.file("from"), false}, cores.deliver());
    ASSERT_TRUE(is_appended(cores.append(
        *log, on_stream("session/1", 0, {with_words(said("a", 1, 1), R"({"title":"x"})"), said("b", 1, 1), said("c")}))));
    ASSERT_TRUE(is_appended(cores.append(*log, on_stream("convention", 0, {with_words(said("d"), R"({"title":"y"})")}))));
    Batch erasing;
    erasing.erased_words = {{"convention", 1}};
    ASSERT_TRUE(is_appended(cores.append(*log, std::move(erasing))));
    log.reset();

    LogSnapshot from(folder.file("from"));
    {
        NewDatabase into(to());
        from.each_event([&](LoggedEvent const& event) { into.append(event); });
        EXPECT_EQ(into.end(), from.end());
        EXPECT_EQ(into.length("session/1"), 3);
        EXPECT_EQ(into.length("session/2"), 0);
        into.close();
        into.finish();
    }
    {
        LogSnapshot made(to());
        EXPECT_NO_THROW(made.check_all());
        EXPECT_EQ(made.end(), from.end());
        EXPECT_EQ(made.events("session/1", 0, 9)[0].words, R"({"title":"x"})");
        EXPECT_TRUE(made.events("convention", 0, 9)[0].words_erased);
    }
    EXPECT_EQ(refusal_to_open(to()), "");
}

TEST_F(ANewDatabase, TakesNoEventThatDoesNotFollow) {
    NewDatabase into(to());
    into.append(logged(1, "session/1", 1, said("a", 1, 1), true));
    EXPECT_THAT(refusal([&] { into.append(logged(3, "session/1", 2, said("b"))); }),
                HasSubstr("event 3 stands where event 2 is to be"));
    EXPECT_THAT(refusal([&] { into.append(logged(2, "session/1", 3, said("b"))); }),
                HasSubstr("position 3 of session/1 stands where position 2 is to be"));
    EXPECT_THAT(refusal([&] { into.append(logged(2, "session/1", 2, said("b", 1, 1), true)); }),
                HasSubstr("answers a command that another one answers already"));
}

TEST_F(ANewDatabase, ThatIsNotFinishedLeavesNothing) {
    {
        NewDatabase into(to());
        into.append(logged(1, "session/1", 1, said("a")));
        into.close();
        EXPECT_TRUE(std::filesystem::exists(into.file()));
        EXPECT_FALSE(std::filesystem::exists(to() + "/gommette.db"));
        EXPECT_THAT(refusal_to_open(to()), HasSubstr("already serves"));
    }
    EXPECT_FALSE(std::filesystem::exists(to()));
}

TEST_F(ANewDatabase, OnAFullDiskIsRefusedAndLeavesNothing) {
    if (!mount_own(0, "size=256k")) GTEST_SKIP() << "not allowed to mount";
    auto const why = refusal([&] {
        NewDatabase into(to());
        for (int n = 1; n <= 10'000; ++n) into.append(logged(n, "session/1", n, said(std::string(500, 'x'))));
        into.close();
    });
    EXPECT_THAT(why, HasSubstr("full"));
    EXPECT_FALSE(std::filesystem::exists(to()));
}

}  // namespace
}  // namespace gommette::storage
