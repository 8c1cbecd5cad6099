#include "server/domain/views/view.hpp"
#include "server/domain/events/follow.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {

TEST(CorrectCollege, PutsAPersonInAnother) {
    auto scene = at_step(StepKind::lobby, 2);
    EXPECT_EQ(scene.when(facilitator(), CorrectCollege{person(2), College::elected}),
              happens(CollegeCorrected{person(2), College::elected}));
    EXPECT_EQ(scene.when(facilitator(), CorrectCollege{person(3), College::elected}), refused(Refusal::no_such_person));
    scene.doing(facilitator(), CorrectCollege{person(2), College::elected});
    EXPECT_EQ(scene.session.find(person(1))->college, College::resident);
    EXPECT_EQ(scene.session.find(person(2))->college, College::elected);
    EXPECT_EQ(scene.when(facilitator(), CorrectCollege{person(2), College::elected}), refused(Refusal::already_there));
}

TEST(CorrectCollege, IsTheFacilitatorsAtAnyStepUntilTheClose) {
    EXPECT_EQ(at_step(StepKind::lobby, 2).when(resident(2), CorrectCollege{person(2), College::elected}),
              refused(Refusal::not_yours));
    EXPECT_EQ(at_step(StepKind::vote, 2).when(facilitator(), CorrectCollege{person(2), College::caf}),
              happens(CollegeCorrected{person(2), College::caf}));
    EXPECT_EQ(at_step(StepKind::closed, 2).when(facilitator(), CorrectCollege{person(2), College::caf}),
              refused(Refusal::session_closed));
}

TEST(CorrectCollege, ShowsOnWhatThePersonProposedAndOnTheirOwnPage) {
    auto scene = with_proposals(2, StepKind::vote);
    scene.doing(facilitator(), CorrectCollege{person(1), College::association});
    auto const keys = follow(scene.session, SessionEvent{CollegeCorrected{person(1), College::association}}).rows;
    EXPECT_TRUE(keys.contains({RowName::Kind::proposal, 1}));
    EXPECT_FALSE(keys.contains({RowName::Kind::proposal, 2})) << "another's";
    auto const shown = domain::row(scene.session, Room{}, Audience::participant, {RowName::Kind::proposal, 1});
    EXPECT_EQ(std::get<ProposalRow>(*shown).college, College::association);
    EXPECT_TRUE(
        follow(scene.session, SessionEvent{CollegeCorrected{person(1), College::association}})
                    .own_rows.contains({person(1), {RowName::Kind::me}}));
}

}  // namespace gommette::domain
