#include "server/rehearsal/participant.hpp"

#include <utility>

#include "server/rehearsal/random_word.hpp"

namespace gommette::rehearsal {

Participant::Participant(Room& room, JoinCode code, College college, Failed failed)
    : room_(room),
      code_(std::move(code)),
      key_{random_word(22)},
      college_(college),
      failed_(std::move(failed)),
      page_(room, *this) {}

void Participant::join(std::function<void()> joined) {
    page_.open();
    awaited_[page_.order(Join{key_, college_, std::nullopt})] = [this, joined = std::move(joined)](Accepted const&) {
        has_joined_ = true;
        joined();
    };
}

void Participant::propose(Propose proposal, std::function<void(ProposalId)> made) {
    awaited_[page_.order(std::move(proposal))] = [this, made = std::move(made)](Accepted const& accepted) {
        if (!accepted.made) return failed_("a proposal was accepted without its number");
        made({static_cast<std::int32_t>(accepted.made->value)});
    };
}

void Participant::mark(RoundId round, ProposalId proposal, int mark, std::function<void()> marked) {
    MarkBallot order{round, {{Mark{proposal, MarkValue{mark}}}}};
    // In the proposal's lane: if the first of two votes on it had to be repeated, it must not come after the second.
    awaited_[page_.order(std::move(order), proposal.value)] = [marked = std::move(marked)](Accepted const&) { marked(); };
}

Hello Participant::hello() {
    Hello hello;
    if (has_joined_) {
        hello.key = key_;
    } else {
        hello.code = code_;
    }
    return hello;
}

void Participant::answered(OrderBook::Settled const& settled) {
    auto const done = awaited_.extract(settled.ticket);
    auto const* accepted = std::get_if<Accepted>(&settled.answer);
    if (!accepted) {
        auto const* name = std::visit([](auto const& command) { return std::decay_t<decltype(command)>::name; }, settled.command);
        auto const* code = boost::describe::enum_to_string(std::get<Refusal>(settled.answer), "an unknown code");
        return failed_(std::string{"a participant's "} + name + " was refused: " + code);
    }
    if (!std::holds_alternative<Join>(settled.command)) room_.ledger.waits.push_back(settled.waited);
    if (!done.empty()) done.mapped()(*accepted);
}

}  // namespace gommette::rehearsal
