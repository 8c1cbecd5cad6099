#pragma once

#include <boost/mp11.hpp>

#include <map>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "server/domain/views/outcomes.hpp"

namespace gommette::domain {

// The kinds stand in the order of the structs.
template <class T>
constexpr OutcomeKind kind_of = static_cast<OutcomeKind>(boost::mp11::mp_find<Outcome, T>::value);

// Which words belong to an outcome of that kind.
template <class T>
struct WordsOf;
template <>
struct WordsOf<ProposalOutcome> {
    using type = Words;
};
template <>
struct WordsOf<HidingOutcome> {
    using type = ReasonWords;
};
template <>
struct WordsOf<PriorityListOutcome> {
    using type = ReasonWords;
};
template <>
struct WordsOf<MemberOutcome> {
    using type = MemberWords;
};
template <>
struct WordsOf<DecisionOutcome> {
    using type = MotiveWords;
};
template <>
struct WordsOf<SheetChangeOutcome> {
    using type = SheetWords;
};

// The outcomes of one stream by name, for who reads some kinds of them and passes over the others. A value; no thread, no IO.
class SessionOutcomes {
public:
    // Without a value: there is none of that name any more.
    void learn(OutcomeName const& name, std::optional<OutcomeWithWords> value) {
        if (value)
            known_.insert_or_assign(name, std::move(*value));
        else
            known_.erase(name);
    }

    // nullptr: there is none. `first` and `second` as in OutcomeName.
    template <class T>
    T const* find(std::int32_t first = 0, std::int32_t second = 0) const {
        auto const found = known_.find({kind_of<T>, first, second});
        return found == known_.end() ? nullptr : std::get_if<T>(&found->second.outcome);
    }
    // The words beside it; nothing: it has none, or they were erased.
    template <class T>
    std::optional<typename WordsOf<T>::type> words(std::int32_t first = 0, std::int32_t second = 0) const {
        auto const found = known_.find({kind_of<T>, first, second});
        if (found == known_.end() || !found->second.words) return std::nullopt;
        auto const* words = std::get_if<typename WordsOf<T>::type>(&*found->second.words);
        return words ? std::optional{*words} : std::nullopt;
    }
    // The position of the event that has, or had, them.
    template <class T>
    LogPosition words_at(std::int32_t first) const {
        auto const found = known_.find({kind_of<T>, first});
        return found == known_.end() ? LogPosition{} : found->second.words_at;
    }
    // Those of that kind with `first` from `from` to `to`, both included, in the order of their numbers.
    template <class T>
    std::vector<T const*> all(std::int32_t from = 0, std::int32_t to = 2147483646) const {
        std::vector<T const*> list;
        auto const end = known_.lower_bound({kind_of<T>, to + 1});
        for (auto at = known_.lower_bound({kind_of<T>, from}); at != end; ++at) list.push_back(&std::get<T>(at->second.outcome));
        return list;
    }

private:
    std::map<OutcomeName, OutcomeWithWords> known_;
};

}  // namespace gommette::domain
