// What a file says of its own form is compared with what it should be, before anything of it is run.

#include "storage/schema.hpp"

#include <gmock/gmock.h>

#include <sqlite3.h>

#include "fixtures.hpp"
#include "storage/backup.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::storage {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ForeignSchema : public ::testing::Test {
protected:
    void SetUp() override {
        FakeCores cores;
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        Batch batch = on_stream("session/1", 0, {said("a"), said("b")});
        batch.keys = {{std::string(32, 'k'), "facilitator", 1, 2, false}};
        ASSERT_TRUE(is_appended(cores.append(*log, batch)));
    }
    // Rows of sqlite_schema itself, as somebody writes them who means harm.
    void rewrite_schema(std::string const& sql) const {
        tamper(database, "PRAGMA writable_schema = ON; " + sql + "; PRAGMA writable_schema = RESET");
    }
    std::string refusal_to_back_up() const {
        try {
            backup(folder.path(), folder.file("copy.db"), {});
            return "";
        } catch (StorageError const& error) {
            return error.text;
        }
    }
    std::string refusal_to_read() const {
        try {
            LogSnapshot snapshot(folder.path());
            snapshot.check_all();
            return "";
        } catch (StorageError const& error) {
            return error.text;
        }
    }
    void expect_refused_everywhere(std::string const& part) const {
        for (auto const& refusal : {refusal_to_open(folder.path()), refusal_to_back_up(), refusal_to_read()})
            EXPECT_THAT(refusal, AllOf(HasSubstr(part), HasSubstr("gommette.db"), Not(HasSubstr("\n"))));
        EXPECT_FALSE(std::filesystem::exists(folder.file("copy.db")));
        EXPECT_FALSE(std::filesystem::exists(folder.file("copy.db.partial")));
    }

    TemporaryFolder folder;
    std::string const database = folder.file("gommette.db");
};

// Runs for longer than any test may, and touches no row.
std::string const endless = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)";

TEST_F(ForeignSchema, ATriggerThatSwallowsEventsIsRefused) {
    run_sql(database, "CREATE TRIGGER swallow BEFORE INSERT ON events BEGIN SELECT raise(IGNORE); END");
    expect_refused_everywhere("the trigger swallow is not Gommette's");
}

TEST_F(ForeignSchema, ATriggerThatNeverEndsIsRefused) {
    run_sql(database, "CREATE TRIGGER forever AFTER UPDATE ON fence BEGIN SELECT " + endless + "; END");
    expect_refused_everywhere("the trigger forever is not Gommette's");
}

TEST_F(ForeignSchema, ATableNamedAsAQueryIsRefusedAndNotRun) {
    run_sql(database, "CREATE TABLE \"" + endless + "\" (row_check INTEGER, a)");
    expect_refused_everywhere("is not Gommette's");
}

TEST_F(ForeignSchema, AnotherTableOrIndexIsRefused) {
    run_sql(database, "CREATE TABLE colleges (name TEXT)");
    expect_refused_everywhere("the table colleges is not Gommette's");
    run_sql(database, "DROP TABLE colleges; CREATE INDEX by_kind ON events (kind)");
    expect_refused_everywhere("the index by_kind is not Gommette's");
    run_sql(database, "DROP INDEX by_kind");
    EXPECT_EQ(refusal_to_open(folder.path()), "");
    run_sql(database, "ANALYZE");
    expect_refused_everywhere("the table sqlite_stat1 is not Gommette's");
}

TEST_F(ForeignSchema, ATableThatBecameAViewIsRefused) {
    run_sql(database, "ALTER TABLE keys RENAME TO old_keys; CREATE VIEW keys AS SELECT * FROM old_keys");
    expect_refused_everywhere("keys");
}

TEST_F(ForeignSchema, AColumnThatIsWorkedOutIsRefused) {
    rewrite_schema("UPDATE sqlite_schema SET sql = replace(sql, 'revoked INTEGER NOT NULL', 'revoked AS (0)') WHERE name = 'keys'");
    expect_refused_everywhere("");
}

TEST_F(ForeignSchema, ATextThatCannotBeReadIsRefused) {
    rewrite_schema("UPDATE sqlite_schema SET sql = 'CREATE NONSENSE' WHERE name = 'keys'");
    expect_refused_everywhere("restore a backup");
}

TEST_F(ForeignSchema, AnEmptiedOneIsRefused) {
    rewrite_schema("DELETE FROM sqlite_schema");
    expect_refused_everywhere("is not as written");
}

TEST_F(ForeignSchema, EveryOtherFormatNumberIsRefused) {
    std::string const whole = read_bytes(database);
    // Bytes 60 to 63 of the head are user_version, most significant first.
    for (int bit = 0; bit < 32; ++bit) {
        std::string flipped = whole;
        auto& byte = flipped.at(static_cast<std::size_t>(60 + bit / 8));
        byte = static_cast<char>(byte ^ (1 << bit % 8));
        write_bytes(database, flipped);
        expect_refused_everywhere("gommette.db");
        EXPECT_EQ(read_bytes(database), flipped);
    }
}

// An analyst's: it is only text, and must neither keep a convention closed nor travel on.
TEST_F(ForeignSchema, AViewIsDroppedByWhoWritesAndIgnoredByWhoReads) {
    run_sql(database, "CREATE VIEW \"my \"\"own\" AS SELECT " + endless + " AS never");
    EXPECT_EQ(refusal_to_read(), "");
    EXPECT_EQ(first_value(database, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'my%'"), "1");
    EXPECT_EQ(refusal_to_back_up(), "");
    EXPECT_EQ(first_value(folder.file("copy.db"), "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'my%'"), "0");
    EXPECT_EQ(refusal_to_open(folder.path()), "");
    EXPECT_EQ(first_value(database, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'my%'"), "0");
}

TEST_F(ForeignSchema, ATriggerAddedWhileItIsServedDoesNotRun) {
    FakeCores cores;
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    run_sql(database, "CREATE TRIGGER swallow BEFORE INSERT ON events BEGIN SELECT raise(IGNORE); END");
    EXPECT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 2, {said("c")}))));
    EXPECT_EQ(bodies(*log, "session/1").size(), 3u);
}

TEST(AConnection, RunsNothingThatItsFileBrings) {
    TemporaryFolder folder;
    run_sql(folder.file("a.db"), "CREATE TABLE t (a); CREATE VIEW v AS SELECT 1");
    for (auto open : {Connection::open_for_reading, Connection::open_for_writing}) {
        Connection connection = open(folder.file("a.db"));
        auto const is_on = [&](int setting) {
            int value = -1;
            sqlite3_db_config(connection.raw(), setting, -1, &value);
            return value;
        };
        EXPECT_EQ(is_on(SQLITE_DBCONFIG_DEFENSIVE), 1);
        EXPECT_EQ(is_on(SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
        EXPECT_EQ(is_on(SQLITE_DBCONFIG_ENABLE_TRIGGER), 0);
        EXPECT_THROW(connection.number("SELECT * FROM v"), SqliteError);
    }
}

}  // namespace
}  // namespace gommette::storage
