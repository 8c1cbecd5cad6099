#include "server/reports/plan_figures.hpp"

#include <algorithm>

#include "server/domain/same_name.hpp"
#include "server/reports/calendar_years.hpp"

namespace gommette::reports {

namespace {

// One that is not among them stands behind.
std::pair<std::ptrdiff_t, FieldCode> order_of(ConventionFields const& fields, FieldCode const& code) {
    return {std::ranges::find(fields.values, code, &ConventionField::field) - fields.values.begin(), code};
}

std::string const& most_written(std::map<std::string, int> const& times) {
    return std::ranges::max_element(times, {}, &std::pair<std::string const, int>::second)->first;
}

void add(FunderSums& sums, FundingLine const& line) {
    switch (line.state) {
        case FundingState::asked:
            sums.asked += line.euros.value;
            break;
        case FundingState::granted:
            sums.granted += line.euros.value;
            break;
        case FundingState::refused:
            sums.refused += line.euros.value;
            break;
    }
}

// Those of the field and of the year in which they begin, as far as the scope says them; abandoned ones too.
Sheets sheets_of(domain::Convention const& convention, EnvelopeScope const& scope) {
    Sheets sheets = in_order(convention);
    std::erase_if(sheets, [&](domain::Sheet const* sheet) {
        if (scope.field && sheet->begun.field != *scope.field) return true;
        if (!scope.year) return false;
        auto const schedule = sheet->values().schedule;
        return !schedule || !schedule->begins || !is_in(*schedule->begins, static_cast<int>(scope.year->value));
    });
    return sheets;
}

void hold(EnvelopeSums& held, domain::Sheet const& sheet) {
    if (auto const& funder = held.envelope.scope.funder) {
        auto const funders = by_funder({&sheet});
        auto const found = funders.find(domain::name_without_style(funder->value));
        if (found == funders.end()) return;
        ++held.actions;
        held.planned += found->second.asked + found->second.granted;
        held.granted += found->second.granted;
        return;
    }
    auto const sums = sums_of({&sheet});
    held.actions += sums.actions;
    held.without_budget += sums.without_budget;
    held.planned += sums.budget;
    held.granted += sums.granted;
}

}  // namespace

SheetsByField by_field(domain::Convention const& convention) {
    SheetsByField fields;
    for (auto const& sheet : convention.sheets) fields[order_of(convention.fields(), sheet.begun.field)].push_back(&sheet);
    for (auto& [order, sheets] : fields)
        std::ranges::sort(sheets, {}, [](domain::Sheet const* sheet) { return sheet->begun.number.value; });
    return fields;
}

Sheets in_order(domain::Convention const& convention) {
    Sheets all;
    for (auto const& [field, sheets] : by_field(convention)) all.insert(all.end(), sheets.begin(), sheets.end());
    return all;
}

void Sums::add(SheetFields const& values) {
    ++actions;
    if (values.budget && values.budget->euros)
        budget += values.budget->euros->value;
    else
        ++without_budget;
    if (!values.funding) return;
    for (auto const& line : values.funding->values) {
        switch (line.state) {
            case FundingState::asked:
                asked += line.euros.value;
                break;
            case FundingState::granted:
                granted += line.euros.value;
                break;
            case FundingState::refused:
                break;
        }
    }
}

bool is_abandoned(SheetFields const& values) { return values.progress && values.progress->state == ProgressState::abandoned; }

Sums sums_of(Sheets const& sheets) {
    Sums sums;
    for (auto const* sheet : sheets)
        if (auto const values = sheet->values(); !is_abandoned(values)) sums.add(values);
    return sums;
}

std::map<std::string, FunderSums> by_funder(Sheets const& sheets) {
    std::map<std::string, FunderSums> funders;
    std::map<std::string, std::map<std::string, int>> written;
    for (auto const* sheet : sheets) {
        auto const values = sheet->values();
        if (is_abandoned(values) || !values.funding) continue;
        for (auto const& line : values.funding->values) {
            auto const funder = domain::name_without_style(line.funder.value);
            ++written[funder][line.funder.value];
            add(funders[funder], line);
        }
    }
    for (auto& [funder, sums] : funders) sums.name = most_written(written[funder]);
    return funders;
}

std::vector<EnvelopeSums> by_envelope(domain::Convention const& convention) {
    std::vector<EnvelopeSums> all;
    for (auto const& envelope : domain::all_envelopes(convention).values) {
        EnvelopeSums held{envelope};
        for (auto const* sheet : sheets_of(convention, envelope.scope)) hold(held, *sheet);
        all.push_back(std::move(held));
    }
    return all;
}

}  // namespace gommette::reports
