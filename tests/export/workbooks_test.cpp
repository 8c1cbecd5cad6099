#include "server/export/workbooks.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>

#include "server/csv/reader.hpp"
#include "server/csv/writer.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "tests/documents/opened_sheets.hpp"

namespace gommette::exports {
namespace {

using documents::OpenedSheet;
using documents::SheetCell;

constexpr std::int64_t begun = 1'772'647'331'000;
// What spreadsheets would calculate, or take for something else.
constexpr std::string_view formula = "=HYPERLINK(\"http://x\";\"cliquez\")";

storage::OutcomeRow row(std::int32_t session, Outcome outcome, std::optional<domain::OutcomeWords> words = std::nullopt) {
    auto const name = domain::name_of(outcome);
    return records::outcome_row({session}, name, domain::OutcomeWithWords{std::move(outcome), {words ? 1 : 0}, std::move(words)});
}

std::vector<storage::OutcomeRow> session_rows() {
    SessionOutcome session;
    session.code = {"B7KM4Q"};
    session.committee = {3};
    session.field = {"JE"};
    session.committee_title = {"Jeunesse"};
    session.title = {"-5 % pour l’été"};
    RoundOutcome round{{1}, Dots{{5}, {3}}, {begun + 60'000}, Moment{begun + 360'000}, {22}, {21}, {19}, {18}, std::nullopt};
    ResultOutcome result;
    result.round = {1};
    result.proposal = {1};
    result.rank = Whole<1, 1000>{1};
    result.score = Whole<-2147483647, 2147483647>{-3};
    result.voters = {11};
    result.counts = {{{{1}, {4}}, {{2}, {2}}}};
    return {row(7, session),
            row(7, ProposalOutcome{{1}, ProposalState::live, College::resident, std::nullopt, {begun}},
                Words{{std::string{formula}}, Detail{"Deux lignes\nde détail ; « <&> »"}}),
            row(7, ProposalOutcome{{2}, ProposalState::withdrawn, std::nullopt, std::nullopt, {begun + 1000}}),
            row(7, round), row(7, result), row(7, PriorityOutcome{{1}, {1}, RoundId{1}})};
}

std::vector<storage::OutcomeRow> convention_rows() {
    auto const change = [](int number, SheetFields const& value, SheetField field) {
        return row(0, SheetChangeOutcome{{1}, {number}, field, {1}, {begun + 9000 * number}, std::nullopt}, SheetWords{value});
    };
    SheetFields title;
    title.title = Title{"@SUM(A1)"};
    SheetFields budget;
    budget.budget = ActionBudget{Cost{48000}};
    return {row(0, DecisionOutcome{{1}, {7}, {1}, Resolution::to_rework, Day{"2026-09-01"}, {1}, {begun + 5000}, std::nullopt}, MotiveWords{{"+1"}}),
            row(0, SheetOutcome{{1}, {"JE"}, {3}, SessionsProposal{{7}, {1}}, DecisionId{1}, {1}, {begun + 8000}}),
            row(0, DiagnosisOutcome{{1}, {"PE"}, {1}, {DiagnosisKind::indicator, {"-5 places"}, std::nullopt,
                                    IndicatorFigures{{"places"}, {""}, {{{{2021}, {-58'500}}}}, std::nullopt, std::nullopt}}, false, {1}, {begun}}),
            change(1, title, SheetField::title), change(2, budget, SheetField::budget)};
}

std::vector<storage::OutcomeRow> rows(std::optional<storage::Stream> const& stream) {
    auto all = session_rows();
    if (!stream) std::ranges::copy(convention_rows(), std::back_inserter(all));
    return !stream || *stream == records::session_stream({7}) ? all : std::vector<storage::OutcomeRow>{};
}

std::vector<storage::PersonName> names() { return {{0, 1, "=Claire"}}; }

// Of the convention: a member, who declares an envelope.
std::vector<storage::Event> events(storage::Stream const& stream, std::int64_t after, std::size_t) {
    if (stream != records::convention_stream || after > 0) return {};
    return {{"member_named", 1, begun, {"link/1", "office", 1}, R"({"member":1})", std::nullopt, 1},
            {"envelope_set", 1, begun, {"link/2", "copil", 1}, R"({"scope":{"funder":"=CAF"},"euros":48000,"member":1})", std::nullopt, 2}};
}

std::optional<File> file_of(std::string const& name, std::int32_t session = 7) {
    return make_file(*find_export(all_exports(), name), {session}, {rows, names, events});
}

std::vector<csv::Row> csv_of(std::string const& name) {
    auto const read = csv::read_strictly(file_of(name)->bytes, ';');
    auto const* found = std::get_if<std::vector<csv::Row>>(&read);
    EXPECT_TRUE(found) << name;
    return found ? *found : std::vector<csv::Row>{};
}

// The text with the apostrophes that a CSV file has in front of it.
std::string guarded(std::string const& text) {
    csv::CsvWriter file;
    file.text(text);
    file.plain("next");
    file.end_line();
    return std::get<std::vector<csv::Row>>(csv::read_strictly(file.file(), ';')).front().cells.front();
}

void expect_same(OpenedSheet const& sheet, std::string const& csv_name) {
    auto const table = csv_of(csv_name);
    ASSERT_EQ(sheet.lines.size(), table.size()) << csv_name;
    ASSERT_GT(table.size(), 1u) << csv_name;
    for (std::size_t line = 0; line < table.size(); ++line) {
        auto const& cells = table[line].cells;
        ASSERT_EQ(sheet.lines[line].size(), cells.size()) << csv_name;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            auto const& cell = sheet.lines[line][column];
            bool const is_guarded = cell.kind == SheetCell::Kind::text && cells[column] == guarded(cell.value);
            EXPECT_TRUE(cell.value == cells[column] || is_guarded)
                << csv_name << ", " << table[0].cells[column] << ", line " << line << ": " << cell.value << " and " << cells[column];
        }
    }
}

struct BookOfTables {
    std::string name;
    std::vector<std::pair<std::string, std::string>> sheets;  // and the CSV export of the same table
};
std::vector<BookOfTables> const books{{"session", {{"Propositions", "session.csv"}, {"Tours", "rounds.csv"}}},
                                      {"diagnosis", {{"Diagnostic", "diagnosis.csv"}}},
                                      {"decisions", {{"Décisions", "decisions.csv"}}},
                                      {"actions", {{"Fiches action", "actions.csv"}, {"Modifications", "action_changes.csv"}, {"Enveloppes", "envelopes.csv"}}}};

void expect_tables(BookOfTables const& book, std::vector<OpenedSheet> const& sheets) {
    ASSERT_EQ(sheets.size(), book.sheets.size()) << book.name;
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        EXPECT_EQ(sheets[at].name, book.sheets[at].first);
        expect_same(sheets[at], book.sheets[at].second);
    }
}

// Of the first line below the head.
SheetCell cell(OpenedSheet const& sheet, std::string const& column) {
    auto const& head = sheet.lines.at(0);
    auto const found = std::ranges::find(head, column, &SheetCell::value);
    EXPECT_NE(found, head.end()) << column;
    return sheet.lines.at(1).at(static_cast<std::size_t>(found - head.begin()));
}

TEST(Workbooks, HoldTheCellsOfTheCsvExports) {
    for (auto const& book : books) {
        expect_tables(book, documents::sheets_of_xlsx(file_of(book.name + ".xlsx")->bytes));
        expect_tables(book, documents::sheets_of_ods(file_of(book.name + ".ods")->bytes));
    }
}

TEST(Workbooks, KeepTextsAsTextsNumbersAsNumbersAndTimesAsTimes) {
    for (auto const& sheets :
         {documents::sheets_of_xlsx(file_of("session.xlsx")->bytes), documents::sheets_of_ods(file_of("session.ods")->bytes)}) {
        auto const& proposals = sheets.at(0);
        EXPECT_EQ(cell(proposals, "titre"), (SheetCell{SheetCell::Kind::text, std::string{formula}}));
        EXPECT_EQ(cell(proposals, "score"), (SheetCell{SheetCell::Kind::number, "-3"}));
        EXPECT_EQ(cell(proposals, "ouvert_le").kind, SheetCell::Kind::time);
        EXPECT_EQ(cell(proposals, "regroupee_dans"), SheetCell{});
    }
    for (auto const& sheets :
         {documents::sheets_of_xlsx(file_of("decisions.xlsx")->bytes), documents::sheets_of_ods(file_of("decisions.ods")->bytes)}) {
        EXPECT_EQ(cell(sheets.at(0), "motif"), (SheetCell{SheetCell::Kind::text, "+1"}));
        EXPECT_EQ(cell(sheets.at(0), "nom"), (SheetCell{SheetCell::Kind::text, "=Claire"}));
    }
}

TEST(Workbooks, AreTheSameBytesForTheSameOutcomes) {
    for (auto const& book : books)
        for (auto const* form : {".xlsx", ".ods"}) EXPECT_EQ(file_of(book.name + form), file_of(book.name + form)) << book.name << form;
}

TEST(Workbooks, AreAsOfTheLastMomentThatTheirOutcomesTell) {
    auto const session = records::read(rows(records::session_stream({7})));
    EXPECT_EQ(session_workbook({session, {7}})->as_of_ms, begun + 360'000);
    auto const all = records::read(rows(std::nullopt));
    EXPECT_EQ(decisions_workbook({all, {}})->as_of_ms, begun + 360'000);
}

TEST(Workbooks, AreNamedAndGivenAsTheTablesInThem) {
    EXPECT_EQ(file_of("session.xlsx")->name, "gommette-seance-7.xlsx");
    EXPECT_EQ(file_of("session.xlsx")->media_type, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_EQ(file_of("actions.ods")->name, "gommette-actions.ods");
    EXPECT_EQ(file_of("actions.ods")->media_type, "application/vnd.oasis.opendocument.spreadsheet");
    for (auto const& book : books)
        for (auto const* form : {".xlsx", ".ods"})
            for (auto const& [sheet, csv_name] : book.sheets) {
                auto const table = *find_export(all_exports(), csv_name);
                auto const whole = *find_export(all_exports(), book.name + form);
                EXPECT_EQ(whole.roles, table.roles) << whole.name;
                EXPECT_EQ(whole.scope, table.scope) << whole.name;
            }
}

TEST(Workbooks, OfASessionThatIsNoneAreNone) {
    EXPECT_EQ(file_of("session.xlsx", 8), std::nullopt);
    EXPECT_EQ(file_of("session.ods", 8), std::nullopt);
}

TEST(Workbooks, ThatCannotBeWrittenAreRefusedAsWhatCannotBeRead) {
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    // Of all that a workbook is laid aside in, not one file can be opened.
    rlimit const none{0, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none), 0);
    std::string why;
    bool may_pass = false;
    try {
        file_of("session.xlsx");
    } catch (storage::StorageError const& error) {
        why = error.what();
        may_pass = error.may_pass;
    }
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_TRUE(why.starts_with("session.xlsx: ")) << why;
    EXPECT_TRUE(may_pass);
}

}  // namespace
}  // namespace gommette::exports
