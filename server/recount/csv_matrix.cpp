#include "server/recount/csv_matrix.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "server/recount/matrix_columns.hpp"
#include "server/recount/methods.hpp"
#include "server/recount/spreadsheet.hpp"

namespace gommette::recount {

namespace {

// Whether a line is called as a sum of those above.
bool is_sum(std::string const& name) {
    static std::set<std::string, std::less<>> const words{"total", "totaux", "total general", "somme", "sum", "moyenne", "average"};
    return words.contains(plain(name));
}

class Matrix {
public:
    // `the_rules`: the chosen method, to find its words by.
    Matrix(std::vector<csv::Row> the_rows, csv::Seen the_seen, MatrixSettings const& the_settings, AnyMethod the_rules)
        : rows(std::move(the_rows)), seen(std::move(the_seen)), settings(the_settings), rules(std::move(the_rules)) {}

    Imported import() {
        auto& sheet = imported.sheet;
        sheet = Json::object({{"format", "gommette-tally/1"}, {"method", settings.method}, {"ballots", Json::array()}});
        if (!settings.title.empty()) sheet["title"] = settings.title;
        read_settings();
        read_head();
        for (std::size_t row = 1; row < rows.size(); ++row) read_ballot(rows[row]);
        note_what_was_seen();
        for (auto const& name : colleges) sheet["colleges"].push_back({{"id", name}});
        return std::move(imported);
    }

private:
    [[noreturn]] static void refuse(csv::Row const& row, std::string const& column, std::string const& why) {
        throw Complaint{"line " + std::to_string(row.line) + (column.empty() ? "" : ", column " + column), why};
    }

    // Those below the last ballot are none.
    void note_what_was_seen() {
        if (seen.encoding != "UTF-8") imported.notes.push_back("is read as " + seen.encoding);
        if (seen.empty_lines.empty() || seen.empty_lines.front() > rows.back().line) return;
        imported.notes.push_back("line " + std::to_string(seen.empty_lines.front()) +
                                 " is empty and not counted: a blank ballot says \"blanc\"");
    }

    void read_settings() {
        for (auto const& [name, value] : settings.settings) {
            auto& member = imported.sheet["settings"][name];
            if (auto const number = whole_number(value))
                member = *number;
            else if (value == "true" || value == "false")
                member = value == "true";
            else
                member = value;
            imported.places["/settings/" + name] = "--set " + name;
        }
    }

    void read_head() {
        if (rows.empty()) throw Complaint{"line 1", "names of columns are expected"};
        auto found = read_columns(rows, rules, settings.columns);
        columns = std::move(found.roles);
        imported.notes.insert(imported.notes.end(), found.notes.begin(), found.notes.end());
        bool const costs = with_words(rules, [](auto words, auto const&) { return words.has_costs; });
        for (std::size_t column = 0; column < columns.size(); ++column) {
            auto const& name = rows.front().cells[column];
            ids.push_back(name);
            if (columns[column] == ColumnRole::ignored && !name.empty()) imported.notes.push_back("column " + name + " is left out");
            if (columns[column] == ColumnRole::proposal) read_proposal(name, costs);
        }
    }

    void read_proposal(std::string const& name, bool costs) {
        auto title = name;
        Json option;
        if (costs && title.ends_with(")") && title.rfind('(') != std::string::npos) {
            auto const open = title.rfind('(');
            if (auto const cost = amount_of_money(title.substr(open + 1, title.size() - open - 2))) option["cost"] = *cost;
            title = title.substr(0, title.find_last_not_of(' ', open - (open > 0 ? 1 : 0)) + 1);
        }
        if (title.empty()) refuse(rows.front(), std::to_string(ids.size()), "has no name");
        option["id"] = id_of(title);
        if (option["id"] != title) option["title"] = title;
        if (costs && !option.contains("cost"))
            refuse(rows.front(), title, "its cost is missing: it stands behind the title, as in \"Vélo (60000)\"");
        ids.back() = option["id"].get<std::string>();
        imported.places["/options/" + std::to_string(imported.sheet["options"].size())] = "line 1, column " + title;
        if (auto const [like, is_new] = titles.try_emplace(plain(title), title); !is_new && like->second != title)
            imported.notes.push_back("proposals \"" + like->second + "\" and \"" + title + "\" are counted apart");
        imported.sheet["options"].push_back(std::move(option));
    }

    // Titles may be longer than ids.
    std::string id_of(std::string const& title) {
        constexpr std::size_t most_bytes_of_id = 60;
        if (title.size() <= most_bytes_of_id) return title;
        return "option " + std::to_string(imported.sheet["options"].is_null() ? 1 : imported.sheet["options"].size() + 1);
    }

    // Whether one of its cells about the voter calls the line a sum.
    bool is_sum_of_all(csv::Row const& row) const {
        for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i)
            if (columns[i] != ColumnRole::proposal && is_sum(row.cells[i])) return true;
        return false;
    }

    void read_ballot(csv::Row const& row) {
        for (std::size_t i = columns.size(); i < row.cells.size(); ++i)
            if (!row.cells[i].empty()) refuse(row, "", "has more cells than the first line");
        if (is_sum_of_all(row)) {
            imported.notes.push_back("line " + std::to_string(row.line) + " is called as a sum, and is not counted");
            return;
        }
        Json ballot = Json::object();
        Json marks = *with_words(rules, [](auto words, auto const&) { return words.no_marks(); });
        auto const place = "/ballots/" + std::to_string(imported.sheet["ballots"].size());
        imported.places[place] = "line " + std::to_string(row.line);
        std::string kind;
        for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i) {
            auto const& cell = row.cells[i];
            if (cell.empty()) continue;
            if (columns[i] != ColumnRole::proposal) {
                read_about_person(row, i, ballot);
                continue;
            }
            imported.places[place + "/marks/" + ids[i]] = "line " + std::to_string(row.line) + ", column " + ids[i];
            if (is_blank_word(cell))
                kind = "blank";
            else if (is_spoiled_word(cell))
                kind = "spoiled";
            else
                with_words(rules, [&](auto words, auto const&) { words.add_mark({ids[i], cell, row.line}, marks); });
        }
        if (!kind.empty() && !marks.empty()) refuse(row, "", "is blank or spoiled, and has marks");
        if (kind.empty())
            ballot["marks"] = std::move(marks);
        else
            ballot["kind"] = kind;
        imported.sheet["ballots"].push_back(std::move(ballot));
    }

    void read_about_person(csv::Row const& row, std::size_t i, Json& ballot) {
        auto const& cell = row.cells[i];
        auto const number = [&]() -> std::int64_t {
            auto const value = whole_number(cell);
            if (!value) refuse(row, ids[i], "a whole number is expected");
            return *value;
        };
        switch (columns[i]) {
            case ColumnRole::person:
                ballot["person"] = person_called(row, i);
                break;
            case ColumnRole::college:
                ballot["college"] = college_called(row, i);
                break;
            case ColumnRole::weight:
                ballot["weight"] = number();
                break;
            case ColumnRole::order:
                ballot["order"] = number();
                break;
            case ColumnRole::channel: {
                auto const word = plain(cell);
                ballot["channel"] = word == "telephone"  ? "phone"
                                    : word == "tablette" ? "tablet"
                                    : word == "papier"   ? "paper"
                                                         : word;
                break;
            }
            case ColumnRole::proposal:
            case ColumnRole::ignored:
                break;
        }
    }

    // Two spellings of one name may be one person or two: neither is taken without a word.
    std::string const& person_called(csv::Row const& row, std::size_t i) {
        auto const& cell = row.cells[i];
        auto const [like, is_new] = persons.try_emplace(plain(cell), cell);
        if (like->second != cell)
            refuse(row, ids[i], "\"" + cell + "\" is there as \"" + like->second + "\" too: write one person alike, two apart");
        return cell;
    }

    // The college's first spelling.
    std::string const& college_called(csv::Row const& row, std::size_t i) {
        auto const& cell = row.cells[i];
        auto const [like, is_new] = college_of.try_emplace(plain(cell), cell);
        if (is_new) colleges.push_back(cell);
        if (like->second != cell && merged_spellings.insert(cell).second)
            imported.notes.push_back("college \"" + cell + "\" is taken for \"" + like->second + "\"");
        return like->second;
    }

    std::vector<csv::Row> rows;
    csv::Seen seen;
    MatrixSettings const& settings;
    AnyMethod rules;
    std::vector<ColumnRole> columns;
    std::vector<std::string> ids;
    std::map<std::string, std::string> titles;      // as they are first written, by their plain words
    std::map<std::string, std::string> persons;     // the same
    std::map<std::string, std::string> college_of;  // the same
    std::set<std::string> merged_spellings;
    std::vector<std::string> colleges;
    Imported imported;
};

}  // namespace

std::variant<Imported, Complaint> import_matrix(std::string_view text, MatrixSettings const& settings) {
    Complaint const no_matrix{"", "this method has no matrix"};
    if (settings.method == consolidated) return no_matrix;
    try {
        auto const method = method_named(settings.method);
        if (!method) return Complaint{"/method", one_of(method_words())};
        if (!with_words(*method, [](auto words, auto const&) { return words.no_marks(); })) return no_matrix;
        csv::Seen seen;
        auto rows = rows_of(text, &seen);
        return Matrix(std::move(rows), std::move(seen), settings, *method).import();
    } catch (Complaint const& complaint) {
        return complaint;
    }
}

std::string place_in_file(Imported const& imported, std::string const& place) {
    for (auto end = place.size(); end != std::string::npos && end > 0; end = place.rfind('/', end - 1)) {
        auto const found = imported.places.find(place.substr(0, end));
        if (found != imported.places.end()) return found->second;
    }
    return place;
}

}  // namespace gommette::recount
