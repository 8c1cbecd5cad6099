#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "server/export/exports.hpp"
#include "tests/documents/opened.hpp"
#include "tests/records/played_convention.hpp"
#include "tests/source_folder.hpp"

namespace gommette::exports {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// The log of a convention whose seventh session has one proposal, "Caravane jeunesse".
storage::Batch batch() {
    return records::played_convention(
        {domain::plan(), PersonJoined{{1}, College::resident},
         ProposalMade{{1}, PersonId{1}, Words{domain::title("Caravane jeunesse"), std::nullopt}, std::nullopt}});
}

Readers readers_of(storage::Batch const& batch) {
    Readers readers;
    readers.outcomes = [&batch](std::optional<storage::Stream> const& stream) {
        std::vector<storage::OutcomeRow> rows;
        for (auto const& row : batch.outcomes)
            if (!stream || row.stream == *stream) rows.push_back(row);
        return rows;
    };
    readers.names = [] { return std::vector<storage::PersonName>{}; };
    readers.now = domain::evening;  // in January 2027
    readers.events = [&batch](storage::Stream const& stream, std::int64_t after, std::size_t at_most) {
        std::vector<storage::Event> events;
        for (auto const& append : batch.appends) {
            if (append.stream != stream) continue;
            for (std::size_t at = static_cast<std::size_t>(after); at < append.events.size() && events.size() < at_most; ++at) {
                events.push_back(append.events[at]);
                events.back().position = static_cast<std::int64_t>(at) + 1;
            }
        }
        return events;
    };
    return readers;
}

std::optional<File> file_of(storage::Batch const& batch, std::string_view name, std::int32_t session = 7) {
    return make_file(*find_export(all_exports(), name), {session}, readers_of(batch));
}

TEST(Reports, OfASessionAreMadeFromItsLog) {
    auto const played = batch();
    auto const page = file_of(played, "minutes.html");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->name, "gommette-seance-7-compte-rendu.html");
    EXPECT_EQ(page->media_type, "text/html; charset=utf-8");
    EXPECT_THAT(page->bytes, HasSubstr("Caravane jeunesse"));
    EXPECT_THAT(*documents::part_of(file_of(played, "minutes.odt")->bytes, "content.xml"), HasSubstr("Caravane jeunesse"));
    EXPECT_THAT(*documents::part_of(file_of(played, "minutes.docx")->bytes, "word/document.xml"), HasSubstr("Caravane jeunesse"));
    for (auto const* name : {"minutes.html", "minutes.odt", "minutes.docx"})
        EXPECT_EQ(file_of(played, name, 8), std::nullopt) << name;
}

TEST(Reports, OfASessionCallItsCollegesAsItsPlanDoes) {
    auto plan = domain::plan();
    plan.colleges = NamedColleges{{{College::resident, Line<1, 30>{"Jeunes"}}, {College::elected, std::nullopt}}};
    std::vector<SessionEvent> events{plan};
    for (std::int32_t person = 1; person <= 5; ++person) events.push_back(PersonJoined{{person}, College::resident});
    events.push_back(ProposalMade{{1}, PersonId{1}, Words{domain::title("Caravane"), std::nullopt}, std::nullopt});
    auto const played = records::played_convention(events);
    EXPECT_THAT(file_of(played, "minutes.html")->bytes, HasSubstr("Jeunes"));
    EXPECT_THAT(file_of(played, "session.csv")->bytes, HasSubstr(";Jeunes;"));
    EXPECT_THAT(file_of(played, "convention.json")->bytes, HasSubstr(R"("colleges":[{"college":"resident","called":"Jeunes"},{"college":"elected"}])"));
}

TEST(Reports, HoldNoTextThatWasErasedFromTheLog) {
    auto played = batch();
    played.appends.back().events.at(2).words = std::nullopt;
    EXPECT_THAT(file_of(played, "minutes.html")->bytes, Not(HasSubstr("Caravane")));
}

TEST(Reports, OfTheConventionAreMadeFromItsLog) {
    auto const played = batch();
    EXPECT_THAT(file_of(played, "decision_log.html")->bytes, HasSubstr("Relevé de décisions"));
    EXPECT_THAT(file_of(played, "action_plan.html")->bytes, HasSubstr("Plan d’actions"));
    EXPECT_TRUE(file_of(played, "dates.ics")->bytes.starts_with("BEGIN:VCALENDAR"));
    EXPECT_EQ(file_of(played, "dates.ics")->media_type, "text/calendar; charset=utf-8");
}

TEST(Reports, OfAYearAreMadeOfYearsOfTheTermThatHaveBegun) {
    auto played = batch();
    played.appends.front().events.push_back(records::row_of(ConventionEvent{ConventionDescribed{{"Convention"}, {"Saint-Léon"}, {2026}, {2029}}}));
    auto const page = file_of(played, "yearly_review_2026.html");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->name, "gommette-bilan-2026.html");
    EXPECT_THAT(page->bytes, HasSubstr("Bilan annuel 2026"));
    EXPECT_THAT(*documents::part_of(file_of(played, "yearly_review_2027.odt")->bytes, "content.xml"), HasSubstr("provisoire"));
    EXPECT_TRUE(file_of(played, "yearly_review_2027.csv")->bytes.starts_with("\xEF\xBB\xBF" "annee;etat_au;provisoire;fiche;code;champ;"));
    for (std::string const form : {".html", ".odt", ".docx", ".csv", ".xlsx", ".ods"}) {
        EXPECT_TRUE(file_of(played, "yearly_review_2027" + form)) << form;
        for (auto const* year : {"2025", "2028", "2030"}) EXPECT_EQ(file_of(played, std::string{"yearly_review_"} + year + form), std::nullopt) << year << form;
    }
    EXPECT_THAT(page->bytes, Not(HasSubstr("habitants")));
    EXPECT_THAT(file_of(played, "evaluation.html")->bytes, HasSubstr("Évaluation provisoire"));
}

TEST(Reports, AreTheSameBytesForTheSameLog) {
    auto const played = batch();
    for (auto const* name : {"minutes.odt", "minutes.docx", "decision_log.odt", "action_plan.docx", "dates.ics"})
        EXPECT_EQ(file_of(played, name), file_of(played, name)) << name;
}

TEST(Reports, AreForWhoFacilitatesTheSessionOrLeadsTheConvention) {
    for (std::string const form : {".html", ".odt", ".docx"}) {
        EXPECT_EQ(find_export(all_exports(), "minutes" + form)->roles, std::vector{Role::facilitator});
        EXPECT_EQ(find_export(all_exports(), "decision_log" + form)->roles, (std::vector{Role::steering, Role::office}));
        EXPECT_EQ(find_export(all_exports(), "evaluation" + form)->roles, (std::vector{Role::steering, Role::office}));
        EXPECT_EQ(find_export(all_exports(), "yearly_review_2026" + form)->roles, (std::vector{Role::steering, Role::office}));
        EXPECT_EQ(find_export(all_exports(), "action_plan" + form)->roles, (std::vector{Role::steering, Role::office}));
    }
    EXPECT_EQ(find_export(all_exports(), "dates.ics")->roles, (std::vector{Role::steering, Role::office}));
}

TEST(Exports, AreTheOnesThatThePagesMayAskFor) {
    std::ostringstream text;
    text << std::ifstream(source_folder() + "/web/src/ui/take_away.ts").rdbuf();
    auto const source = text.str();
    std::set<std::string> asked;
    std::regex const name("\"([a-z_]+\\.[a-z]+)\"");
    for (std::sregex_iterator found(source.begin(), source.end(), name), none; found != none; ++found) asked.insert((*found)[1]);
    std::regex const of_round("`sheet_\\$\\{number\\}\\.json`");
    if (std::regex_search(source, of_round)) asked.insert("sheet_{round}.json");
    std::regex const of_year("`(yearly_review_)\\$\\{number\\}(\\.[a-z]+)`");
    for (std::sregex_iterator found(source.begin(), source.end(), of_year), none; found != none; ++found)
        asked.insert((*found)[1].str() + "{year}" + (*found)[2].str());
    std::set<std::string> known;
    for (auto const& each : all_exports()) known.insert(std::string{each.name});
    EXPECT_EQ(asked, known);
}

}  // namespace
}  // namespace gommette::exports
