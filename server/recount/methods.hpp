#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/methods.hpp"
#include "server/recount/ballot_lines.hpp"
#include "server/recount/figures_json.hpp"
#include "server/recount/matrix_cell.hpp"
#include "server/recount/telling.hpp"

namespace gommette::recount {

// What a method's settings are read from. `ids.persons` is empty until the ballots are read.
struct SettingsPlace {
    Field const& sheet;     // the whole file
    Field const& settings;  // its member "settings", or an empty object
    Ids const& ids;
    voting::BallotRound const& round;  // without rules and ballots as yet
};

// All that the recount knows of one method: how files write it, and how its result is told. Each method defines every member in
// methods/METHOD.cpp, and nothing of a method is written elsewhere; a member left out is an undefined reference when linking.
// What reads throws a Complaint.
template <class Settings>
struct MethodWords {
    using Count = typename Settings::Count;

    static constexpr std::string_view name = Settings::name;  // in files and flags
    static bool const has_costs;                              // whether every option of the file has a "cost"

    static Settings read_settings(SettingsPlace const& place);
    // What the settings say of persons, once the ballots are read.
    static void read_persons(SettingsPlace const& place, Settings& settings);
    // The member "marks" of a ballot; whether the marks are good is for the count to judge.
    static std::vector<voting::PlacedMark> read_marks(Field const& field, Ids const& ids);

    // The opposite of reading: the members "settings" and, in the options, "cost" of `file`, whose options are there; and "marks".
    static void write_settings(Settings const& settings, Sheet const& sheet, Ordered& file);
    static Ordered write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet);

    // The member "marks" of a ballot without marks, to which add_mark() adds; none: this method has no ballot matrix.
    static std::optional<Json> no_marks();
    // Adds the mark of a cell of a ballot matrix. The cell is not empty.
    static void add_mark(MatrixCell const& cell, Json& marks);

    // Members that the column of the JSON result has besides its order.
    static Ordered figures(FiguresJson const& json, Count const& count);

    // The text of a result: "Gommettes : 5 par personne, 3 au plus sur une proposition".
    static std::string settings_line(Speech const& say, Settings const& settings);
    // How the result comes about, in one sentence.
    static std::string rule(Speech const& say);
    // The sentence that comes first, without a line end.
    static std::string headline(Telling const& tell, Count const& count);
    // What stands behind the option's title in the table.
    static std::vector<std::string> cells(Telling const& tell, Count const& count, int option);
    // Whole lines below the table, possibly none.
    static std::string below_table(Telling const& tell, Count const& count);
    // Who is counted as in favour in the table of colleges, in brackets after a blank; empty where the marks say it themselves.
    static std::string who_is_in_favour(Speech const& say);
};

// Gives `use` the words of the settings' method, and the settings.
template <class Use>
decltype(auto) with_words(AnyMethod const& rules, Use const& use) {
    return std::visit([&]<class Settings>(Settings const& settings) { return use(MethodWords<Settings>{}, settings); }, rules);
}

// Gives `use` the words of the settings' method, and what it counted.
template <class Use>
decltype(auto) with_count(AnyMethod const& rules, AnyCount const& count, Use const& use) {
    return std::visit(
        [&]<class Settings>(Settings const&) {
            using Words = MethodWords<Settings>;
            return use(Words{}, std::get<typename Words::Count>(count));
        },
        rules);
}

std::vector<std::string_view> method_names();
// What a file's "method" may be: a name of these, or consolidated.
std::vector<std::string_view> method_words();
// The method with its settings as they are by default; none: there is no method of this name.
std::optional<AnyMethod> method_named(std::string_view name);
std::string_view name_of(AnyMethod const& rules);

// The cells of the option that stands first; empty where none does, or where figures are not told.
template <class Settings>
std::vector<std::string> cells_of_first(Telling const& tell, typename MethodWords<Settings>::Count const& count) {
    auto const& places = tell.column.order.places;
    if (places.empty() || !tell.column.figures_told) return {};
    return MethodWords<Settings>::cells(tell, count, places.front().option);
}

}  // namespace gommette::recount
