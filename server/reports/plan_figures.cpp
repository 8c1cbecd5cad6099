#include "server/reports/plan_figures.hpp"

#include <algorithm>

namespace gommette::reports {

namespace {

// One that is not among them stands behind.
std::pair<std::ptrdiff_t, FieldCode> order_of(ConventionFields const& fields, FieldCode const& code) {
    return {std::ranges::find(fields.values, code, &ConventionField::field) - fields.values.begin(), code};
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
    for (auto const* sheet : sheets) {
        auto const values = sheet->values();
        if (is_abandoned(values) || !values.funding) continue;
        for (auto const& line : values.funding->values) {
            auto& sums = funders[line.funder.value];
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
    }
    return funders;
}

}  // namespace gommette::reports
