#include "storage/schema.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "fixtures.hpp"
#include "storage/backup.hpp"
#include "storage/log_snapshot.hpp"
#include "storage/row_check.hpp"
#include "tests/source_folder.hpp"

namespace gommette::storage {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// A database as that format of Gommette wrote it, kept as text: see the head of the file.
std::string database_of_format(int number) {
    std::ifstream in(source_folder() + "/tests/storage/format_" + std::to_string(number) + ".sql");
    std::ostringstream sql;
    sql << in.rdbuf();
    return sql.str();
}

std::string form_of(std::string const& file) {
    return first_value(file,
                       "SELECT group_concat(type || ' ' || name || ': ' || coalesce(sql, ''), char(10)) FROM"
                       " (SELECT * FROM sqlite_schema ORDER BY type, name)");
}

class EachFormat : public ::testing::TestWithParam<int> {};

INSTANTIATE_TEST_SUITE_P(Format, EachFormat, ::testing::Range(1, static_cast<int>(migrations().size()) + 1));

TEST_P(EachFormat, OpensWithAllThatItHolds) {
    TemporaryFolder folder;
    run_sql(folder.file("gommette.db"), database_of_format(GetParam()));
    FakeCores cores;
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    auto const events = log->read("session/1", 0, 100);
    ASSERT_EQ(events.size(), 3u);
    EXPECT_EQ(events[0].kind, "session_planned");
    EXPECT_EQ(events[1].words, R"({"title":"Pistes cyclables"})");
    EXPECT_TRUE(events[2].words_erased);
    EXPECT_EQ(events[2].command, (CommandId{"person/1", "device-1", 2}));
    EXPECT_EQ(log->read("convention", 0, 100).size(), 1u);
    EXPECT_EQ(log->keys().at(0).role, "facilitator");
    EXPECT_EQ(log->names(1).at(0).name, "Zoé");
    EXPECT_EQ(log->keys_of_session(1).size(), 1u);
    EXPECT_EQ(log->outcomes().size(), 5u);
    EXPECT_EQ(log->outcomes("session/1").at(1).words, R"({"title":"Pistes cyclables"})");
    EXPECT_EQ(first_value(folder.file("gommette.db"), "SELECT title || ' ' || score FROM priority_list"), "Pistes cyclables 3");
    EXPECT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 3, {said("goes on")}))));
}

TEST_P(EachFormat, BecomesTheFormOfANewOne) {
    TemporaryFolder old_folder, new_folder;
    run_sql(old_folder.file("gommette.db"), database_of_format(GetParam()));
    EXPECT_EQ(refusal_to_open(old_folder.path()), "");
    EXPECT_EQ(refusal_to_open(new_folder.path()), "");
    EXPECT_EQ(form_of(old_folder.file("gommette.db")), form_of(new_folder.file("gommette.db")));
}

TEST_P(EachFormat, CanBeBackedUpAndReadBeforeItIsMigrated) {
    TemporaryFolder folder;
    run_sql(folder.file("gommette.db"), database_of_format(GetParam()));
    backup(folder.path(), folder.file("copy.db"), {});
    EXPECT_EQ(first_value(folder.file("copy.db"), "PRAGMA user_version"), std::to_string(GetParam()));
    EXPECT_EQ(LogSnapshot{folder.path()}.outcomes().size(), 5u);
    EXPECT_EQ(LogSnapshot{folder.file("copy.db")}.outcomes().size(), 5u);
}

TEST(Migration, ANewerDatabaseIsRefusedAndLeftAlone) {
    TemporaryFolder folder;
    run_sql(folder.file("gommette.db"), database_of_format(1) + "; PRAGMA user_version = 999");
    std::string const before = read_bytes(folder.file("gommette.db"));
    EXPECT_THAT(refusal_to_open(folder.path()),
                AllOf(HasSubstr("was written by a newer Gommette (format 999, this one knows"), Not(HasSubstr("\n"))));
    EXPECT_EQ(read_bytes(folder.file("gommette.db")), before);
}

TEST(Migration, AnotherProgramsDatabaseIsRefusedAndLeftAlone) {
    TemporaryFolder folder;
    run_sql(folder.file("gommette.db"), "CREATE TABLE recipes (name TEXT)");
    std::string const before = read_bytes(folder.file("gommette.db"));
    EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("is not a Gommette database"), Not(HasSubstr("\n"))));
    EXPECT_EQ(read_bytes(folder.file("gommette.db")), before);
}

class NextMigration : public ::testing::Test {
protected:
    void SetUp() override { EXPECT_EQ(refusal_to_open(folder.path()), ""); }
    // The steps of a later Gommette, which knows one more.
    std::vector<char const*> with(char const* step) {
        auto steps = migrations();
        steps.push_back(step);
        return steps;
    }
    std::int64_t format() { return std::stoll(first_value(file, "PRAGMA user_version")); }

    TemporaryFolder folder;
    std::string const file{folder.file("gommette.db")};
    std::int64_t const present{static_cast<std::int64_t>(migrations().size())};
};

TEST_F(NextMigration, IsAppliedOnce) {
    Connection connection = Connection::open_for_writing(file);
    for (int i = 0; i < 2; ++i) migrate(connection, with("CREATE TABLE sheets (sheet INTEGER PRIMARY KEY) STRICT"));
    EXPECT_EQ(format(), present + 1);
    EXPECT_EQ(connection.number("SELECT count(*) FROM sheets"), 0);
}

TEST_F(NextMigration, KeepsTheRowsAndMayChangeWhatTheirCheckCovers) {
    {
        FakeCores cores;
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        Batch batch = on_stream("session/1", 0, {said("a")});
        batch.names.push_back({1, 1, "Zoé"});
        ASSERT_TRUE(is_appended(cores.append(*log, batch)));
    }
    auto const steps = with(
        "ALTER TABLE people ADD COLUMN since_ms INTEGER NOT NULL DEFAULT 7;"
        "UPDATE people SET row_check = row_check_of('people', session, person, name, since_ms)");
    Connection connection = Connection::open_for_writing(file);
    migrate(connection, steps);
    EXPECT_NO_THROW(check_schema(connection, steps));
    EXPECT_NO_THROW(check_rows(connection, steps));
    EXPECT_EQ(connection.text("SELECT name || since_ms FROM people"), "Zoé7");
    connection.run("UPDATE people SET since_ms = 8");
    EXPECT_THROW(check_rows(connection, steps), StorageError);
}

// As before a later Gommette has migrated it: a backup, an export or a check by that version must not take it for damaged.
TEST_F(NextMigration, LeavesADatabaseOfTheFormatBeforeItsOwnDescription) {
    Connection connection = Connection::open_for_reading(file);
    auto const steps = with("DROP VIEW priority_list; CREATE VIEW priority_list AS SELECT 1 AS place");
    EXPECT_NO_THROW(check_schema(connection, steps));
    run_sql(file, "PRAGMA user_version = " + std::to_string(present + 1));
    EXPECT_THROW(check_schema(connection, steps), StorageError);
}

TEST_F(NextMigration, ThatFailsHalfWayLeavesTheFormatBefore) {
    std::string const before = form_of(file);
    {
        Connection connection = Connection::open_for_writing(file);
        EXPECT_THROW(migrate(connection, with("CREATE TABLE sheets (sheet INTEGER) STRICT; INSERT INTO nowhere VALUES (1)")),
                     SqliteError);
    }
    EXPECT_EQ(format(), present);
    EXPECT_EQ(form_of(file), before);
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

}  // namespace
}  // namespace gommette::storage
