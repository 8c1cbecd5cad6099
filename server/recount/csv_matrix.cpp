#include "server/recount/csv_matrix.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "server/recount/matrix_columns.hpp"
#include "server/recount/methods.hpp"
#include "server/recount/spreadsheet.hpp"

namespace gommette::recount {

namespace {

// Cells may hold line breaks, as titles do that were made narrow by hand: they are blanks here.
std::vector<csv::Row> on_single_lines(std::vector<csv::Row> rows) {
    for (auto& row : rows)
        for (auto& cell : row.cells) {
            std::replace_if(
                cell.begin(), cell.end(), [](char letter) { return letter == '\n' || letter == '\t'; }, ' ');
            cell.erase(0, cell.find_first_not_of(' '));
            while (cell.ends_with(' ')) cell.pop_back();
        }
    return rows;
}

std::string list_of(std::vector<std::size_t> const& lines) {
    constexpr std::size_t most_named = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), most_named); ++i) text += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
    return lines.size() > most_named ? text + ", …" : text;
}

class Matrix {
public:
    // `the_rules`: the chosen method, to find its words by.
    Matrix(std::vector<csv::Row> the_rows, csv::Seen the_seen, MatrixSettings const& the_settings, AnyMethod the_rules)
        : rows(on_single_lines(std::move(the_rows))),
          seen(std::move(the_seen)),
          settings(the_settings),
          rules(std::move(the_rules)) {}

    Imported import() {
        auto& sheet = imported.sheet;
        sheet = Json::object({{"format", "gommette-tally/1"}, {"method", settings.method}, {"ballots", Json::array()}});
        if (!settings.title.empty()) sheet["title"] = settings.title;
        read_settings();
        read_head();
        refuse_parted_title();
        refuse_nameless_end();
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
        std::vector<std::size_t> empty;
        for (auto const line : seen.empty_lines)
            if (line > rows.front().line && line < rows.back().line) empty.push_back(line);
        if (empty.empty()) return;
        imported.notes.push_back((empty.size() == 1 ? "line " + list_of(empty) + " is" : "lines " + list_of(empty) + " are") +
                                 " empty and not counted: a blank ballot says \"blanc\"");
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
            if (columns[column] == ColumnRole::ignored && !name.empty())
                imported.notes.push_back("column " + name + " is left out");
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

    // Where every line is shorter than the first, a title there may hold what parts cells, and marks stand under the wrong ones.
    void refuse_parted_title() const {
        auto const& names = rows.front().cells;
        auto const last_name = std::find_if(names.rbegin(), names.rend(), [](auto const& name) { return !name.empty(); });
        auto const named = static_cast<std::size_t>(names.rend() - last_name);
        std::size_t longest = 0;
        for (auto row = rows.begin() + 1; row != rows.end(); ++row) longest = std::max(longest, row->cells.size());
        if (longest == 0 || longest >= named) return;
        refuse(rows.front(), "",
               "names " + std::to_string(named) + " columns, and no line below has more than " + std::to_string(longest) +
                   ": a title that holds a semicolon, comma or tab stands in quotes");
    }

    // A last line alone without a person is a sum, or a ballot whose name was forgotten.
    void refuse_nameless_end() const {
        auto const person = std::find(columns.begin(), columns.end(), ColumnRole::person);
        if (person == columns.end() || rows.size() < 4) return;
        auto const column = static_cast<std::size_t>(person - columns.begin());
        auto const is_named = [&](csv::Row const& row) { return column < row.cells.size() && !row.cells[column].empty(); };
        if (is_named(rows.back()) || is_line_of_sums(rows.back()) || !std::all_of(rows.begin() + 1, rows.end() - 1, is_named))
            return;
        refuse(rows.back(), "", "names nobody, though all others do: give it a name, or take it away if it sums up the others");
    }

    void read_ballot(csv::Row const& row) {
        for (std::size_t i = columns.size(); i < row.cells.size(); ++i)
            if (!row.cells[i].empty()) refuse(row, "", "has more cells than the first line");
        if (is_line_of_sums(row)) {
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
            MatrixCell const mark{ids[i], cell, row.line};
            imported.places[place + "/marks/" + ids[i]] = "line " + std::to_string(row.line) + ", column " + ids[i] +
                                                          (whole_number(cell) ? "" : " (\"" + mark.beginning() + "\")");
            if (is_blank_word(cell))
                kind = "blank";
            else if (is_spoiled_word(cell))
                kind = "spoiled";
            else
                with_words(rules, [&](auto words, auto const&) { words.add_mark(mark, marks); });
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
