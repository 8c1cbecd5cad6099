#include "tests/protocol/texts/verdicts.hpp"

#include <nlohmann/json.hpp>

#include <set>

#include "tests/protocol/texts/limit_cases.hpp"
#include "tests/protocol/texts/mutants.hpp"

namespace gommette::testing {
namespace {

using Json = nlohmann::ordered_json;
using Visitor = std::function<void(Judged const&)>;

template <class T>
void visit_limits(std::string_view kind, Visitor const& visit) {
    for_each_limit_case<T>([&](LimitCase const& limit) { visit({kind, limit.text, judge<T>(limit.text), false}); });
}

void gather_names(Json const& json, std::set<std::string>& names) {
    for (auto const& [key, value] : json.items()) {
        if (json.is_object()) names.insert(key);
        if (value.is_string() && value.get_ref<std::string const&>().size() < 30) names.insert(value.get<std::string>());
        if (value.is_structured()) gather_names(value, names);
    }
}

std::vector<std::string> good_texts(std::string_view kind) {
    std::vector<std::string> texts;
    if (kind != "rows") {
        for (auto const& example : examples_of(kind)) {
            if (!example.fault) texts.push_back(example.text);
        }
        return texts;
    }
    // Rows travel in snapshots and have no examples of their own.
    for (auto const& snapshot : good_texts("replies")) {
        for (auto const& keyed : Json::parse(snapshot).value("rows", Json::array())) texts.push_back(keyed.at("row").dump());
    }
    return texts;
}

void visit_mutants(Kind const& kind, std::size_t count, Visitor const& visit) {
    auto const texts = good_texts(kind.name);
    std::set<std::string> found;
    for (auto const& text : texts) gather_names(Json::parse(text), found);
    std::vector<std::string> const names(found.begin(), found.end());
    Dice dice(20251014);
    for (std::size_t i = 0; i < count; ++i) {
        auto const& original = texts[dice.roll(texts.size())];
        bool const in_text = dice.one_in(5);
        auto text = in_text ? spoil_letters(original, dice) : spoil_values(original, names, dice);
        auto fault = kind.judge(text);
        visit({kind.name, std::move(text), std::move(fault), in_text});
    }
}

}  // namespace

void for_each_judged(std::size_t mutants_per_kind, Visitor const& visit) {
    for (auto const& kind : kinds) {
        for (auto const& example : examples_of(kind.name)) {
            visit({kind.name, example.text, kind.judge(example.text), example.in_text});
        }
        visit_mutants(kind, mutants_per_kind, visit);
    }
    visit_limits<Request>("requests", visit);
    visit_limits<Reply>("replies", visit);
    visit_limits<SessionEvent>("events", visit);
    visit_limits<ConventionEvent>("events", visit);
    visit_limits<Row>("rows", visit);
}

}  // namespace gommette::testing
