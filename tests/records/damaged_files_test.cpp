// A convention's file in a thousand ways damaged or changed by hand: whoever opens it refuses it in one line, or gives exactly what
// it held. Nothing crashes, hangs or differs without a word.

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "protocol/codec.hpp"
#include "server/live/deciders.hpp"
#include "server/live/loading.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "server/records/reading_check.hpp"
#include "server/records/verification.hpp"
#include "storage/backup.hpp"
#include "storage/read_rows.hpp"
#include "tests/domain/event_sequences.hpp"
#include "tests/records/log_in_folder.hpp"
#include "tests/records/played_convention.hpp"

namespace gommette::records {
namespace {

namespace files = std::filesystem;
using testing::Dice;

std::string bytes_of(std::string const& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

// All that its pages are shown.
template <class Decider>
std::string shown(typename Decider::State const& state, typename Decider::Shown const& beside) {
    std::string all;
    for (auto const role : Decider::audiences)
        for (auto const& name : Decider::all_names(state, beside))
            if (auto const row = Decider::row(state, beside, role, name)) all += encode(*row);
    return all;
}

class ADamagedFile : public ::testing::Test {
protected:
    // In memory where that is possible: thousands of files are written.
    ADamagedFile() {
        std::string name = ((files::exists("/dev/shm") ? files::path("/dev/shm") : files::temp_directory_path()) / "gommette-damaged-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder = name;
        append(played_convention(domain::log_of_evening(7, 150)));
        whole = bytes_of(database());
        mark = bytes_of(folder + "/gommette.mark");
        sound = all_that_is_served();
        exported = what_is_exported();
        alarm(120);  // a hang ends the program
    }
    ~ADamagedFile() override {
        alarm(0);
        std::error_code ignored;
        files::remove_all(folder, ignored);
    }
    std::string database() const { return folder + "/gommette.db"; }

    void append(storage::Batch batch) const { append_to(folder, std::move(batch)); }
    void put_back(std::string const& bytes) const {
        for (char const* ending : {"-wal", "-shm", "-journal"}) files::remove(database() + ending);
        std::ofstream(database(), std::ios::binary | std::ios::trunc) << bytes;
        std::ofstream(folder + "/gommette.mark", std::ios::binary | std::ios::trunc) << mark;
    }
    // SQL past triggers and defences; what SQLite itself refuses has changed nothing.
    void tamper(std::string const& sql) const {
        sqlite3* opened = nullptr;
        ASSERT_EQ(sqlite3_open(database().c_str(), &opened), SQLITE_OK);
        sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_exec(opened, sql.c_str(), nullptr, nullptr, nullptr);
        sqlite3_close(opened);
    }

    // All that a server reads from its folder, as serve does it: the checks of the start, in which a stream that cannot be read is only
    // told; then the convention and every session, loaded by the functions that hosts use, and what they show; and every row.
    std::string all_that_is_served() const {
        ReadingCheck check([](std::string const&) {});
        auto log = storage::open_sqlite_log(
            {folder, false, {}, [&check](auto const& stream, auto const& event, bool is_last) { check.take(stream, event, is_last); }},
            [](int, std::vector<std::function<void()>>) {});
        {
            storage::LogSnapshot snapshot(folder);
            check.refuse_differences(snapshot);
        }
        auto convention = live::load_convention(*log);
        std::string all = shown<live::ConventionDecider>(convention.convention, {std::move(convention.sessions), "http://here"});
        for (std::int32_t session = 1; session <= 7; ++session) {
            auto const loaded = live::load_session(*log, {session});
            if (loaded.session.position == 0) continue;  // announced, and not there: its host says so
            domain::Room room;
            room.names = loaded.names;
            all += shown<live::SessionDecider>(loaded.session, room);
            for (auto const& person : loaded.session.people)
                for (auto const& [name, row] : domain::own_rows(loaded.session, room, person.id)) all += encode(row);
            for (auto const& [hash, person] : loaded.people_by_key) all += hash + std::to_string(person.person.value);
        }
        for (auto const& stream : {std::string(convention_stream), session_stream({7})})
            for (auto const& event : log->read(stream, 0, 100000))
                all += event.kind + event.body + event.words.value_or(event.words_erased ? "erased" : "-") + std::to_string(event.at_ms);
        for (auto const& key : log->keys()) all += key.hash + key.role + std::to_string(key.session) + std::to_string(key.subject);
        for (auto const& name : log->names(7)) all += name.name;
        for (auto const& row : log->outcomes()) {
            read(row);
            all += row.stream + row.kind + row.key + *row.json + row.words.value_or("-");
        }
        return all;
    }
    std::string what_is_exported() const {
        storage::LogSnapshot snapshot(folder);
        snapshot.check_all();
        refuse_differences(snapshot, SessionId{7});
        std::string all;
        for (auto const& row : snapshot.outcomes(session_stream({7}))) all += row.kind + row.key + *row.json + row.words.value_or("-");
        return all;
    }
    std::string verified() const {
        storage::LogSnapshot snapshot(folder);
        snapshot.check_all();
        verify(snapshot, refuse, refuse, [](std::int64_t, std::int64_t) {});
        return "";
    }
    std::string backed_up() const {
        storage::backup(folder, folder + "/copy", {}, [this](std::string const& copy) {
            storage::LogSnapshot snapshot(copy);
            refuse_differences(snapshot, refuse);
        });
        return "";
    }
    static void refuse(std::string const& line) { throw storage::StorageError(line); }

    // Each command on this file: a line, or what the sound file gives. Erased words and names are no damage to be noticed.
    void expect_refused_or_unchanged(std::string const& what) {
        std::string const damaged = bytes_of(database());
        auto const attempt = [&](char const* command, auto const& act, std::string const& expected) {
            try {
                EXPECT_TRUE(act() == expected) << command << " gives something else: " << what;
                last_unrefused = what;
            } catch (storage::StorageError const& error) {
                EXPECT_FALSE(error.text.empty()) << what;
                EXPECT_EQ(error.text, storage::one_line(error.text)) << what;
                ++refused;
            }
            ++tried;
        };
        attempt("export", [this] { return what_is_exported(); }, exported);
        attempt("verify", [this] { return verified(); }, "");
        attempt("backup", [this] { return backed_up(); }, "");
        attempt("serve", [this] { return all_that_is_served(); }, sound);
        put_back(damaged);
    }
    void try_sql(std::string const& sql) {
        put_back(whole);
        tamper(sql);
        if (bytes_of(database()) == whole) return;  // SQLite would not do that
        expect_refused_or_unchanged(sql);
    }

    std::string folder;
    std::string whole, mark, sound, exported;
    std::string last_unrefused;
    int tried{0};
    int refused{0};
};

TEST_F(ADamagedFile, WithABitOfItsFormatFlippedIsRefused) {
    for (int bit = 0; bit < 32; ++bit) {
        auto bytes = whole;
        auto& byte = bytes.at(static_cast<std::size_t>(60 + bit / 8));
        byte = static_cast<char>(byte ^ (1 << bit % 8));
        put_back(bytes);
        expect_refused_or_unchanged("bit " + std::to_string(bit));
    }
    EXPECT_EQ(refused, tried);
}

TEST_F(ADamagedFile, WithFlippedBitsIsRefusedOrUnchanged) {
    Dice dice(1);
    for (int i = 0; i < 400; ++i) {
        auto bytes = whole;
        std::string what;
        for (std::size_t flips = 1 + dice.roll(3); flips > 0; --flips) {
            auto const at = dice.one_in(4) ? dice.roll(400) : dice.roll(bytes.size());
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << dice.roll(8)));
            what += "byte " + std::to_string(at) + " ";
        }
        if (dice.one_in(16)) bytes.resize(dice.roll(bytes.size()));
        put_back(bytes);
        expect_refused_or_unchanged(what);
    }
    EXPECT_GT(refused, tried / 4) << "most of a page is empty";
}

TEST_F(ADamagedFile, WithRowsDeletedOrChangedIsRefused) {
    Dice dice(2);
    std::vector<std::string> const tables{"events", "keys", "people", "outcomes"};
    std::vector<std::vector<std::string>> const columns{
        {"stream", "position", "kind", "version", "at_ms", "actor", "n", "body", "payload_hash", "chain"},
        {"hash", "role", "session", "subject", "revoked", "row_check"},
        {"session", "person", "name", "row_check"},
        {"stream", "kind", "key", "words_at", "json", "row_check"}};
    std::vector<std::string> const values{"1", "-1", "''", "'x'", "zeroblob(32)", "9223372036854775807", "'\"'", "'{}'"};
    for (int i = 0; i < 250; ++i) {
        auto const table = dice.roll(tables.size());
        auto const& column = columns[table][dice.roll(columns[table].size())];
        bool const has_seq = table == 0;
        std::string const one = has_seq ? "seq = (SELECT seq FROM events ORDER BY seq LIMIT 1 OFFSET " + std::to_string(dice.roll(60)) + ")"
                                        : column + " = (SELECT " + column + " FROM " + tables[table] + " LIMIT 1 OFFSET " +
                                              std::to_string(dice.roll(5)) + ")";
        // The people's names may be erased; whoever deletes all of a key's rows is noticed by the log.
        if (dice.one_in(3) && tables[table] != "people")
            try_sql("PRAGMA foreign_keys = OFF; DELETE FROM " + tables[table] + " WHERE " + one);
        else
            try_sql("UPDATE " + tables[table] + " SET " + column + " = " + values[dice.roll(values.size())] + " WHERE " + one);
    }
    EXPECT_GT(refused, tried / 2);
}

TEST_F(ADamagedFile, WithAForeignSchemaIsRefused) {
    std::string const endless = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)";
    for (std::string const table : {"events", "payloads", "keys", "people", "answers", "urns", "outcomes", "fence", "accepted_losses"})
        for (auto const& sql : std::vector<std::string>{
                 "CREATE TRIGGER added BEFORE INSERT ON " + table + " BEGIN SELECT raise(IGNORE); END",
                 "CREATE TRIGGER added AFTER INSERT ON " + table + " BEGIN SELECT " + endless + "; END",
                 "CREATE INDEX added ON " + table + " (1 + 1)",
                 "CREATE TABLE \"" + endless + table + "\" (row_check, a)",
                 "ALTER TABLE " + table + " ADD COLUMN added INTEGER",
                 "ALTER TABLE " + table + " RENAME TO \"" + endless + "\"",
                 "ALTER TABLE " + table + " RENAME TO added; CREATE VIEW " + table + " AS SELECT " + endless,
                 "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x' WHERE name = '" + table + "'",
                 "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = rootpage + 1 WHERE name = '" + table + "'",
                 "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = 'view' WHERE name = '" + table + "'",
                 "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = '" + table + "'"})
            try_sql(sql);
    EXPECT_GT(tried, 4 * 60);
    EXPECT_EQ(refused, tried) << last_unrefused;
}

// The row's check fits, as of somebody who writes it as the program does. An earlier reader went past the end for counts of one quote.
TEST_F(ADamagedFile, WithCountsThatAreNoneIsRefused) {
    std::string const begin = R"("counts":)";
    int rows = 0;
    for (auto const& row : storage::LogSnapshot(folder).outcomes()) {
        auto const at = row.json->find(begin);
        if (row.kind != "result" || at == std::string::npos || ++rows > 4) continue;
        auto const before = row.json->substr(0, at + begin.size());
        for (std::string const counts : {"\"", "\"\"}", "\"\\\"\"}", "[\"]}", "[\"\"]}", "[{\"mark\":\"", "{\"\":1}}", "{\"1\":20}}", "["}) {
            put_back(whole);
            auto damaged = row;
            damaged.json = before + counts;
            storage::Batch batch;
            batch.outcomes.push_back(damaged);
            append(std::move(batch));
            expect_refused_or_unchanged(*damaged.json);
        }
    }
    EXPECT_GT(rows, 0);
    EXPECT_EQ(refused, tried) << last_unrefused;
}

// The chain fits, and the events are nonsense.
TEST_F(ADamagedFile, WithAForgedLogIsRefused) {
    Dice dice(3);
    int logs = 0;
    for (int i = 0; i < 250; ++i) {
        auto events = domain::log_of_evening(static_cast<unsigned>(i % 20), 60);
        for (std::size_t wounds = 1 + dice.roll(4); wounds > 0; --wounds) domain::damage(events, dice);
        // Nothing says that there ever was anything.
        if (events.empty()) continue;
        ++logs;
        files::remove_all(folder);
        files::create_directory(folder);
        std::vector<storage::Event> rows;
        for (auto const& event : events) rows.push_back(row_of(event));
        storage::Batch batch;
        batch.appends.push_back({session_stream({7}), 0, std::move(rows)});
        append(std::move(batch));
        std::string line;
        for (auto const& act : std::vector<std::function<void()>>{[&] { what_is_exported(); }, [&] { verified(); }, [&] { backed_up(); },
                                                                 [&] { all_that_is_served(); }})
            try {
                act();
                ADD_FAILURE() << "no outcome is there, and nobody says so";
            } catch (storage::StorageError const& error) {
                EXPECT_EQ(error.text, storage::one_line(error.text));
                ++refused;
            }
    }
    EXPECT_GE(logs, 240);
    EXPECT_EQ(refused, 4 * logs);
}

}  // namespace
}  // namespace gommette::records
