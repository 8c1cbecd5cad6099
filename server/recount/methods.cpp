#include "server/recount/methods.hpp"

namespace gommette::recount {

namespace {

template <std::size_t... places>
std::vector<AnyMethod> each_method(std::index_sequence<places...>) {
    return {AnyMethod{std::in_place_index<places>}...};
}

std::vector<AnyMethod> all_methods() { return each_method(std::make_index_sequence<boost::mp11::mp_size<AnyMethod>::value>{}); }

}  // namespace

std::string_view name_of(AnyMethod const& rules) {
    return with_words(rules, [](auto words, auto const&) { return words.name; });
}

std::vector<std::string_view> method_names() {
    std::vector<std::string_view> names;
    for (auto const& method : all_methods()) names.push_back(name_of(method));
    return names;
}

std::vector<std::string_view> method_words() {
    auto words = method_names();
    words.push_back(consolidated);
    return words;
}

std::optional<AnyMethod> method_named(std::string_view name) {
    for (auto& method : all_methods())
        if (name_of(method) == name) return std::move(method);
    return std::nullopt;
}

}  // namespace gommette::recount
