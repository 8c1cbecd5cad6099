#include "server/export/sheet_words.hpp"

#include "server/domain/sheet_fields.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::exports {

namespace {

std::string written(ActionKind kind) { return std::string{reports::in_french(kind)}; }

std::string written(ActionProgress const& progress) { return reports::written(progress); }

template <std::size_t Min, std::size_t Max>
std::string written(Line<Min, Max> const& line) {
    return line.value;
}

template <std::size_t Min, std::size_t Max>
std::string written(Prose<Min, Max> const& prose) {
    return prose.value;
}

template <class T, std::size_t Max>
std::string written(List<T, Max> const& list) {
    std::string text;
    for (auto const& entry : list.values) text += (text.empty() ? "" : "\n") + exports::written(entry);
    return text;
}

std::string in_euros(Cost const& cost) { return std::to_string(cost.value) + " €"; }

std::string with_unit(std::optional<Thousandths> const& figure, std::string const& unit) {
    return figure ? reports::written(*figure) + (unit.empty() ? "" : " " + unit) : std::string{"–"};
}

}  // namespace

std::string written(ActionBudget const& budget) { return budget.euros ? in_euros(*budget.euros) : std::string{}; }

std::string written(ActionSchedule const& schedule) {
    if (!schedule.begins && !schedule.ends) return {};
    auto const end_of = [](std::optional<Day> const& day) { return day ? day->value : std::string{"…"}; };
    return end_of(schedule.begins) + " – " + end_of(schedule.ends);
}

std::string written(FundingLine const& line) {
    return line.funder.value + " : " + in_euros(line.euros) + ", " + std::string{reports::in_french(line.state)};
}

std::string written(Milestone const& milestone) {
    return milestone.day.value + " : " + milestone.title.value + (milestone.done ? " (faite)" : "");
}

std::string written(ActionIndicator const& indicator) {
    auto const& unit = indicator.unit.value;
    std::string text = indicator.title.value + " (" + std::string{reports::in_french(indicator.kind)} +
                       ") : départ " + with_unit(indicator.baseline_thousandths, unit) + ", cible " +
                       with_unit(indicator.target_thousandths, unit);
    for (auto const& measure : indicator.measures.values)
        text += ", " + measure.day.value + " " + with_unit(measure.value_thousandths, unit);
    return text;
}

std::string written(SheetFields const& value) {
    std::string text;
    domain::for_each_sheet_field([&](SheetField, auto pointer) {
        if (auto const& there = value.*pointer) text = written(*there);
    });
    return text;
}

}  // namespace gommette::exports
