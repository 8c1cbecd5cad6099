#include "server/rehearsal/facilitator.hpp"

#include <algorithm>
#include <utility>

#include "protocol/codec.hpp"

namespace gommette::rehearsal {

void Facilitator::open(std::function<void(Opening const&)> opened) {
    opened_ = std::move(opened);
    page_.open();
}

void Facilitator::close(std::function<void(RoundResult const&)> closed) {
    closed_ = std::move(closed);
    stage_ = Stage::closing;
    page_.order(CloseRound{opening_.round});
}

std::int64_t Facilitator::joined() const {
    std::int64_t joined = 0;
    if (auto const* room = board_.find<RoomRow>("room"))
        for (auto const& college : room->colleges.values) joined += college.joined.value;
    return joined;
}

Hello Facilitator::hello() {
    Hello hello;
    hello.key = room_.address.key;
    return hello;
}

void Facilitator::welcomed(Welcome const& welcome) {
    if (welcome.role != Role::facilitator) gave_up("the link is not a facilitator's");
}

void Facilitator::shown(Heading const& heading, std::string_view frame) {
    if (heading.view != ViewName::room) return;
    auto const reply = decode<Reply>(frame);
    if (auto const* fault = std::get_if<Fault>(&reply))
        return gave_up("the server shows what is no view: " + fault->why + " at \"" + fault->place + "\"");
    if (auto const* snapshot = std::get_if<Snapshot>(&std::get<Reply>(reply))) {
        board_.take(*snapshot);
    } else if (!board_.take(std::get<Patch>(std::get<Reply>(reply)))) {
        return;  // the page has asked for a fresh snapshot
    }
    look();
}

// Does what the rows now allow.
void Facilitator::look() {
    auto const* session = board_.find<SessionRow>("session");
    auto const* door = board_.find<DoorRow>("door");
    if (stage_ == Stage::arriving && session && door) {
        opening_.code = door->code;
        opening_.proposals_before = board_.all<ProposalRow>().size();
        opening_.joined_before = joined();
        return enter_proposing(*session);
    }
    auto const* result = board_.find<ResultRow>("result/" + std::to_string(opening_.round.value));
    if (stage_ == Stage::closing && result && result->is_final) {
        stage_ = Stage::done;
        closed_(result->result);
    }
}

void Facilitator::enter_proposing(SessionRow const& session) {
    for (auto const* round : board_.all<RoundRow>())
        if (round->is_open) return gave_up("a round is open in that session: close it first");
    if (session.closed) return gave_up("that session is closed");
    auto const& steps = session.agenda.values;
    auto const proposing =
        std::find_if(steps.begin(), steps.end(), [](auto const& step) { return step.kind == StepKind::proposing; });
    if (proposing == steps.end()) return gave_up("the agenda of that session has no proposing step");
    auto const step = std::distance(steps.begin(), proposing);
    if (session.step.value == step) return open_round();
    stage_ = Stage::going;
    page_.order(GoToStep{{step}});
}

void Facilitator::open_round() {
    stage_ = Stage::opening;
    page_.order(OpenRound{Opinion{}, std::nullopt, false, std::nullopt});
}

void Facilitator::answered(OrderBook::Settled const& settled) {
    auto const* accepted = std::get_if<Accepted>(&settled.answer);
    if (!accepted) {
        auto const* name = std::visit([](auto const& command) { return std::decay_t<decltype(command)>::name; }, settled.command);
        auto const* code = boost::describe::enum_to_string(std::get<Refusal>(settled.answer), "an unknown code");
        return gave_up(std::string{"the facilitator's "} + name + " was refused: " + code);
    }
    if (stage_ == Stage::going) {
        open_round();
    } else if (stage_ == Stage::opening) {
        if (!accepted->made) return gave_up("a round was opened without a number");
        opening_.round = {static_cast<std::int32_t>(accepted->made->value)};
        stage_ = Stage::running;
        opened_(opening_);
    }
}

}  // namespace gommette::rehearsal
