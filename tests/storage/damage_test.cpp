// A lost tail, a swapped or a damaged file is noticed at start and said in one line.

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "failing_disk.hpp"
#include "fixtures.hpp"
#include "storage/backup.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::storage {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class DamagedFolder : public ::testing::Test {
protected:
    void SetUp() override { write_events(folder, "session/1", 10); }

    // Opens the folder, appends `count` events with words to a new stream, and closes it: no WAL is left.
    static void write_events(TemporaryFolder const& where, Stream const& stream, int count) {
        FakeCores cores;
        auto log = open_sqlite_log({where.path(), false}, cores.deliver());
        for (int i = 0; i < count; ++i)
            ASSERT_TRUE(is_appended(
                cores.append(*log, on_stream(stream, i, {with_words(said(stream, 1, i + 1), R"({"title":"words"})")}))));
    }
    void tamper(std::string const& sql) const { storage::tamper(database, sql); }

    TemporaryFolder folder;
    std::string const database = folder.file("gommette.db");
    std::string const mark = folder.file("gommette.mark");
};

TEST_F(DamagedFolder, OpensWhenNothingIsWrong) { EXPECT_EQ(refusal_to_open(folder.path()), ""); }

TEST_F(DamagedFolder, TheTriggersGuardTheLog) {
    EXPECT_THROW(run_sql(database, "DELETE FROM events WHERE seq = 10"), std::runtime_error);
    EXPECT_THROW(run_sql(database, "UPDATE events SET body = '{}' WHERE seq = 10"), std::runtime_error);
    EXPECT_THROW(run_sql(database, "UPDATE payloads SET json = '{}' WHERE seq = 10"), std::runtime_error);
}

struct Change {
    std::string column;
    std::string value;
};

class ChangedColumn : public DamagedFolder, public ::testing::WithParamInterface<Change> {};

TEST_P(ChangedColumn, BreaksTheChainAtItsEvent) {
    tamper("UPDATE events SET " + GetParam().column + " = " + GetParam().value + " WHERE seq = 4");
    EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("event 4 "), HasSubstr("does not fit the chain"),
                                                      HasSubstr("restore a backup"), Not(HasSubstr("\n"))));
}

INSTANTIATE_TEST_SUITE_P(Every, ChangedColumn,
                         ::testing::Values(Change{"stream", "'session/2'"}, Change{"position", "44"}, Change{"kind", "'sung'"},
                                           Change{"version", "2"}, Change{"at_ms", "at_ms + 1"}, Change{"actor", "'person/2'"},
                                           Change{"device", "'device-2'"}, Change{"n", "n + 100"}, Change{"answers", "0"},
                                           Change{"body", "body || ' '"}, Change{"payload_hash", "zeroblob(32)"},
                                           Change{"payload_hash", "NULL"}, Change{"chain", "zeroblob(32)"}),
                         [](auto const& info) { return info.param.column + std::to_string(info.index); });

TEST_F(DamagedFolder, ChangedWordsAreNoticed) {
    tamper("UPDATE payloads SET json = '{\"title\":\"wards\"}' WHERE seq = 4");
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("event 4 "));
}

TEST_F(DamagedFolder, ErasedWordsAreNoDamage) {
    run_sql(database, "DELETE FROM payloads WHERE seq = 4");
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

TEST_F(DamagedFolder, AMissingEventIsNoticed) {
    tamper("DELETE FROM payloads WHERE seq = 4; DELETE FROM events WHERE seq = 4");
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("event 5 "));
}

TEST_F(DamagedFolder, ALostTailIsNoticed) {
    tamper("DELETE FROM payloads WHERE seq = 10; DELETE FROM events WHERE seq = 10");
    EXPECT_THAT(refusal_to_open(folder.path()),
                AllOf(HasSubstr("ends at event 9, but 10 were kept"), HasSubstr("--accept-shorter-log"), Not(HasSubstr("\n"))));
}

TEST_F(DamagedFolder, AnOlderCopyPutBackIsNoticed) {
    std::string const older = read_bytes(database);
    write_events(folder, "session/2", 1);
    write_bytes(database, older);
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("ends at event 10, but 11 were kept"));
}

TEST_F(DamagedFolder, AnotherConventionsFileIsNoticed) {
    TemporaryFolder other;
    write_events(other, "session/7", 20);
    write_bytes(database, read_bytes(other.file("gommette.db")));
    EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("is not the database that was here"), HasSubstr("event 10 ")));
}

TEST_F(DamagedFolder, AMissingDatabaseIsNoticed) {
    std::filesystem::remove(database);
    EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("is missing, but 10 events were kept"), Not(HasSubstr("\n"))));
    EXPECT_FALSE(std::filesystem::exists(database));
}

TEST_F(DamagedFolder, ALossMayBeAcceptedAndIsRecorded) {
    tamper("DELETE FROM payloads WHERE seq = 10; DELETE FROM events WHERE seq = 10");
    {
        FakeCores cores;
        auto log = open_sqlite_log({folder.path(), true}, cores.deliver());
        EXPECT_EQ(log->read("session/1", 0, 100).size(), 9u);
        EXPECT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 9, {said("goes on")}))));
    }
    EXPECT_EQ(refusal_to_open(folder.path()), "");
    EXPECT_EQ(first_value(database, "SELECT marked_position || '>' || found_position FROM accepted_losses"), "10>9");
}

TEST_F(DamagedFolder, ABrokenChainIsNotAcceptable) {
    tamper("UPDATE events SET body = '{}' WHERE seq = 4");
    FakeCores cores;
    EXPECT_THROW(open_sqlite_log({folder.path(), true}, cores.deliver()), StorageError);
}

TEST_F(DamagedFolder, AFileThatIsNoDatabaseIsRefusedAndLeftAlone) {
    std::string const text(5000, 'x');
    write_bytes(database, text);
    EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("gommette.db"), Not(HasSubstr("\n"))));
    EXPECT_EQ(read_bytes(database), text);
}

TEST_F(DamagedFolder, AFlippedBitInAnIndexIsNoticed) {
    std::string const whole = read_bytes(database);
    for (char const* index : {"events_by_command", "sqlite_autoindex_events_1"}) {
        std::string const page =
            first_value(database, "SELECT rootpage FROM sqlite_schema WHERE name = '" + std::string(index) + "'");
        std::string flipped = whole;
        // The last byte of its page belongs to its first row.
        flipped.at(std::stoul(page) * 4096 - 1) ^= 1;
        write_bytes(database, flipped);
        EXPECT_THAT(refusal_to_open(folder.path()),
                    AllOf(HasSubstr("is damaged"), HasSubstr("restore a backup"), Not(HasSubstr("\n"))))
            << index;
    }
}

// One row of each kind that the chain does not cover.
Batch rows_beside_the_log() {
    Batch batch;
    batch.keys = {{std::string(32, 'k'), "facilitator", 1, 2, false}};
    batch.names = {{1, 1, "Zoé"}};
    batch.outcomes = {outcome("session", "", R"({"session":1,"step":"closed","joined":3})"),
                      outcome("proposal", "1", R"({"proposal":1,"state":"live"})", 1),
                      outcome("result", "1/1", R"({"round":1,"proposal":1,"score":4})")};
    batch.webhook_positions = {{"0123456789abcdef", "session/1", 2}};
    return batch;
}

class FullFolder : public DamagedFolder {
protected:
    void SetUp() override {
        DamagedFolder::SetUp();
        FakeCores cores;
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        ASSERT_TRUE(is_appended(cores.append(*log, rows_beside_the_log())));
    }
};

class ChangedRow : public FullFolder, public ::testing::WithParamInterface<Change> {};

TEST_P(ChangedRow, IsNoticed) {
    auto const& [table, value] = GetParam();
    tamper("UPDATE " + table + " SET " + value);
    EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("1 row of " + table + " is not as written"),
                                                      HasSubstr("restore a backup"), Not(HasSubstr("\n"))));
}

INSTANTIATE_TEST_SUITE_P(Every, ChangedRow,
                         ::testing::Values(Change{"keys", "role = 'office'"}, Change{"keys", "hash = zeroblob(32)"},
                                           Change{"keys", "row_check = row_check + 1"}, Change{"people", "name = 'Zoë'"},
                                           Change{"webhook_positions", "position = 3"},
                                           Change{"outcomes", "stream = 'session/2' WHERE kind = 'result'"},
                                           Change{"outcomes", "kind = 'priority' WHERE kind = 'result'"},
                                           Change{"outcomes", "key = '1/2' WHERE kind = 'result'"},
                                           Change{"outcomes", "words_at = 2 WHERE kind = 'proposal'"},
                                           Change{"outcomes", "json = replace(json, 4, 5) WHERE kind = 'result'"},
                                           Change{"outcomes", "row_check = 0 WHERE kind = 'session'"}),
                         [](auto const& info) { return info.param.column + std::to_string(info.index); });

TEST_F(FullFolder, EachTableBesideTheLogIsChecked) {
    EXPECT_EQ(first_value(database,
                          "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema t WHERE type = 'table' AND NOT EXISTS"
                          " (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'row_check') ORDER BY name)"),
              "accepted_losses,events,fence,payloads");
}

TEST_F(FullFolder, RowsThatAreWrittenAgainStillFit) {
    {
        FakeCores cores;
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        Batch again = rows_beside_the_log();
        again.keys[0].revoked = true;
        again.keys[0].role = "wall";
        again.names[0].name = "Zora";
        again.outcomes[0].json = R"({"session":1,"step":"closed","joined":4})";
        again.outcomes[1].words_at = 2;
        again.outcomes[2].json.reset();
        again.webhook_positions[0].position = 4;
        ASSERT_TRUE(is_appended(cores.append(*log, again)));
    }
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

TEST_F(FullFolder, AMissingOrChangedTriggerOrViewIsNoticed) {
    std::string const whole = read_bytes(database);
    run_sql(database, "DROP TRIGGER events_stay");
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("the trigger events_stay is not as written"));
    write_bytes(database, whole);
    run_sql(database, "DROP VIEW priority_list; CREATE VIEW priority_list AS SELECT 1 AS place");
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("the view priority_list is not as written"));
    write_bytes(database, whole);
    run_sql(database, "CREATE VIEW my_own AS SELECT count(*) FROM events");
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

// All that the program reads back.
std::string everything_in(EventLog& log) {
    std::string all;
    auto const add = [&](auto const&... values) { ((all += (std::ostringstream() << values << '|').str()), ...); };
    for (auto const& event : log.read("session/1", 0, 100))
        add(event.kind, event.version, event.at_ms, event.command.actor, event.command.device, event.command.n, event.body,
            event.words.value_or("-"), event.position, event.words_erased);
    for (auto const& row : log.keys()) add(row.hash, row.role, row.session, row.subject, row.revoked);
    for (auto const& row : log.names(1)) add(row.person, row.name);
    for (auto const& row : log.keys_of_session(1)) add(row.hash, row.subject);
    for (auto const& row : log.outcomes()) add(row.stream, row.kind, row.key, *row.json, row.words_at, row.words.value_or("-"));
    return all;
}

TEST_F(FullFolder, EveryFlippedBitIsNoticedOrHarmless) {
    std::string const whole = read_bytes(database);
    FakeCores first;
    auto const expected = everything_in(*open_sqlite_log({folder.path(), false}, first.deliver()));
    int noticed = 0;
    // Rows stand at the end of their page.
    constexpr std::size_t page = 4096;
    auto const next = [](std::size_t at) {
        return at % page < page - 128 ? std::min(at + 256, at / page * page + page - 128) : at + 11;
    };
    for (std::size_t at = 0; at < whole.size(); at = next(at)) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
        write_bytes(database, flipped);
        for (char const* ending : {"-wal", "-shm"}) std::filesystem::remove(database + ending);
        try {
            FakeCores cores;
            ASSERT_EQ(everything_in(*open_sqlite_log({folder.path(), false}, cores.deliver())), expected) << "byte " << at;
        } catch (StorageError const&) {
            ++noticed;
        }
    }
    EXPECT_GT(noticed, 0);
}

// The WAL as a server that was killed leaves it.
class KilledFolder : public DamagedFolder {
protected:
    void SetUp() override {
        DamagedFolder::SetUp();
        TemporaryFolder running;
        std::filesystem::copy(folder.path(), running.path(), std::filesystem::copy_options::recursive);
        FakeCores cores;
        auto log = open_sqlite_log({running.path(), false}, cores.deliver());
        for (int i = 0; i < 10; ++i)
            ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/2", i, {said("in the wal")}))));
        for (char const* name : {"gommette.db", "gommette.db-wal", "gommette.mark"})
            std::filesystem::copy_file(running.file(name), folder.file(name), std::filesystem::copy_options::overwrite_existing);
    }
    std::string const wal = folder.file("gommette.db-wal");
};

TEST_F(KilledFolder, OpensWithAllThatWasAcknowledged) {
    FakeCores cores;
    EXPECT_EQ(open_sqlite_log({folder.path(), false}, cores.deliver())->read("session/2", 0, 100).size(), 10u);
}

TEST_F(KilledFolder, AStartMakesWhatItFindsInTheWalDurableFirst) {
    FailingDisk disk;
    FakeCores cores;
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    EXPECT_GT(disk.plan().database_syncs, 0);
    TemporaryFolder without_wal;
    std::filesystem::copy_file(database, without_wal.file("gommette.db"));
    std::filesystem::copy_file(mark, without_wal.file("gommette.mark"));
    FakeCores other;
    EXPECT_EQ(open_sqlite_log({without_wal.path(), false}, other.deliver())->read("session/2", 0, 100).size(), 10u);
}

TEST_F(KilledFolder, AFlippedByteInTheWalIsNoticed) {
    std::string bytes = read_bytes(wal);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write_bytes(wal, bytes);
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("but 20 were kept: the end of the log is lost"));
}

TEST_F(KilledFolder, ALostWalIsNoticed) {
    std::filesystem::remove(wal);
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("ends at event 10, but 20 were kept"));
}

TEST_F(KilledFolder, ATornMarkStillHoldsTheOneBefore) {
    std::string const whole = read_bytes(mark);
    for (std::size_t slot : {0u, 4096u}) {
        std::string torn = whole;
        torn.replace(slot + 60, 40, std::string(40, '\0'));
        write_bytes(mark, torn);
        std::filesystem::copy_file(folder.file("gommette.db"), folder.file("saved"),
                                   std::filesystem::copy_options::overwrite_existing);
        std::filesystem::copy_file(wal, folder.file("saved-wal"), std::filesystem::copy_options::overwrite_existing);
        EXPECT_EQ(refusal_to_open(folder.path()), "") << slot;
        EXPECT_EQ(refusal_to_open(folder.path()), "") << "the mark is whole again";
        std::filesystem::rename(folder.file("saved"), folder.file("gommette.db"));
        std::filesystem::rename(folder.file("saved-wal"), wal);
    }
}

TEST_F(KilledFolder, AMarkWithoutAGoodSlotIsRefusedUntilAccepted) {
    for (std::string const& ruin : {std::string(), std::string(8192, '\0'), std::string(300, 'x')}) {
        write_bytes(mark, ruin);
        EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("gommette.mark is damaged"), Not(HasSubstr("\n"))));
    }
    {
        FakeCores cores;
        open_sqlite_log({folder.path(), true}, cores.deliver());
    }
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

TEST_F(KilledFolder, AMarkThatLagsIsNoAlarm) {
    std::string const older_mark = read_bytes(mark);
    write_events(folder, "session/3", 5);
    write_bytes(mark, older_mark);
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

TEST_F(KilledFolder, ABackupOpensWithoutAMarkAndGetsOne) {
    TemporaryFolder restored;
    backup(folder.path(), restored.file("gommette.db"), {});
    EXPECT_EQ(refusal_to_open(restored.path()), "");
    EXPECT_TRUE(std::filesystem::exists(restored.file("gommette.mark")));
    std::filesystem::remove(restored.file("gommette.mark"));
    EXPECT_THAT(refusal_to_open(restored.path()), HasSubstr("gommette.mark is missing"));
}

TEST_F(KilledFolder, AnOlderDatabasePutBackWithoutItsMarkIsNoticed) {
    TemporaryFolder older;
    EXPECT_EQ(refusal_to_open(folder.path()), "");
    std::filesystem::copy_file(database, older.file("gommette.db"));
    auto const refused = AllOf(HasSubstr("gommette.mark is missing"), HasSubstr("--accept-shorter-log"), Not(HasSubstr("\n")));
    EXPECT_THAT(refusal_to_open(older.path()), refused);
    try {
        LogSnapshot snapshot(older.path());
        ADD_FAILURE() << "is read without a word";
    } catch (StorageError const& error) {
        EXPECT_THAT(error.text, refused);
    }
    EXPECT_NO_THROW(LogSnapshot(older.file("gommette.db"))) << "one file, and no folder";
    FakeCores cores;
    open_sqlite_log({older.path(), true}, cores.deliver());
    EXPECT_EQ(refusal_to_open(older.path()), "");
}

}  // namespace
}  // namespace gommette::storage
