#pragma once

#include <boost/core/type_name.hpp>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "protocol/square_table.hpp"
#include "protocol/types.hpp"

namespace gommette::wire {

// What the generic reader, writer and schema printer ask of a type of the vocabulary.

template <class T>
concept Struct = boost::describe::has_describe_members<T>::value;

template <class T>
concept Enumeration = boost::describe::has_describe_enumerators<T>::value;

// A struct with a `name` is one alternative of a variant; on the wire its first member is "type" with that name.
template <class T>
concept Named = Struct<T> && requires {
    T::name;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

// Calls `visit(descriptor)` for each member in order of declaration; a descriptor has `.name` and `.pointer`.
template <Struct T, class Visit>
void for_each_member(Visit&& visit) {
    boost::mp11::mp_for_each<Members<T>>(visit);
}

template <class T, class Descriptor>
using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*std::declval<Descriptor>().pointer)>;

// Calls `visit(descriptor)` for each enumerator; a descriptor has `.name` and `.value`.
template <Enumeration T, class Visit>
void for_each_choice(Visit&& visit) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(visit);
}

// Calls `visit(std::type_identity<Alternative>)` for each alternative.
template <class Variant, class Visit>
void for_each_alternative(Visit&& visit) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Variant>>(visit);
}

// "Propose" for gommette::Propose.
template <class T>
requires Struct<T> || Enumeration<T> std::string type_name() {
    return boost::core::type_name<T>().substr(std::string_view{"gommette::"}.size());
}

// The whole numbers that JavaScript holds exactly: -largest_exact..largest_exact.
inline constexpr std::int64_t largest_exact = 9'007'199'254'740'991;
// A Weight of up to 15 digits is written as an integer, one of 16 to 38 as text.
inline constexpr std::int64_t largest_plain_weight = 999'999'999'999'999;
inline constexpr std::size_t least_weight_digits = 16;
inline constexpr std::size_t most_weight_digits = 38;

}  // namespace gommette::wire
