#include "server/domain/views/public_ideas.hpp"

#include <gmock/gmock.h>

#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Moment const closed{evening.value + 7'200'000};

// Sessions as their hosts tell them.
struct Told : SteeringScene {
    template <class T>
    Told& tell(int session, T const& outcome, std::optional<OutcomeWords> words = std::nullopt) {
        sessions.learn({{{session}, name_of(outcome), OutcomeWithWords{outcome, {words ? 9 : 0}, std::move(words)}}});
        return *this;
    }
    Told& session(int number, std::optional<Moment> closed_at = closed) {
        SessionOutcome told;
        told.committee = {1};
        told.field = {"JE"};
        told.title = {"Atelier " + std::to_string(number)};
        told.code = {"B7KM4Q"};
        told.closed_at = closed_at;
        return tell(number, told);
    }
    Told& idea(int session, int number, ProposalState state = ProposalState::live, int into = 0, std::optional<Lineage> origin = std::nullopt) {
        ProposalOutcome made;
        made.proposal = {number};
        made.state = state;
        made.college = College::resident;
        if (into > 0) made.merged_into = ProposalId{into};
        made.origin = origin;
        return tell(session, made, Words{title("Idée " + std::to_string(number)), Detail{"Le soir"}});
    }
    Told& priority(int session, int number, int place) { return tell(session, PriorityOutcome{{place}, {number}, std::nullopt}); }
    PublicSession seen(int session = 1) const {
        auto const ideas = public_ideas(convention, sessions, {session});
        EXPECT_THAT(ideas.sessions, SizeIs(1));
        return ideas.sessions.empty() ? PublicSession{} : ideas.sessions.front();
    }
};

std::vector<int> numbers(PublicSession const& session) {
    std::vector<int> numbers;
    for (auto const& idea : session.ideas) numbers.push_back(idea.number.value);
    return numbers;
}

TEST(PublicIdeas, AreThoseOfAClosedSession) {
    Told scene;
    scene.session(1, std::nullopt).idea(1, 4);
    EXPECT_THAT(public_ideas(scene.convention, scene.sessions, {1}).sessions, IsEmpty());
    EXPECT_THAT(public_ideas(scene.convention, scene.sessions, {7}).sessions, IsEmpty()) << "there is none of that number";
    EXPECT_THAT(public_ideas(scene.convention, scene.sessions).sessions, IsEmpty());
    scene.session(1);
    EXPECT_THAT(numbers(scene.seen()), ElementsAre(4));
    EXPECT_EQ(scene.seen().closed_at, closed);
}

TEST(PublicIdeas, LeaveOutWhatIsHiddenOrWithdrawnAndWhatSpeaksThroughIt) {
    Told scene;
    scene.session(1).idea(1, 1).idea(1, 2, ProposalState::hidden).idea(1, 3, ProposalState::withdrawn);
    scene.idea(1, 4, ProposalState::merged, 2).idea(1, 5, ProposalState::merged, 1).priority(1, 2, 1);
    auto const session = scene.seen();
    ASSERT_THAT(numbers(session), ElementsAre(1));
    ASSERT_THAT(session.ideas[0].absorbed, SizeIs(1));
    EXPECT_EQ(session.ideas[0].absorbed[0].number, ProposalId{5});
    EXPECT_EQ(session.proposed, 2);
}

TEST(PublicIdeas, BeginWithTheRetainedOnesByTheirPlace) {
    Told scene;
    scene.session(1).idea(1, 1).idea(1, 2).idea(1, 3).idea(1, 4).priority(1, 4, 1).priority(1, 2, 2);
    auto const session = scene.seen();
    EXPECT_THAT(numbers(session), ElementsAre(4, 2, 1, 3));
    EXPECT_EQ(session.ideas[1].place, 2);
    EXPECT_EQ(session.ideas[2].place, std::nullopt);
}

TEST(PublicIdeas, KeepTheNumberOfOneWhoseWordsWereErased) {
    Told scene;
    scene.session(1).idea(1, 1);
    ProposalOutcome erased;
    erased.proposal = {1};
    scene.tell(1, erased);
    EXPECT_EQ(scene.seen().ideas.at(0).words, std::nullopt);
}

TEST(PublicIdeas, TellEachClosedRoundWithItsRank) {
    Told scene;
    scene.session(1).idea(1, 1).idea(1, 2);
    for (int number : {1, 2}) {
        RoundOutcome round;
        round.round = {number};
        round.method = Dots{};
        if (number == 1) round.closed_at = closed;
        scene.tell(1, round);
    }
    ResultOutcome result;
    result.round = {1};
    result.rank = Whole<1, 1000>{1};
    for (int proposal : {1, 2}) {
        result.proposal = {proposal};
        scene.tell(1, result);
    }
    auto const votes = scene.seen().ideas.at(0).votes;
    ASSERT_THAT(votes, SizeIs(1)) << "the open round says nothing";
    EXPECT_EQ(votes[0].of, 2);
    EXPECT_TRUE(votes[0].is_tied);
}

TEST(PublicIdeas, FollowTheDecisionThatStandsAndTheActionsProgress) {
    Told scene;
    scene.session(1).idea(1, 4).priority(1, 4, 1);
    scene.doing(claire, decides(Resolution::rejected, "Hors budget"));
    scene.doing(claire, decides(Resolution::validated, std::nullopt, std::nullopt, 1)).doing(claire, BeginSheet{{1}, {4}});
    SheetFields progress;
    progress.progress = ActionProgress{ProgressState::under_way, Whole<0, 100>{60}};
    scene.doing(claire, ChangeSheet{{1}, progress, ChangeNumber{3}});
    SheetFields note;
    note.note = {"Entre nous"};
    scene.doing(claire, ChangeSheet{{1}, note, std::nullopt});
    SheetFields person;
    person.owner_person = {"Jeanne Martin"};
    scene.doing(claire, ChangeSheet{{1}, person, std::nullopt});
    auto const idea = scene.seen().ideas.at(0);
    ASSERT_TRUE(idea.decision);
    EXPECT_EQ(idea.decision->resolution, Resolution::validated);
    EXPECT_EQ(idea.decision->motive, std::nullopt) << "the former decision's is nowhere";
    ASSERT_TRUE(idea.action);
    EXPECT_EQ(idea.action->values.progress, progress.progress);
    EXPECT_EQ(idea.action->values.note, std::nullopt);
    EXPECT_EQ(idea.action->values.owner_person, std::nullopt);
}

TEST(PublicIdeas, LeadToWhatASentBackOneBecame) {
    Told scene;
    scene.session(1).idea(1, 4).priority(1, 4, 1).doing(claire, decides(Resolution::to_rework, "Plan de financement", "2027-04-15"));
    scene.session(2, std::nullopt).idea(2, 7, ProposalState::live, 0, Lineage{{1}, {4}, {1}});
    auto next = scene.seen().ideas.at(0).goes_on_as;
    ASSERT_TRUE(next);
    EXPECT_FALSE(next->is_open_to_all);
    EXPECT_EQ(next->title, std::nullopt) << "the words of a session that still goes on";
    scene.session(2);
    next = scene.seen().ideas.at(0).goes_on_as;
    EXPECT_EQ(next->title->value, "Idée 7");
    EXPECT_EQ(scene.seen(2).ideas.at(0).came_from->title->value, "Idée 4");
    scene.idea(2, 7, ProposalState::hidden, 0, Lineage{{1}, {4}, {1}});
    EXPECT_EQ(scene.seen().ideas.at(0).goes_on_as, std::nullopt);
}

TEST(PublicIdeas, OfTheConventionAreTheRetainedOnesOfAllClosedSessionsLastClosedFirst) {
    Told scene;
    scene.session(1).idea(1, 1).idea(1, 2).priority(1, 2, 1).session(3, Moment{closed.value + 1}).session(2, std::nullopt);
    auto const ideas = public_ideas(scene.convention, scene.sessions);
    ASSERT_THAT(ideas.sessions, SizeIs(2));
    EXPECT_EQ(ideas.sessions[0].id, SessionId{3});
    EXPECT_THAT(numbers(ideas.sessions[1]), ElementsAre(2));
    EXPECT_EQ(ideas.sessions[1].proposed, 2);
}

}  // namespace
}  // namespace gommette::domain
