#include "server/recount/matrix_columns.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "server/domain/methods/all.hpp"
#include "server/recount/methods.hpp"

namespace gommette::recount {

namespace {

constexpr std::pair<std::string_view, ColumnRole> role_words[] = {
    {"proposal", ColumnRole::proposal}, {"person", ColumnRole::person},   {"college", ColumnRole::college},
    {"weight", ColumnRole::weight},     {"channel", ColumnRole::channel}, {"order", ColumnRole::order},
    {"ignored", ColumnRole::ignored}};

std::string word_of(ColumnRole role) {
    for (auto const& [word, named] : role_words)
        if (named == role) return std::string(word);
    return {};
}

// Columns that Google Forms, Microsoft Forms, LimeSurvey and Framaforms add of themselves.
bool is_of_forms(std::string const& name) {
    static std::set<std::string, std::less<>> const names{"horodateur",
                                                          "horodatage",
                                                          "timestamp",
                                                          "datetime",
                                                          "heure de debut",
                                                          "heure de fin",
                                                          "heure de la derniere modification",
                                                          "start time",
                                                          "completion time",
                                                          "last modified time",
                                                          "id",
                                                          "id de la reponse",
                                                          "response id",
                                                          "submitdate",
                                                          "date de soumission",
                                                          "date submitted",
                                                          "lastpage",
                                                          "derniere page",
                                                          "last page",
                                                          "startlanguage",
                                                          "langue de depart",
                                                          "start language",
                                                          "seed",
                                                          "tete de serie",
                                                          "startdate",
                                                          "date de lancement",
                                                          "date started",
                                                          "datestamp",
                                                          "date de la derniere action",
                                                          "date last action",
                                                          "ipaddr",
                                                          "adresse ip",
                                                          "ip address",
                                                          "refurl",
                                                          "url de reference",
                                                          "referrer url",
                                                          "numero de serie",
                                                          "serial",
                                                          "sid",
                                                          "uid",
                                                          "completed time",
                                                          "modified time"};
    // LimeSurvey writes codes before names: "id. ID de la réponse".
    return names.contains(name) || names.contains(name.substr(0, name.find(". ")));
}

// What a name promises; a proposal: nothing.
ColumnRole role_called(std::string const& name) {
    static std::map<std::string, ColumnRole, std::less<>> const names{
        {"personne", ColumnRole::person}, {"person", ColumnRole::person}, {"college", ColumnRole::college},
        {"poids", ColumnRole::weight},    {"weight", ColumnRole::weight}, {"canal", ColumnRole::channel},
        {"channel", ColumnRole::channel}, {"ordre", ColumnRole::order},   {"order", ColumnRole::order}};
    if (auto const found = names.find(plain(name)); found != names.end()) return found->second;
    return is_of_forms(plain(name)) || is_sum(name) ? ColumnRole::ignored : ColumnRole::proposal;
}

bool is_channel(std::string const& cell) {
    static std::set<std::string, std::less<>> const words{"telephone", "tablette", "papier", "phone", "tablet", "paper"};
    return words.contains(plain(cell));
}

bool is_mark(AnyMethod const& method, std::string const& cell, int options) {
    if (is_blank_word(cell) || is_spoiled_word(cell)) return true;
    try {
        auto marks = *with_words(method, [](auto words, auto const&) { return words.no_marks(); });
        with_words(method, [&](auto words, auto const&) { words.add_mark({"it", cell, 1}, marks); });
        if (!marks.is_object() || !marks.contains("it") || !marks["it"].is_number_integer()) return true;
        auto const value = marks["it"].template get<std::int64_t>();
        // The cap of dots and the number of grades are not known here.
        if (std::holds_alternative<Dots>(method)) return value >= 0 && value <= 100;
        if (std::holds_alternative<MajorityJudgment>(method))
            return value >= 0 && value <= MajorityJudgment{false, Whole<5, 7>{7}}.best();
        auto const scale =
            voting::visit_rules(method, [&](auto rules, auto const& settings) { return rules.scale(settings, options); });
        return scale && value >= scale->first && value <= scale->last;
    } catch (Complaint const&) {
        return false;
    }
}

// The cells below a name, those of sums left out.
struct Content {
    std::size_t lines{0};
    std::size_t filled{0};
    std::size_t marks{0};       // cells that could be marks
    std::size_t word_marks{0};  // … and are no numbers from 1, which could name or count something
    bool numbers{true};
    bool channels{true};
    bool distinct{true};
    bool counts_up{true};  // 1, 2, 3, … a line

    bool has_marks_only() const { return marks == filled; }
};

void add_cell(std::string const& cell, bool could_be_mark, std::set<std::string>& seen, Content& content) {
    auto const number = whole_number(cell);
    ++content.filled;
    if (could_be_mark) ++content.marks;
    if (could_be_mark && (!number || *number < 1)) ++content.word_marks;
    content.numbers = content.numbers && number;
    content.channels = content.channels && is_channel(cell);
    content.distinct = seen.insert(plain(cell)).second && content.distinct;
    content.counts_up = content.counts_up && number == static_cast<std::int64_t>(content.lines);
}

// Below the names, those of sums left out.
using Lines = std::vector<csv::Row const*>;

bool is_filled(csv::Row const& row, std::size_t column) { return column < row.cells.size() && !row.cells[column].empty(); }

// `options`: how many columns there are, which bounds ranks.
Content content_of(Lines const& lines, std::size_t column, AnyMethod const& method, int options) {
    Content content;
    std::set<std::string> seen;
    for (auto const* row : lines) {
        ++content.lines;
        if (is_filled(*row, column)) {
            auto const& cell = row->cells[column];
            add_cell(cell, is_mark(method, cell, options), seen, content);
        } else {
            content.counts_up = false;
        }
    }
    return content;
}

enum class Decided { as_promised, proposal, either };

// What a column is that promises something else than a proposal, and holds something.
Decided decided(ColumnRole promised, Content const& content, bool has_versions) {
    if (content.marks == 0) return Decided::as_promised;
    bool const all = content.has_marks_only();
    switch (promised) {
        case ColumnRole::proposal:
            return Decided::proposal;
        case ColumnRole::person:
            if (all) return content.distinct || has_versions ? Decided::either : Decided::proposal;
            return content.distinct || has_versions || content.word_marks == 0 ? Decided::as_promised : Decided::either;
        case ColumnRole::college:
            if (all) return content.numbers ? Decided::either : Decided::proposal;
            return content.numbers && content.word_marks == 0 ? Decided::as_promised : Decided::either;
        case ColumnRole::weight:
        case ColumnRole::order:
        case ColumnRole::ignored:
            if (all) return content.numbers ? Decided::either : Decided::proposal;
            return content.word_marks == 0 ? Decided::as_promised : Decided::either;
        case ColumnRole::channel:
            return all ? Decided::proposal : Decided::either;
    }
    return Decided::either;
}

class Deciding {
public:
    Deciding(std::vector<csv::Row> const& the_rows, AnyMethod const& the_method,
             std::map<std::string, ColumnRole> const& the_said)
        : rows(the_rows), method(the_method) {
        for (auto const& [name, role] : the_said) said[column_called(name)] = role;
        for (auto row = rows.begin() + 1; row != rows.end(); ++row)
            if (!is_line_of_sums(*row)) lines.push_back(&*row);
        for (auto const& name : rows.front().cells) has_versions = has_versions || role_called(name) == ColumnRole::order;
    }

    MatrixColumns decide() {
        for (std::size_t column = 0; column < rows.front().cells.size(); ++column) {
            columns.roles.push_back(role_of(column));
            refuse_second(column);
        }
        return std::move(columns);
    }

private:
    std::string const& name_of(std::size_t column) const { return rows.front().cells[column]; }

    // By its very name, else by its plain words.
    std::size_t column_called(std::string const& name) const {
        auto const& names = rows.front().cells;
        auto found = std::find(names.begin(), names.end(), name);
        auto const is_alike = [&](std::string const& other) { return plain(other) == plain(name); };
        if (found == names.end() && std::count_if(names.begin(), names.end(), is_alike) == 1)
            found = std::find_if(names.begin(), names.end(), is_alike);
        if (found == names.end()) throw Complaint{"--column " + name, "there is no such column"};
        return static_cast<std::size_t>(found - names.begin());
    }

    ColumnRole role_of(std::size_t column) {
        auto const& name = name_of(column);
        if (auto const found = said.find(column); found != said.end()) return found->second;
        if (name.empty()) {
            if (std::none_of(rows.begin() + 1, rows.end(), [&](auto const& row) { return is_filled(row, column); }))
                return ColumnRole::ignored;
            throw Complaint{
                "line 1, column " + std::to_string(column + 1),
                "has no name, and something in it: the first line of the file names every column, and nothing stands above it"};
        }
        auto const promised = role_called(name);
        if (promised == ColumnRole::proposal) {
            if (holds_no_mark(column)) refuse_what_holds_no_mark(column);
            return promised;
        }
        auto const content = content_of(lines, column, method, options());
        // Empty, or numbers: no proposal has such a name.
        if (is_of_forms(plain(name)) && content.numbers) return promised;
        constexpr std::size_t enough_to_count_up = 4;
        if (content.counts_up && content.lines >= enough_to_count_up &&
            (promised == ColumnRole::person || promised == ColumnRole::order)) {
            if (content.has_marks_only())
                columns.notes.push_back("column " + name + " counts the lines: it is taken for the " + word_of(promised));
            return promised;
        }
        switch (content.filled == 0 ? Decided::either : decided(promised, content, has_versions)) {
            case Decided::as_promised:
                return promised;
            case Decided::proposal:
                columns.notes.push_back("column " + name + " holds marks: it is taken for a proposal");
                return ColumnRole::proposal;
            case Decided::either:
                break;
        }
        auto const other = promised == ColumnRole::ignored ? "be left out" : "the voters' " + word_of(promised);
        throw Complaint{"line 1, column " + name, "it could be a proposal or " + other + ": say --column \"" + name +
                                                      "=proposal\" or --column \"" + name + "=" + word_of(promised) + "\""};
    }

    int options() const { return static_cast<int>(rows.front().cells.size()); }

    // Of several cells that hold something.
    bool holds_no_mark(std::size_t column) const {
        constexpr int enough_to_tell = 2;
        int filled = 0;
        for (auto const* row : lines) {
            if (!is_filled(*row, column)) continue;
            if (is_mark(method, row->cells[column], options())) return false;
            ++filled;
        }
        return filled >= enough_to_tell;
    }

    // As the method refuses a cell of it, one of several choices if there is any, with the way out; what a spreadsheet made of
    // marks is no other column.
    void refuse_what_holds_no_mark(std::size_t column) const {
        auto const& name = name_of(column);
        auto const holds = [&](csv::Row const& row) { return is_filled(row, column); };
        auto const holds_several = [&](csv::Row const& row) {
            return column < row.cells.size() && row.cells[column].find_first_of(",;") != std::string::npos;
        };
        auto row = std::find_if(rows.begin() + 1, rows.end(), holds_several);
        if (row == rows.end()) row = std::find_if(rows.begin() + 1, rows.end(), holds);
        if (is_made_a_date(row->cells[column]) && std::holds_alternative<ImpactEffort>(method)) return;
        auto marks = *with_words(method, [](auto words, auto const&) { return words.no_marks(); });
        try {
            with_words(method, [&](auto words, auto const&) { words.add_mark({name, row->cells[column], row->line}, marks); });
        } catch (Complaint const& complaint) {
            throw Complaint{complaint.place, complaint.why + "; nothing in this column is one: --column \"" + name +
                                                 "=ignored\" leaves it out, or person, college, … says what it is"};
        }
    }

    void refuse_second(std::size_t column) const {
        auto const role = columns.roles[column];
        if (role == ColumnRole::proposal || role == ColumnRole::ignored) return;
        auto const first =
            static_cast<std::size_t>(std::find(columns.roles.begin(), columns.roles.end(), role) - columns.roles.begin());
        if (first == column) return;
        throw Complaint{"line 1, column " + name_of(column),
                        "column " + name_of(first) + " is the voters' " + word_of(role) +
                            " already: give this one another name, or --column says what it is"};
    }

    std::vector<csv::Row> const& rows;
    AnyMethod const& method;
    Lines lines;
    std::map<std::size_t, ColumnRole> said;
    bool has_versions{false};
    MatrixColumns columns;
};

}  // namespace

bool is_sum(std::string_view name) {
    static std::set<std::string, std::less<>> const words{
        "total",  "totaux",     "total general", "grand total", "sous-total", "sous total", "sous-totaux", "subtotal",
        "somme",  "sommes",     "sum",           "moyenne",     "moyennes",   "average",    "mean",        "mediane",
        "median", "ecart-type", "ecart type",    "nombre",      "resultat",   "resultats",  "score",       "scores",
        "Σ"};
    static std::set<std::string, std::less<>> const followers{"des", "du", "de", "par", "of", "votes", "voix", "points"};
    // Most cells are marks: no such word begins as they do.
    constexpr std::string_view first_letters = "tgsmaenrTGSMAENR";
    bool const is_ascii = !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
    if (name.size() < 2 || (is_ascii && first_letters.find(name.front()) == std::string_view::npos)) return false;
    auto text = plain(name);
    // What stands behind: "Total :", "Total (3)", "TOTAL = ".
    if (auto const end = text.find_first_of(":(=0123456789"); end != std::string::npos) text.resize(end);
    while (text.ends_with(' ') || text.ends_with('.')) text.pop_back();
    if (words.contains(text)) return true;
    for (auto blank = text.find(' '); blank != std::string::npos; blank = text.find(' ', blank + 1)) {
        auto const next = text.substr(blank + 1, text.find(' ', blank + 1) - blank - 1);
        if (words.contains(text.substr(0, blank)) && followers.contains(next)) return true;
    }
    return false;
}

bool is_line_of_sums(csv::Row const& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](std::string const& cell) { return is_sum(cell); });
}

ColumnRole column_role(std::string const& word, std::string const& place) {
    std::vector<std::string_view> words;
    for (auto const& [known, role] : role_words) {
        if (word == known) return role;
        words.push_back(known);
    }
    throw Complaint{place, one_of(words)};
}

MatrixColumns read_columns(std::vector<csv::Row> const& rows, AnyMethod const& method,
                           std::map<std::string, ColumnRole> const& said) {
    return Deciding(rows, method, said).decide();
}

}  // namespace gommette::recount
