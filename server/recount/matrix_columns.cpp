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

// What a name promises; a proposal: nothing.
ColumnRole role_called(std::string const& name) {
    static std::map<std::string, ColumnRole, std::less<>> const names{
        {"personne", ColumnRole::person},       {"person", ColumnRole::person},   {"college", ColumnRole::college},
        {"poids", ColumnRole::weight},          {"weight", ColumnRole::weight},   {"canal", ColumnRole::channel},
        {"channel", ColumnRole::channel},       {"ordre", ColumnRole::order},     {"order", ColumnRole::order},
        {"horodateur", ColumnRole::ignored},    {"horodatage", ColumnRole::ignored}, {"timestamp", ColumnRole::ignored},
        {"heure de debut", ColumnRole::ignored}, {"heure de fin", ColumnRole::ignored}, {"start time", ColumnRole::ignored},
        {"completion time", ColumnRole::ignored}};
    auto const found = names.find(plain(name));
    return found == names.end() ? ColumnRole::proposal : found->second;
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
        // The cap of dots is not known here.
        if (std::holds_alternative<Dots>(method)) return value >= 0 && value <= 100;
        auto const scale =
            voting::visit_rules(method, [&](auto rules, auto const& settings) { return rules.scale(settings, options); });
        return scale && value >= scale->first && value <= scale->last;
    } catch (Complaint const&) {
        return false;
    }
}

// The cells below a name.
struct Content {
    std::size_t lines{0};
    std::vector<std::string> filled;
    bool marks{true};     // all of them could be marks
    bool numbers{true};   // … numbers
    bool channels{true};  // … channels
    bool distinct{true};
    bool counts_up{true};  // 1, 2, 3, … a line
};

Content content_of(std::vector<csv::Row> const& rows, std::size_t column, AnyMethod const& method) {
    Content content;
    content.lines = rows.size() - 1;
    std::set<std::string> seen;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (column >= rows[row].cells.size() || rows[row].cells[column].empty()) {
            content.counts_up = false;
            continue;
        }
        auto const& cell = rows[row].cells[column];
        content.filled.push_back(cell);
        content.marks = content.marks && is_mark(method, cell, static_cast<int>(rows.front().cells.size()));
        content.numbers = content.numbers && whole_number(cell);
        content.channels = content.channels && is_channel(cell);
        content.distinct = seen.insert(plain(cell)).second && content.distinct;
        content.counts_up = content.counts_up && whole_number(cell) == static_cast<std::int64_t>(row);
    }
    return content;
}

// Whether the cells can be what the name promises.
bool keeps_promise(ColumnRole role, Content const& content, bool has_versions) {
    switch (role) {
        case ColumnRole::proposal:
            return content.marks;
        case ColumnRole::person:
            return content.distinct || has_versions || !content.marks;
        case ColumnRole::college:
            return content.numbers || !content.marks;
        case ColumnRole::weight:
        case ColumnRole::order:
            return content.numbers;
        case ColumnRole::channel:
            return content.channels;
        case ColumnRole::ignored:
            return !content.marks;
    }
    return false;
}

class Deciding {
public:
    Deciding(std::vector<csv::Row> const& the_rows, AnyMethod const& the_method, std::map<std::string, ColumnRole> const& the_said)
        : rows(the_rows), method(the_method), said(the_said) {
        for (auto const& name : rows.front().cells) has_versions = has_versions || role_called(name) == ColumnRole::order;
    }

    MatrixColumns decide() {
        auto const& names = rows.front().cells;
        for (auto const& [name, role] : said)
            if (std::find(names.begin(), names.end(), name) == names.end())
                throw Complaint{"--column " + name, "there is no such column"};
        for (std::size_t column = 0; column < names.size(); ++column) columns.roles.push_back(role_of(column));
        return std::move(columns);
    }

private:
    ColumnRole role_of(std::size_t column) {
        auto const& name = rows.front().cells[column];
        if (auto const found = said.find(name); found != said.end()) return found->second;
        auto const content = content_of(rows, column, method);
        if (name.empty()) {
            if (content.filled.empty()) return ColumnRole::ignored;
            throw Complaint{"line 1, column " + std::to_string(column + 1), "has no name, and something in it"};
        }
        auto const promised = role_called(name);
        if (promised == ColumnRole::proposal) return promised;
        bool const kept = keeps_promise(promised, content, has_versions);
        if (!content.marks || (content.filled.empty() && promised == ColumnRole::ignored)) return promised;
        constexpr std::size_t enough_to_count_up = 4;
        bool const numbers_the_lines = content.counts_up && content.lines >= enough_to_count_up &&
                                       (promised == ColumnRole::person || promised == ColumnRole::order);
        if (numbers_the_lines) return promised;
        if (!kept) {
            columns.notes.push_back("column " + name + " holds marks: it is taken for a proposal");
            return ColumnRole::proposal;
        }
        throw Complaint{"line 1, column " + name, "it could be a proposal or the voters' " + word_of(promised) +
                                                      ": say --column \"" + name + "=proposal\" or --column \"" + name + "=" +
                                                      word_of(promised) + "\""};
    }

    std::vector<csv::Row> const& rows;
    AnyMethod const& method;
    std::map<std::string, ColumnRole> const& said;
    bool has_versions{false};
    MatrixColumns columns;
};

}  // namespace

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
