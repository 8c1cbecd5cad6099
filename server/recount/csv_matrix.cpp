#include "server/recount/csv_matrix.hpp"

#include <algorithm>
#include <optional>

#include "server/recount/methods.hpp"
#include "server/recount/spreadsheet.hpp"

namespace gommette::recount {

namespace {

enum class Column { option, person, college, weight, channel, order };

Column column_called(std::string const& name) {
    auto const word = plain(name);
    if (word == "personne" || word == "person") return Column::person;
    if (word == "college") return Column::college;
    if (word == "poids" || word == "weight") return Column::weight;
    if (word == "canal" || word == "channel") return Column::channel;
    if (word == "ordre" || word == "order") return Column::order;
    return Column::option;
}

class Matrix {
public:
    // `the_rules`: the chosen method, to find its words by.
    Matrix(std::vector<csv::Row> the_rows, MatrixSettings const& the_settings, AnyMethod the_rules)
        : rows(std::move(the_rows)), settings(the_settings), rules(std::move(the_rules)) {}

    Imported import() {
        auto& sheet = imported.sheet;
        sheet = Json::object({{"format", "gommette-tally/1"}, {"method", settings.method}, {"ballots", Json::array()}});
        if (!settings.title.empty()) sheet["title"] = settings.title;
        read_settings();
        read_head();
        for (std::size_t row = 1; row < rows.size(); ++row) read_ballot(rows[row]);
        for (auto const& name : colleges) sheet["colleges"].push_back({{"id", name}});
        return std::move(imported);
    }

private:
    [[noreturn]] static void refuse(csv::Row const& row, std::string const& column, std::string const& why) {
        throw Complaint{"line " + std::to_string(row.line) + (column.empty() ? "" : ", column " + column), why};
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
        bool const costs = with_words(rules, [](auto words, auto const&) { return words.has_costs; });
        for (auto const& name : rows.front().cells) {
            auto title = name;
            Json option;
            if (costs && column_called(name) == Column::option && title.ends_with(")") && title.rfind('(') != std::string::npos) {
                auto const open = title.rfind('(');
                if (auto const cost = whole_number(title.substr(open + 1, title.size() - open - 2))) option["cost"] = *cost;
                title = title.substr(0, title.find_last_not_of(' ', open - (open > 0 ? 1 : 0)) + 1);
            }
            columns.push_back(title.empty() ? Column::option : column_called(title));
            ids.push_back(title);
            if (columns.back() != Column::option) continue;
            if (title.empty()) refuse(rows.front(), std::to_string(columns.size()), "has no name");
            option["id"] = id_of(title);
            if (option["id"] != title) option["title"] = title;
            if (costs && !option.contains("cost"))
                refuse(rows.front(), title, "its cost is missing: it stands behind the title, as in \"Vélo (60000)\"");
            ids.back() = option["id"].get<std::string>();
            imported.places["/options/" + std::to_string(imported.sheet["options"].size())] = "line 1, column " + title;
            imported.sheet["options"].push_back(std::move(option));
        }
    }

    // Titles may be longer than ids.
    std::string id_of(std::string const& title) {
        constexpr std::size_t most_bytes_of_id = 60;
        if (title.size() <= most_bytes_of_id) return title;
        return "option " + std::to_string(imported.sheet["options"].is_null() ? 1 : imported.sheet["options"].size() + 1);
    }

    void read_ballot(csv::Row const& row) {
        if (row.cells.size() > columns.size()) refuse(row, "", "has more cells than the first line");
        Json ballot = Json::object();
        Json marks = *with_words(rules, [](auto words, auto const&) { return words.no_marks(); });
        auto const place = "/ballots/" + std::to_string(imported.sheet["ballots"].size());
        imported.places[place] = "line " + std::to_string(row.line);
        std::string kind;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            auto const& cell = row.cells[i];
            if (cell.empty()) continue;
            if (columns[i] != Column::option) {
                read_about_person(row, i, ballot);
                continue;
            }
            imported.places[place + "/marks/" + ids[i]] = "line " + std::to_string(row.line) + ", column " + ids[i];
            auto const word = plain(cell);
            if (word == "blanc" || word == "blank")
                kind = "blank";
            else if (word == "nul" || word == "spoiled")
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
            case Column::person:
                ballot["person"] = cell;
                break;
            case Column::college:
                ballot["college"] = cell;
                if (std::find(colleges.begin(), colleges.end(), cell) == colleges.end()) colleges.push_back(cell);
                break;
            case Column::weight:
                ballot["weight"] = number();
                break;
            case Column::order:
                ballot["order"] = number();
                break;
            case Column::channel: {
                auto const word = plain(cell);
                ballot["channel"] = word == "telephone"  ? "phone"
                                    : word == "tablette" ? "tablet"
                                    : word == "papier"   ? "paper"
                                                         : cell;
                break;
            }
            case Column::option:
                break;
        }
    }

    std::vector<csv::Row> rows;
    MatrixSettings const& settings;
    AnyMethod rules;
    std::vector<Column> columns;
    std::vector<std::string> ids;
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
        return Matrix(rows_of(text), settings, *method).import();
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
