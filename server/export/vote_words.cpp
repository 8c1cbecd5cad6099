#include "server/export/vote_words.hpp"

#include "server/recount/methods.hpp"

namespace gommette::exports {

std::string rule_text(Method const& method) {
    return recount::with_words(any_method(method), [](auto words, auto const& settings) {
        return words.settings_line(recount::Speech(recount::Language::fr), settings);
    });
}

std::string spread_text(MarkCounts const& counts) {
    std::string spread;
    for (auto count = counts.values.rbegin(); count != counts.values.rend(); ++count)
        spread += (spread.empty() ? "" : " ") + std::to_string(count->people.value) + "×" + std::to_string(count->mark.value);
    return spread;
}

}  // namespace gommette::exports
