#include "tests/domain/scene.hpp"

// An undo is bound to what it would take back: two facilitators never undo each other's work.
namespace gommette::domain {
namespace {

// The last thing done, as the page of whoever did it saw the log just before.
TakesBack last_of(Scene const& scene) { return {{scene.session.position}, {scene.session.position - 1}}; }

template <class Command>
Command taking_back(Command command, TakesBack const& back) {
    command.takes_back = back;
    return command;
}

Retain retaining(std::vector<ProposalId> list) { return {{std::move(list)}}; }
CorrectProposal titled(int n, std::string const& words) { return {proposal(n), title(words), std::nullopt, {"Coquille"}}; }
MergeProposals merging(int kept, int absorbed) { return {proposal(kept), {{proposal(absorbed)}}}; }

// What A does, the way back, and what B does to the same thing meanwhile.
struct Case {
    std::string name;
    StepKind at;
    std::vector<SessionCommand> before;
    SessionCommand done;
    SessionCommand back;
    std::vector<SessionCommand> by_another;
};

std::vector<Case> cases() {
    auto const hide = HideProposal{proposal(1), {"Doublon"}};
    auto const show = ShowProposal{proposal(1)};
    auto const out = RemovePeople{{{person(1)}}};
    auto const in = ReadmitPeople{{{person(1)}}};
    return {
        {"a list", StepKind::prioritizing, {}, retaining({proposal(1)}), retaining({}), {retaining({proposal(2)})}},
        {"the same list again", StepKind::prioritizing, {}, retaining({proposal(1)}), retaining({}), {retaining({proposal(1)})}},
        {"a step", StepKind::vote, {}, GoToStep{{4}}, GoToStep{{3}}, {GoToStep{{2}}, GoToStep{{4}}}},
        {"a step, closed since", StepKind::vote, {}, GoToStep{{4}}, GoToStep{{3}}, {CloseSession{}, ReopenSession{{"Oubli"}}}},
        {"a title", StepKind::vote, {}, titled(1, "Le samedi"), titled(1, "Idée 1"), {titled(1, "Le dimanche")}},
        {"a hiding", StepKind::vote, {}, hide, show, {show, hide}},
        {"a showing", StepKind::vote, {hide}, show, hide, {hide, show}},
        {"a showing, merged into since", StepKind::vote, {hide}, show, hide, {merging(1, 2)}},
        {"a showing, worded otherwise since", StepKind::vote, {hide}, show, hide, {titled(1, "Mieux dit")}},
        {"a merge", StepKind::merging, {}, merging(1, 2), CancelMerge{proposal(2)}, {CancelMerge{proposal(2)}, merging(3, 2)}},
        {"a separation", StepKind::merging, {merging(1, 2)}, CancelMerge{proposal(2)}, merging(1, 2), {merging(3, 2), CancelMerge{proposal(2)}}},
        {"a separation, its line hidden since", StepKind::merging, {merging(1, 2)}, CancelMerge{proposal(2)}, merging(1, 2), {hide}},
        {"a college", StepKind::vote, {}, CorrectCollege{person(1), College::caf}, CorrectCollege{person(1), College::resident},
         {CorrectCollege{person(1), College::elected}}},
        {"the door", StepKind::vote, {}, SetDoor{DoorState::held}, SetDoor{DoorState::open}, {SetDoor{DoorState::closed}}},
        {"a removal", StepKind::vote, {}, out, in, {in, out}},
        {"a readmission", StepKind::vote, {out}, in, out, {out, in}},
        {"a close", StepKind::vote, {}, CloseSession{}, ReopenSession{{"Trop tôt"}}, {ReopenSession{{"Oubli"}}, CloseSession{}}},
    };
}

SessionCommand bound(SessionCommand command, TakesBack const& back) {
    std::visit([&](auto& given) {
        if constexpr (requires { given.takes_back; }) given.takes_back = back;
    }, command);
    return command;
}

Scene begun(Case const& one) {
    auto scene = with_proposals(3, one.at);
    for (auto const& command : one.before) scene.doing(facilitator(), command);
    return scene;
}

TEST(TakingBack, IsDoneWhileNobodyElseChangedIt) {
    for (auto const& one : cases()) {
        auto scene = begun(one);
        auto const seen = scene.session.position;
        scene.doing(facilitator(), one.done);
        TakesBack const back{{seen + 1}, {seen}};
        EXPECT_TRUE(std::holds_alternative<Granted<SessionEvent>>(scene.when(facilitator(), bound(one.back, back)).decision)) << one.name;
    }
}

TEST(TakingBack, IsRefusedOnceSomebodyElseChangedIt) {
    for (auto const& one : cases()) {
        auto scene = begun(one);
        auto const seen = scene.session.position;
        scene.doing(facilitator(), one.done);
        for (auto const& command : one.by_another) scene.doing(facilitator(), command);
        TakesBack const back{{seen + 1}, {seen}};
        EXPECT_EQ(scene.when(facilitator(), bound(one.back, back)), refused(Refusal::overtaken)) << one.name;
    }
}

TEST(TakingBack, IsRefusedIfSomebodyElseChangedItUnseenJustBefore) {
    auto scene = with_proposals(3, StepKind::prioritizing);
    auto const seen = scene.session.position;
    scene.doing(facilitator(), retaining({proposal(2)})).doing(facilitator(), retaining({proposal(1)}));
    EXPECT_EQ(scene.when(facilitator(), taking_back(retaining({}), {{scene.session.position}, {seen}})), refused(Refusal::overtaken))
        << "it would undo the list that the page had not seen yet";
}

TEST(TakingBack, OfOneThingIsNotHinderedByAnother) {
    auto scene = with_proposals(3).doing(facilitator(), titled(1, "Le samedi"));
    auto const back = last_of(scene);
    scene.doing(facilitator(), titled(2, "Le dimanche")).doing(facilitator(), HideProposal{proposal(3), {"Doublon"}});
    scene.doing(facilitator(), taking_back(titled(1, "Idée 1"), back));
    EXPECT_EQ(scene.session.find(proposal(1))->words->title, title("Idée 1"));
}

TEST(TakingBack, OfAProposalIsRefusedOnceItSpeaksForAnother) {
    auto scene = with_proposals(2, StepKind::merging).doing(facilitator(), Propose{title("Sur papier"), std::nullopt});
    auto const back = last_of(scene);
    scene.doing(facilitator(), merging(3, 1));
    EXPECT_EQ(scene.when(facilitator(), taking_back(HideProposal{proposal(3), {"Par erreur"}}, back)), refused(Refusal::overtaken));
}

TEST(TakingBack, AsksNothingOfACommandThatTakesNothingBack) {
    auto scene = with_proposals(3, StepKind::prioritizing).doing(facilitator(), retaining({proposal(2)}));
    scene.doing(facilitator(), retaining({proposal(1)}));
    EXPECT_EQ(scene.session.priorities(), std::vector{proposal(1)});
}

}  // namespace
}  // namespace gommette::domain
