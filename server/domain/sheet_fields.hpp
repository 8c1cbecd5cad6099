#pragma once

#include <boost/mp11.hpp>

#include <optional>
#include <string_view>

#include "protocol/action_sheet.hpp"
#include "protocol/described.hpp"

namespace gommette::domain {

// The fields of an action sheet one by one: what code that treats all of them alike goes through.

using SheetMembers = wire::Members<SheetFields>;
inline constexpr std::size_t sheet_field_count = boost::mp11::mp_size<SheetMembers>::value;

// Calls `visit(field, pointer)` for each field in the table's order; `pointer` is that of the member.
template <class Visit>
constexpr void for_each_sheet_field(Visit&& visit) {
    std::size_t index = 0;
    boost::mp11::mp_for_each<SheetMembers>([&](auto member) { visit(static_cast<SheetField>(index++), member.pointer); });
}

// Whether the enumeration names the members, in their order.
constexpr bool are_named_alike() {
    using Choices = boost::describe::describe_enumerators<SheetField>;
    if (boost::mp11::mp_size<Choices>::value != sheet_field_count) return false;
    bool alike = true;
    std::size_t index = 0;
    boost::mp11::mp_for_each<SheetMembers>([&](auto member) {
        std::size_t other = 0;
        boost::mp11::mp_for_each<Choices>([&](auto choice) {
            if (other++ == index && std::string_view{choice.name} != std::string_view{member.name}) alike = false;
        });
        ++index;
    });
    return alike;
}
static_assert(are_named_alike(), "SheetField names the members of SheetFields");

// The field that is there; nullopt: there is none, or more than one.
std::optional<SheetField> only_field(SheetFields const& value);
// Puts that field of `from` into `into`, also where it is absent.
void put_field(SheetFields& into, SheetFields const& from, SheetField field);
// Why what is said of the days or the progress cannot be; nullopt: it can.
std::optional<Refusal> fault_of(SheetFields const& value);

// How a validated priority and how an action conducted already begin.
SheetFields filled_in(Title const& title, std::optional<Detail> const& detail);
SheetFields filled_in(Title const& title);

}  // namespace gommette::domain
