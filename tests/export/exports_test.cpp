#include "server/export/exports.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"

namespace gommette::exports {
namespace {

std::optional<std::string> made_up(Source const& source) {
    if (source.session == SessionId{9}) return std::nullopt;
    return "of " + std::to_string(source.session.value) + ", " + std::to_string(source.outcomes.size()) + " outcomes";
}

storage::OutcomeRow session_row(std::int32_t session) {
    SessionOutcome outcome;
    outcome.code = {"B7KM4Q"};
    outcome.committee = {3};
    outcome.field = {"JE"};
    outcome.committee_title = {"Jeunesse"};
    outcome.title = {"Atelier"};
    return records::outcome_row({session}, domain::name_of(outcome), domain::OutcomeWithWords{outcome, {}, std::nullopt});
}

// Sessions 3 and 9.
std::vector<storage::OutcomeRow> rows(std::optional<storage::Stream> const& stream) {
    std::vector<storage::OutcomeRow> found;
    for (auto const session : {3, 9})
        if (!stream || *stream == records::session_stream({session})) found.push_back(session_row(session));
    return found;
}

std::vector<storage::PersonName> no_names() { return {}; }

std::vector<storage::Event> no_events(storage::Stream const&, std::int64_t, std::size_t) { return {}; }

Readers const readers{rows, no_names, no_events};

std::vector<Export> const two{
    {"first.csv", "seance-{session}.csv", "text/csv", {Role::facilitator}, Scope::session, made_up},
    {"second.json", "convention.json", "application/json", {Role::steering, Role::office}, Scope::convention, made_up}};

TEST(Exports, AreFoundByTheirWholeName) {
    EXPECT_EQ(find_export(two, "first.csv")->file_name, two[0].file_name);
    EXPECT_EQ(find_export(two, "second.json")->file_name, two[1].file_name);
    for (auto const* name : {"", "first", "first.csv2", "FIRST.CSV"}) EXPECT_FALSE(find_export(two, name)) << name;
}

TEST(Exports, OfAYearAreFoundByTheirNameWithTheYear) {
    auto const tell = [](Source const& source) {
        return source.number == 2027 ? std::optional{std::to_string(source.now.value)} : std::nullopt;
    };
    std::vector<Export> const one{{"year_{year}.csv", "annee-{year}.csv", "text/csv", {Role::office}, Scope::convention, tell}};
    auto const found = find_export(one, "year_2027.csv");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->number, 2027);
    auto dated = readers;
    dated.now = {42};
    EXPECT_EQ(make_file(*found, {}, dated), (File{"annee-2027.csv", "text/csv", "42"}));
    EXPECT_EQ(make_file(*find_export(one, "year_2028.csv"), {}, dated), std::nullopt);
    for (auto const* name : {"year_{year}.csv", "year_.csv", "year_027.csv", "year_0027.csv", "year_20271.csv", "year_2027.csvx", "year_2o27.csv", "yearx2027.csv", "2027"})
        EXPECT_FALSE(find_export(one, name)) << name;
}

TEST(Exports, OfARoundAreFoundByTheirNameWithItsNumber) {
    auto const tell = [](Source const& source) { return std::optional{std::to_string(source.number)}; };
    std::vector<Export> const one{{"sheet_{round}.json", "seance-{session}-{round}.json", "application/json", {Role::facilitator}, Scope::session, tell}};
    for (int const round : {1, 9, 50}) {
        auto const found = find_export(one, "sheet_" + std::to_string(round) + ".json");
        ASSERT_TRUE(found) << round;
        EXPECT_EQ(make_file(*found, {3}, readers)->name, "seance-3-" + std::to_string(round) + ".json");
    }
    for (auto const* name : {"sheet_.json", "sheet_0.json", "sheet_01.json", "sheet_100.json", "sheet_-1.json", "sheet_1x.json", "sheet_{round}.json"})
        EXPECT_FALSE(find_export(one, name)) << name;
}

TEST(Exports, AreForTheirRolesOnly) {
    SessionId const session{3};
    EXPECT_TRUE(may_ask(two[0], Role::facilitator, session));
    EXPECT_TRUE(may_ask(two[1], Role::steering, {}));
    EXPECT_TRUE(may_ask(two[1], Role::office, {}));
    for (auto const role : {Role::guest, Role::participant, Role::wall}) {
        for (auto const& wanted : two) EXPECT_FALSE(may_ask(wanted, role, session)) << wanted.name;
    }
    EXPECT_FALSE(may_ask(two[0], Role::steering, {}));
    EXPECT_FALSE(may_ask(two[1], Role::owner, {}));
    EXPECT_FALSE(may_ask(two[1], Role::facilitator, session));
}

TEST(Exports, OfASessionNeedAKeyOfASession) { EXPECT_FALSE(may_ask(two[0], Role::facilitator, {})); }

TEST(Exports, OfASessionBecomeAFileMadeFromItsOutcomesOnly) {
    auto const first = make_file(two[0], {3}, readers);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->name, "seance-3.csv");
    EXPECT_EQ(first->media_type, "text/csv");
    EXPECT_EQ(first->bytes, "of 3, 1 outcomes");
    EXPECT_EQ(make_file(two[0], {9}, readers), std::nullopt);
}

TEST(Exports, OfTheConventionAreMadeFromAllOutcomesWithoutASession) {
    auto const second = make_file(two[1], {9}, readers);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->name, "convention.json");
    EXPECT_EQ(second->bytes, "of 0, 2 outcomes");
}

// It holds names, ballots and hashes of keys: only the command line gives it.
TEST(Exports, OfThisProgramAreNotTheMemoryItself) { EXPECT_FALSE(find_export(all_exports(), "memory.jsonl")); }

TEST(Exports, OfThisProgramHaveANameAndAFileNameOfTheirOwn) {
    std::set<std::string_view> names;
    std::set<std::string_view> file_names;
    for (auto const& known : all_exports()) {
        EXPECT_TRUE(names.insert(known.name).second) << known.name;
        EXPECT_TRUE(file_names.insert(known.file_name).second) << known.file_name;
        auto const of_a_year = std::regex_replace(std::string{known.name}, std::regex("_\\{year\\}"), "_2027");
        auto const plain = std::regex_replace(of_a_year, std::regex("_\\{round\\}"), "_3");
        EXPECT_EQ(plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-."), std::string_view::npos) << known.name;
        EXPECT_TRUE(find_export(all_exports(), plain)) << known.name;
        EXPECT_FALSE(known.roles.empty()) << known.name;
    }
}

TEST(Exports, GiveTheFacilitatorTheSessionAsCsv) {
    auto const known = find_export(all_exports(), "session.csv");
    ASSERT_TRUE(known);
    EXPECT_EQ(known->name, all_exports().front().name);
    auto const file = make_file(*known, {3}, readers);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->name, "gommette-seance-3.csv");
    EXPECT_EQ(file->media_type, "text/csv; charset=utf-8");
    EXPECT_TRUE(file->bytes.starts_with("\xEF\xBB\xBFseance;"));
    EXPECT_EQ(make_file(*known, {4}, readers), std::nullopt);
    for (auto const role : {Role::guest, Role::participant, Role::wall, Role::steering, Role::office, Role::owner})
        EXPECT_FALSE(may_ask(*known, role, SessionId{3}));
    EXPECT_TRUE(may_ask(*known, Role::facilitator, SessionId{3}));
}

}  // namespace
}  // namespace gommette::exports
