#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>

// gommette_bare_store FILE BATCH SECONDS: how many votes a second SQLite makes durable here (WAL, synchronous=FULL, one row in a
// log and one in a table of votes), BATCH votes to a transaction. Prints the number. FILE is made anew.

namespace {

constexpr char const* schema =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
    "CREATE TABLE log (position INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT "
    "NULL) STRICT;"
    "CREATE TABLE vote (proposal INTEGER NOT NULL, who TEXT NOT NULL, mark INTEGER NOT NULL, position INTEGER NOT NULL,"
    " PRIMARY KEY (proposal, who)) STRICT, WITHOUT ROWID;";

[[noreturn]] void fail(sqlite3* database) {
    std::cerr << "gommette_bare_store: " << sqlite3_errmsg(database) << '\n';
    std::exit(1);
}

sqlite3_stmt* prepare(sqlite3* database, char const* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK) fail(database);
    return statement;
}

void step(sqlite3* database, sqlite3_stmt* statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) fail(database);
    sqlite3_reset(statement);
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) {
        std::cerr << "gommette_bare_store FILE BATCH SECONDS\n";
        return 2;
    }
    sqlite3* database = nullptr;
    if (sqlite3_open(words[1], &database) != SQLITE_OK || sqlite3_exec(database, schema, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(database);
    auto* const begin = prepare(database, "BEGIN IMMEDIATE");
    auto* const commit = prepare(database, "COMMIT");
    auto* const log = prepare(database, "INSERT INTO log VALUES (?1, ?1 + 1700000000000, ?2, 'vote', ?3)");
    auto* const vote = prepare(database,
                               "INSERT INTO vote VALUES (?1, ?2, ?3, ?4)"
                               " ON CONFLICT (proposal, who) DO UPDATE SET mark = excluded.mark, position = excluded.position");
    auto const batch = std::atoi(words[2]);
    auto const began = std::chrono::steady_clock::now();
    std::chrono::duration<double> elapsed{};
    std::int64_t votes = 0;
    while (elapsed.count() < std::atof(words[3])) {
        step(database, begin);
        for (int one = 0; one < batch; ++one) {
            ++votes;
            auto const who = "u" + std::to_string(votes * 7919 % 10000);
            auto const body = R"({"type":"vote","proposal":)" + std::to_string(votes % 16) + R"(,"mark":1})";
            sqlite3_bind_int64(log, 1, votes);
            sqlite3_bind_text(log, 2, who.c_str(), -1, SQLITE_STATIC);
            sqlite3_bind_text(log, 3, body.c_str(), -1, SQLITE_STATIC);
            step(database, log);
            sqlite3_bind_int64(vote, 1, votes % 16);
            sqlite3_bind_text(vote, 2, who.c_str(), -1, SQLITE_STATIC);
            sqlite3_bind_int64(vote, 3, votes % 3 - 1);
            sqlite3_bind_int64(vote, 4, votes);
            step(database, vote);
        }
        step(database, commit);
        elapsed = std::chrono::steady_clock::now() - began;
    }
    std::cout << static_cast<double>(votes) / elapsed.count() << '\n';
    for (auto* statement : {begin, commit, log, vote}) sqlite3_finalize(statement);
    sqlite3_close(database);
}
