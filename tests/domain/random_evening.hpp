#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <utility>

#include "tests/domain/scene.hpp"

namespace gommette::domain {

// Gives plausible commands, sensible and senseless, in an order that the seed decides.
class RandomEvening {
public:
    explicit RandomEvening(unsigned seed) : dice_(seed) {
        scene.happened(plan(seed % 2 == 0));
        scene.cut_off = [](PersonId who) { return who.value % 4 == 0; };
        scene.back = [](PersonId who) { return who.value % 4 == 1; };
    }

    // One command; returns the events it led to, which are true already.
    std::vector<SessionEvent> step() {
        auto [actor, command] = choose();
        if (auto* close = std::get_if<CloseRound>(&command); close && roll(2)) close->grace_s = {20};
        auto const outcome = scene.when(actor, command);
        auto const* granted = std::get_if<Granted<SessionEvent>>(&outcome.decision);
        if (!granted) return {};
        scene.come_true(*granted);
        return granted->events;
    }
    // Somebody's next command, which need not be accepted.
    std::pair<Actor, SessionCommand> choose() {
        Actor const person{Role::participant, some_person()};
        auto const lead = facilitator();
        switch (roll(25)) {
            case 0:
                return {guest(), Join{key(roll(1000)), static_cast<College>(roll(5)), std::nullopt}};
            case 1:
            case 2:
                return {lead, GoToStep{{roll(5)}}};
            case 3:
            case 4:
            case 5:
                return {person, Propose{{"Idée " + std::to_string(roll(1000))}, std::nullopt}};
            case 6:
                return {person, WithdrawProposal{some_proposal()}};
            case 7:
                return {lead, CorrectProposal{some_proposal(), {"Corrigée"}, std::nullopt, {"Coquille"}}};
            case 8:
                return {lead, HideProposal{some_proposal(), {"Hors sujet"}}};
            case 9:
                return {lead, ShowProposal{some_proposal()}};
            case 10:
                return {lead, MergeProposals{some_proposal(), {{some_proposal()}}}};
            case 11:
                return {lead, CancelMerge{some_proposal()}};
            case 12:
                return {lead, some_round_to_open()};
            case 13:
                return {lead, CloseRound{some_round()}};
            case 14:
                return {lead, SetTimer{some_round(), Whole<0, 14400>{roll(300)}}};
            case 15:
                return {lead, Retain{{{some_proposal(), some_proposal()}}, scene.session.position % 2 == 0 ? std::nullopt : std::optional{Reason{"Débattu"}}}};
            case 16:
                return roll(8) ? std::pair{lead, SessionCommand{ReopenSession{{"Un oubli"}}}}
                               : std::pair{lead, SessionCommand{CloseSession{}}};
            case 17:
                return {lead, CorrectCollege{some_person(), static_cast<College>(roll(5))}};
            case 18:
                return {lead, roll(4) ? SessionCommand{SetDoor{roll(3) ? DoorState::open : static_cast<DoorState>(roll(3))}}
                                      : SessionCommand{RenewCode{}}};
            case 19:
                return {lead, RemovePeople{{{some_person()}}}};
            case 21:
                return {lead, GiveCastingVote{some_round(), some_proposal(), roll(2) == 0, {"La présidence l’a dit"}}};
            case 20:
                return {lead, ReadmitPeople{{{some_person()}}}};
            default: {
                Mark mark{some_proposal(), std::nullopt};
                if (roll(4)) mark.mark = MarkValue{roll(5) - 1};
                if (mark.mark && roll(3) == 0) mark.second = Whole<1, 5>{1 + roll(5)};
                if (roll(3) == 0) mark.rival = some_proposal();
                return {person, MarkBallot{some_round(), {{mark}}}};
            }
        }
    }
    int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

    Scene scene;

private:
    ProposalId some_proposal() { return {1 + roll(static_cast<int>(scene.session.proposals.size()) + 1)}; }
    PersonId some_person() { return {1 + roll(static_cast<int>(scene.session.people.size()) + 1)}; }
    OpenRound some_round_to_open() {
        auto const live_results = roll(2) == 0;
        std::array const rounds{dots(5, 3, live_results), opinion(live_results), approval(2, live_results),
                                round_by(MajorityJudgment{false, {7}}, live_results), round_by(ImpactEffort{}, live_results),
                                round_by(Ranking{}, live_results), round_by(DecisionVote{}, live_results), some_budget(live_results),
                                round_by(Duels{}, live_results), round_by(Consensus{}, live_results)};
        auto round = rounds[static_cast<std::size_t>(roll(static_cast<int>(rounds.size())))];
        if (roll(4) == 0) round.colleges = Colleges{{static_cast<College>(roll(3)), static_cast<College>(3 + roll(2))}};
        return roll(4) == 0 ? in_secret(std::move(round)) : round;
    }
    // Of up to three live proposals; now and then with a cost too few.
    OpenRound some_budget(bool live_results) {
        EqualShares settings{{100}, {10}, {}};
        List<ProposalId, proposals_per_session> items;
        for (auto const& proposal : scene.session.proposals) {
            if (proposal.state != ProposalState::live || items.values.size() == 3) continue;
            items.values.push_back(proposal.id);
            if (roll(12)) settings.costs.values.push_back({10 * roll(12)});
        }
        auto round = round_by(settings, live_results);
        round.items = items;
        return round;
    }
    RoundId some_round() { return {std::max(1, static_cast<int>(scene.session.rounds.size()) - roll(2))}; }

    std::mt19937 dice_;
};

}  // namespace gommette::domain
