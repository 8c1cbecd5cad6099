#include "server/rehearsal/rooms/phone.hpp"

#include <utility>

#include "protocol/codec.hpp"
#include "server/rehearsal/random_word.hpp"

namespace gommette::rehearsal {

namespace {

constexpr std::int64_t anywhere = 0, ballot = 1, beside = 2;  // lanes

}  // namespace

Phone::Phone(Room& room, JoinCode code, College college, bool keeps_room)
    : code_(std::move(code)), key_{random_word(22)}, college_(college), keeps_room_(keeps_room), page_(room, *this) {}

void Phone::join() {
    page_.open();
    give(
        Join{key_, college_, std::nullopt},
        [this](std::variant<Accepted, Refusal> const& answer) {
            if (auto const* accepted = std::get_if<Accepted>(&answer); accepted && accepted->made)
                person_ = accepted->made->value;
            else
                trouble_ = "nobody came in by the join code";
        },
        anywhere);
}

void Phone::propose(Propose proposal, Answered answered) { give(std::move(proposal), std::move(answered), anywhere); }

void Phone::mark(RoundId round, std::vector<Mark> lines, Answered answered) {
    change(held_, lines);
    pending_.push_back(lines);
    auto const settle = [this, answered = std::move(answered)](std::variant<Accepted, Refusal> const& answer) {
        if (std::holds_alternative<Accepted>(answer)) change(kept_, pending_.front());
        pending_.pop_front();
        held_ = kept_;
        for (auto const& lines : pending_) change(held_, lines);
        answered(answer);
    };
    give(MarkBallot{round, {std::move(lines)}}, settle, ballot);
}

void Phone::mark_wrongly(RoundId round, std::vector<Mark> lines, Answered answered) {
    give(MarkBallot{round, {std::move(lines)}}, std::move(answered), ballot);
}

void Phone::mark_beside(RoundId round, std::vector<Mark> lines, Receipt receipt, Answered answered) {
    give(MarkBallot{round, {std::move(lines)}, std::nullopt, std::move(receipt)}, std::move(answered), beside);
}

void Phone::put_away() {
    is_away_ = true;
    page_.close();
}

void Phone::take_out() {
    is_away_ = false;
    page_.open();
}

void Phone::give(Command command, Answered answered, std::int64_t lane) {
    awaited_[page_.order(std::move(command), lane)] = std::move(answered);
}

Hello Phone::hello() {
    Hello hello;
    if (person_) {
        hello.key = key_;
    } else {
        hello.code = code_;
    }
    return hello;
}

void Phone::answered(OrderBook::Settled const& settled) {
    auto const answered = awaited_.extract(settled.ticket);
    if (!answered.empty() && answered.mapped()) answered.mapped()(settled.answer);
}

void Phone::shown(Heading const& heading, std::string_view frame) {
    bool const is_own = heading.view == ViewName::own;
    if (!is_own && !keeps_room_) return;
    auto const reply = decode<Reply>(frame);
    if (auto const* fault = std::get_if<Fault>(&reply)) {
        trouble_ = "the server shows what is no view: " + fault->why + " at \"" + fault->place + "\"";
    } else {
        (is_own ? own_ : of_room_).take(std::get<Reply>(reply));
    }
}

}  // namespace gommette::rehearsal
