#include "storage/backup.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "child.hpp"
#include "fixtures.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::storage {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class Backup : public ::testing::Test {
protected:
    void open(int events) {
        log = open_sqlite_log({folder.path(), false}, cores.deliver());
        append(events);
    }
    void append(int events) {
        ASSERT_TRUE(is_appended(cores.append(
            *log,
            on_stream("session/1", length, std::vector<Event>(static_cast<std::size_t>(events), said(std::string(300, 'x')))))));
        length += events;
    }
    // The operator's other process. Its exit code.
    static int backup_elsewhere(std::string const& from, std::string const& to) { return Child({"backup", from, to}).wait(); }
    static std::string refusal(std::string const& from, std::string const& to) {
        try {
            backup(from, to, {});
            return "";
        } catch (StorageError const& error) {
            return error.text;
        }
    }
    std::size_t restored_length(std::string const& file) {
        TemporaryFolder elsewhere;
        std::filesystem::copy_file(file, elsewhere.file("gommette.db"));
        FakeCores other;
        return open_sqlite_log({elsewhere.path(), false}, other.deliver())->read("session/1", 0, 1000000).size();
    }

    TemporaryFolder folder, shelf;
    std::string const target{shelf.file("copy.db")};
    FakeCores cores;
    std::unique_ptr<EventLog> log;
    std::int64_t length{0};
};

TEST_F(Backup, IsOneFileThatOpensElsewhereWithEverything) {
    open(100);
    Batch rest;
    rest.keys.push_back({std::string(32, 'k'), "office", 0, 1, false});
    rest.names.push_back({1, 1, "Bo"});
    rest.outcomes.push_back(outcome("session", "", "{}"));
    rest.webhook_positions.push_back({"here", "session/1", 7});
    ASSERT_TRUE(is_appended(cores.append(*log, rest)));
    ASSERT_EQ(refusal(folder.path(), target), "");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(shelf.path()), {}), 1);
    TemporaryFolder elsewhere;
    std::filesystem::copy_file(target, elsewhere.file("gommette.db"));
    FakeCores other;
    auto restored = open_sqlite_log({elsewhere.path(), false}, other.deliver());
    EXPECT_EQ(restored->read("session/1", 0, 1000).size(), 100u);
    EXPECT_EQ(restored->keys().size(), 1u);
    EXPECT_EQ(restored->names(1).size(), 1u);
    EXPECT_EQ(restored->outcomes().size(), 1u);
    EXPECT_EQ(restored->webhook_positions("here"), (std::vector<WebhookPosition>{{"here", "session/1", 7}}));
}

TEST_F(Backup, RunsBesideAServerThatWrites) {
    open(20000);
    std::atomic<bool> enough{false};
    int made = 0;
    std::thread copier([&] {
        for (; made < 3; ++made) EXPECT_EQ(backup_elsewhere(folder.path(), shelf.file("copy" + std::to_string(made))), 0);
        enough = true;
    });
    std::int64_t const before = length;
    while (!enough) append(50);
    copier.join();
    std::size_t last = 20000;
    for (int i = 0; i < made; ++i) {
        std::size_t const copied = restored_length(shelf.file("copy" + std::to_string(i)));
        EXPECT_GE(copied, last);
        EXPECT_EQ(copied % 50, 0u) << "a transaction in two";
        last = copied;
    }
    EXPECT_GT(length, before);
    EXPECT_EQ(log->read("session/1", 0, 1000000).size(), static_cast<std::size_t>(length));
}

TEST_F(Backup, HoldsWhatWasCommittedWhenItBegan) {
    open(20000);
    int steps = 0, last_done = 0, last_total = 0;
    backup(folder.path(), target, [&](int done, int total) {
        ++steps;
        EXPECT_GE(done, last_done);
        last_done = done;
        last_total = total;
        append(100);
    });
    EXPECT_GT(steps, 1);
    EXPECT_EQ(last_done, last_total);
    EXPECT_EQ(restored_length(target), 20000u);
}

TEST_F(Backup, WorksWithoutAServer) {
    open(10);
    log.reset();
    EXPECT_EQ(backup_elsewhere(folder.path(), target), 0);
    EXPECT_EQ(restored_length(target), 10u);
}

TEST_F(Backup, ReplacesTheOneBeforeOnlyWhenItIsGood) {
    open(10);
    ASSERT_EQ(refusal(folder.path(), target), "");
    log.reset();
    tamper(folder.file("gommette.db"), "UPDATE events SET body = '{}' WHERE seq = 3");
    EXPECT_THAT(refusal(folder.path(), target), AllOf(HasSubstr("event 3 "), Not(HasSubstr("\n"))));
    EXPECT_EQ(restored_length(target), 10u);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(shelf.path()), {}), 1);
}

TEST_F(Backup, IsNotMadeOfADamagedFile) {
    open(10);
    log.reset();
    std::string bytes = read_bytes(folder.file("gommette.db"));
    std::string const page =
        first_value(folder.file("gommette.db"), "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_events_1'");
    bytes.at(std::stoul(page) * 4096 - 1) ^= 1;
    write_bytes(folder.file("gommette.db"), bytes);
    EXPECT_THAT(refusal(folder.path(), target), AllOf(HasSubstr("is damaged"), Not(HasSubstr("\n"))));
    EXPECT_FALSE(std::filesystem::exists(target));
}

TEST_F(Backup, SaysWhatIsWrongInOneLine) {
    EXPECT_THAT(refusal(shelf.file("nowhere"), target), HasSubstr("cannot read"));
    EXPECT_FALSE(std::filesystem::exists(shelf.file("nowhere")));
    open(10);
    EXPECT_THAT(refusal(folder.path(), shelf.file("no/such/place")), HasSubstr("cannot write"));
    EXPECT_THAT(refusal(folder.path(), folder.file("gommette.db")), HasSubstr("one of the convention's own files"));
    append(1);
}

TEST_F(Backup, NeverReplacesAFileOfTheConvention) {
    open(10);
    for (char const* name :
         {"gommette.db", "gommette.db-wal", "gommette.db-shm", "gommette.mark", "gommette.lock", "gommette.unfinished"})
        EXPECT_THAT(refusal(folder.path(), folder.file(name)), HasSubstr("one of the convention's own files")) << name;
    EXPECT_EQ(refusal(folder.path(), folder.file("copy.db")), "");
    EXPECT_EQ(refusal(folder.path(), shelf.file("gommette.db")), "");
    append(1);
}

TEST_F(Backup, IsNotMadeOfALogThatLostItsEnd) {
    open(10);
    ASSERT_EQ(refusal(folder.path(), target), "");
    std::string const older = read_bytes(target);
    append(1);
    log.reset();
    write_bytes(folder.file("gommette.db"), older);
    EXPECT_THAT(refusal(folder.path(), target), AllOf(HasSubstr("ends at event 10, but 11 were kept"), Not(HasSubstr("\n"))));
    EXPECT_EQ(restored_length(target), 10u) << "the good one stays";
    EXPECT_THROW(LogSnapshot{folder.path()}, StorageError);
}

TEST_F(Backup, PutBackOverANewerLogIsNoticed) {
    open(10);
    ASSERT_EQ(refusal(folder.path(), target), "");
    append(1);
    log.reset();
    std::filesystem::copy_file(target, folder.file("gommette.db"), std::filesystem::copy_options::overwrite_existing);
    EXPECT_THAT(refusal_to_open(folder.path()),
                AllOf(HasSubstr("ends at event 10, but 11 were kept: it is a backup, laid beside "), HasSubstr("gommette.mark of what")));
}

// A server that was killed leaves its WAL: what stands in it would be read into the backup, as the newer state or as damage.
TEST_F(Backup, LaidOverADatabaseWithItsWalIsRefusedByTheFileInTheWay) {
    open(10);
    ASSERT_EQ(refusal(folder.path(), target), "");
    append(1);
    std::string const wal = read_bytes(folder.file("gommette.db-wal"));
    ASSERT_FALSE(wal.empty());
    log.reset();
    for (bool const has_mark : {true, false}) {
        TemporaryFolder elsewhere;
        write_bytes(elsewhere.file("gommette.db"), read_bytes(target));
        write_bytes(elsewhere.file("gommette.db-wal"), wal);
        if (has_mark) write_bytes(elsewhere.file("gommette.mark"), read_bytes(folder.file("gommette.mark")));
        auto const in_the_way = AllOf(HasSubstr("gommette.db-wal belongs to another database"), HasSubstr("an empty folder"));
        EXPECT_THAT(refusal_to_open(elsewhere.path()), in_the_way);
        EXPECT_THAT(refusal(elsewhere.path(), shelf.file("again.db")), in_the_way);
        EXPECT_THROW(LogSnapshot{elsewhere.path()}, StorageError);
        EXPECT_THROW(LogSnapshot{elsewhere.file("gommette.db")}, StorageError);
        EXPECT_EQ(read_bytes(elsewhere.file("gommette.db")), read_bytes(target)) << "it is untouched";
        std::filesystem::remove(elsewhere.file("gommette.db-wal"));
        if (has_mark) continue;
        EXPECT_EQ(refusal_to_open(elsewhere.path()), "");
    }
}

}  // namespace
}  // namespace gommette::storage
