#include "server/recount/polis_folder.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "server/recount/spreadsheet.hpp"

namespace gommette::recount {

namespace {

// A file with named columns, all of which must be there.
class File {
public:
    File(std::string name, std::string_view text, std::initializer_list<std::string_view> wanted)
        : name_(std::move(name)), table_(read(text)) {
        for (auto const column : wanted) {
            auto const found = table_.column(column);
            if (!found) throw Complaint{name_ + " line 1", "has no column " + std::string(column)};
            positions_.push_back(*found);
        }
    }

    std::vector<csv::Row> const& rows() const { return table_.rows; }

    // `column`: its position in `wanted`.
    std::string const& text(csv::Row const& row, std::size_t column) const {
        if (positions_[column] >= row.cells.size()) throw Complaint{where(row), "is too short"};
        return row.cells[positions_[column]];
    }

    std::int64_t whole(csv::Row const& row, std::size_t column) const {
        auto const& cell = text(row, column);
        std::int64_t value = 0;
        auto const [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size()) throw Complaint{where(row), "a whole number is expected"};
        return value;
    }

    std::string where(csv::Row const& row) const { return name_ + " line " + std::to_string(row.line); }

private:
    csv::Table read(std::string_view text) const {
        try {
            return csv::table_of(rows_of(text));
        } catch (Complaint const& complaint) {
            throw Complaint{name_ + " " + complaint.place, complaint.why};
        }
    }

    std::string name_;
    csv::Table table_;
    std::vector<std::size_t> positions_;
};

struct Vote {
    std::int64_t at{};
    std::int64_t value{};
    std::string place;
    bool is_contradicted{false};  // by another of the same moment: nothing says which came last
};

using Votes = std::map<std::pair<std::int64_t, std::int64_t>, Vote>;  // (voter, statement) → the latest

std::string one_line(std::string text) {
    for (char& letter : text)
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = ' ';
    constexpr std::size_t longest = 900;
    while (text.size() > longest && (static_cast<unsigned char>(text[longest]) & 0xC0U) == 0x80U) text.resize(text.size() - 1);
    return text.substr(0, longest);
}

void read_statements(std::string_view text, Imported& imported) {
    File const file("comments.csv", text, {"comment-id", "moderated", "comment-body"});
    std::multimap<std::int64_t, csv::Row const*> by_number;
    for (auto const& row : file.rows()) by_number.emplace(file.whole(row, 0), &row);
    auto& options = imported.sheet["options"] = Json::array();
    imported.places["/options"] = "comments.csv";
    for (auto const& [number, row] : by_number) {
        Json option{{"id", std::to_string(number)}};
        if (auto const title = one_line(file.text(*row, 2)); !title.empty()) option["title"] = title;
        if (file.whole(*row, 1) == -1) option["state"] = "withdrawn";
        imported.places["/options/" + std::to_string(options.size())] = file.where(*row);
        options.push_back(std::move(option));
    }
}

Votes read_votes(std::string_view text) {
    File const file("votes.csv", text, {"timestamp", "comment-id", "voter-id", "vote"});
    Votes votes;
    for (auto const& row : file.rows()) {
        Vote const vote{file.whole(row, 0), file.whole(row, 3), file.where(row)};
        auto const [found, is_new] = votes.try_emplace({file.whole(row, 2), file.whole(row, 1)}, vote);
        if (is_new) continue;
        auto& latest = found->second;
        if (vote.at > latest.at)
            latest = vote;
        else if (vote.at == latest.at && vote.value != latest.value)
            latest.is_contradicted = true;
    }
    return votes;
}

int leave_out_contradicted(Votes& votes) {
    return static_cast<int>(std::erase_if(votes, [](auto const& entry) { return entry.second.is_contradicted; }));
}

// Whether the numbers of those who agree and disagree in comments.csv, where it has them, fit the votes better with their signs
// turned over.
bool has_signs_of_the_database(std::string_view comments_csv, Votes const& votes) {
    auto const table = csv::table_of(rows_of(comments_csv));
    if (!table.column("agrees") || !table.column("disagrees")) return false;
    File const file("comments.csv", comments_csv, {"comment-id", "agrees", "disagrees"});
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> found;  // statement → votes of 1, of -1
    for (auto const& [who, vote] : votes) {
        if (vote.value > 0) ++found[who.second].first;
        if (vote.value < 0) ++found[who.second].second;
    }
    auto const apart = [](std::int64_t a, std::int64_t b) { return a > b ? a - b : b - a; };
    std::int64_t as_they_are = 0;
    std::int64_t turned_over = 0;
    for (auto const& row : file.rows()) {
        auto const& [plus, minus] = found[file.whole(row, 0)];
        as_they_are += apart(plus, file.whole(row, 1)) + apart(minus, file.whole(row, 2));
        turned_over += apart(minus, file.whole(row, 1)) + apart(plus, file.whole(row, 2));
    }
    return turned_over < as_they_are;
}

bool has_columns(csv::Row const& names, std::initializer_list<std::string_view> wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view name) {
        return std::find(names.cells.begin(), names.cells.end(), name) != names.cells.end();
    });
}

}  // namespace

std::optional<Complaint> refused_as_file_of_polis(std::string_view text) {
    auto const end = std::min(text.find('\n'), text.size());
    try {
        auto const rows = rows_of(text.substr(0, end));
        if (rows.empty()) return std::nullopt;
        bool const is_summary = rows[0].cells.front() == "topic" && text.substr(end).starts_with("\nurl,");
        if (is_summary || has_columns(rows[0], {"comment-id", "voter-id"}) ||
            has_columns(rows[0], {"comment-id", "comment-body"}) || has_columns(rows[0], {"participant", "n-votes"}))
            return Complaint{"", "is one file of a pol.is export: give the folder, with comments.csv and votes.csv in it"};
    } catch (Complaint const&) {
        // Whoever reads it as a matrix says what is wrong.
    }
    return std::nullopt;
}

std::variant<Imported, Complaint> import_polis(std::string_view comments_csv, std::string_view votes_csv,
                                               std::string_view method) {
    try {
        Imported imported;
        imported.sheet = {{"format", "gommette-tally/1"}, {"method", method}};
        read_statements(comments_csv, imported);
        auto& ballots = imported.sheet["ballots"] = Json::array();
        imported.places["/ballots"] = "votes.csv";
        std::optional<std::int64_t> person;
        auto votes = read_votes(votes_csv);
        int const contradicted = leave_out_contradicted(votes);
        if (contradicted > 0)
            imported.notes.push_back((contradicted == 1 ? "1 vote is" : std::to_string(contradicted) + " votes are") +
                                     " left out: the same person voted otherwise in the same second");
        if (has_signs_of_the_database(comments_csv, votes)) {
            for (auto& [who, vote] : votes) vote.value = -vote.value;
            imported.notes.push_back(
                "votes.csv has the signs of Polis' database, where -1 agrees, as comments.csv shows: turned over");
        }
        for (auto const& [who, vote] : votes) {
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

}  // namespace gommette::recount
