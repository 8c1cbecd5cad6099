#include "server/tally/polis_folder.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "server/tally/csv_text.hpp"

namespace gommette::tally {

namespace {

// A CSV file with named columns, all of which must be there.
class Table {
public:
    Table(std::string the_file, std::string_view csv, std::initializer_list<std::string_view> wanted)
        : file(std::move(the_file)) {
        auto read = read_csv(csv);
        if (auto const* complaint = std::get_if<Complaint>(&read)) throw Complaint{file + " " + complaint->place, complaint->why};
        rows = std::move(std::get<std::vector<CsvRow>>(read));
        for (auto const name : wanted) {
            auto const head = rows.empty() ? std::vector<std::string>{} : rows.front().cells;
            auto const found = std::find(head.begin(), head.end(), name);
            if (found == head.end()) throw Complaint{file + " line 1", "has no column " + std::string(name)};
            positions.push_back(static_cast<std::size_t>(found - head.begin()));
        }
        if (!rows.empty()) rows.erase(rows.begin());
    }

    std::string const& text(CsvRow const& row, std::size_t column) const {
        if (positions[column] >= row.cells.size()) throw Complaint{where(row), "is too short"};
        return row.cells[positions[column]];
    }

    std::int64_t whole(CsvRow const& row, std::size_t column) const {
        auto const& cell = text(row, column);
        std::int64_t value = 0;
        auto const [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size()) throw Complaint{where(row), "a whole number is expected"};
        return value;
    }

    std::string where(CsvRow const& row) const { return file + " line " + std::to_string(row.line); }

    std::vector<CsvRow> rows;

private:
    std::string file;
    std::vector<std::size_t> positions;
};

struct Vote {
    std::int64_t at{};
    std::int64_t value{};
    std::string place;
};

using Votes = std::map<std::pair<std::int64_t, std::int64_t>, Vote>;  // (voter, statement) → the latest

std::string one_line(std::string text) {
    for (char& letter : text)
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = ' ';
    constexpr std::size_t longest = 900;
    while (text.size() > longest && (static_cast<unsigned char>(text[longest]) & 0xC0U) == 0x80U) text.resize(text.size() - 1);
    return text.substr(0, longest);
}

void read_statements(std::string_view csv, Imported& imported) {
    Table const table("comments.csv", csv, {"comment-id", "moderated", "comment-body"});
    std::multimap<std::int64_t, CsvRow const*> by_number;
    for (auto const& row : table.rows) by_number.emplace(table.whole(row, 0), &row);
    auto& options = imported.sheet["options"] = Json::array();
    imported.places["/options"] = "comments.csv";
    for (auto const& [number, row] : by_number) {
        Json option{{"id", std::to_string(number)}};
        if (auto const title = one_line(table.text(*row, 2)); !title.empty()) option["title"] = title;
        if (table.whole(*row, 1) == -1) option["state"] = "withdrawn";
        imported.places["/options/" + std::to_string(options.size())] = table.where(*row);
        options.push_back(std::move(option));
    }
}

Votes read_votes(std::string_view csv) {
    Table const table("votes.csv", csv, {"timestamp", "comment-id", "voter-id", "vote"});
    Votes votes;
    for (auto const& row : table.rows) {
        Vote const vote{table.whole(row, 0), table.whole(row, 3), table.where(row)};
        auto const [found, is_new] = votes.try_emplace({table.whole(row, 2), table.whole(row, 1)}, vote);
        if (!is_new && vote.at >= found->second.at) found->second = vote;
    }
    return votes;
}

}  // namespace

std::variant<Imported, Complaint> import_polis(std::string_view comments_csv, std::string_view votes_csv,
                                               std::string_view method) {
    try {
        Imported imported;
        imported.sheet = {{"format", "gommette-tally/1"}, {"method", method}};
        read_statements(comments_csv, imported);
        auto& ballots = imported.sheet["ballots"] = Json::array();
        imported.places["/ballots"] = "votes.csv";
        std::optional<std::int64_t> person;
        for (auto const& [who, vote] : read_votes(votes_csv)) {
            auto const& [voter, statement] = who;
            if (person != voter) ballots.push_back({{"person", std::to_string(voter)}, {"marks", Json::object()}});
            person = voter;
            ballots.back()["marks"][std::to_string(statement)] = vote.value;
            auto const place = "/ballots/" + std::to_string(ballots.size() - 1);
            imported.places.try_emplace(place, vote.place);
            imported.places[place + "/marks/" + std::to_string(statement)] = vote.place;
        }
        return imported;
    } catch (Complaint const& complaint) {
        return complaint;
    }
}

}  // namespace gommette::tally
