#include "tests/live/evening.hpp"

namespace gommette::live {

TEST(Joining, MakesAPersonOnceHoweverOftenItIsSent) {
    Evening evening;
    auto& building = evening.building;
    auto page = building.page(1);
    page.say(with_code(evening.code));
    page.order(1, Join{key("new"), College::caf, std::nullopt});
    page.order(1, Join{key("new"), College::caf, std::nullopt});
    building.settle();
    auto again = building.page(0);
    again.say(with_code(evening.code));
    again.order(7, Join{key("new"), College::caf, std::nullopt}, "another-device");
    building.settle();
    ASSERT_EQ(page.accepted.size(), 2U);
    ASSERT_EQ(again.accepted.size(), 1U);
    EXPECT_EQ(page.accepted[0].made->value, 3);
    EXPECT_EQ(page.accepted[1].made->value, 3);
    EXPECT_EQ(again.accepted[0].made->value, 3);
    EXPECT_EQ(again.own.rows.at("me"), page.own.rows.at("me"));
}

// At the next hello it would open the other.
TEST(Joining, IsRefusedWithAKeyThatOpensSomethingElse) {
    Evening evening;
    auto& building = evening.building;
    auto const other = building.plan_session(key("another-facilitator"));
    int n = 0;
    for (auto const& taken : {key("bo"), evening.facilitator_key, auth::wall_key(evening.facilitator_key), building.office_key}) {
        auto page = building.page(n % 2);
        page.say(with_code(other));
        page.order(++n, Join{taken, College::caf, std::nullopt});
        building.settle();
        EXPECT_EQ(page.refused, std::vector{Refusal::already_taken});
        EXPECT_EQ(page.welcomes.back().role, Role::guest);
    }
    auto page = building.page(1);
    page.say(with_code(other));
    page.order(1, Join{key("new"), College::caf, std::nullopt});
    building.settle();
    EXPECT_EQ(page.welcomes.back().role, Role::participant);
}

TEST(Joining, LetsThePersonComeBackByTheKeyAlone) {
    Evening evening;
    evening.building.restart();
    auto back = evening.building.page(0);
    back.say(with_key(key("bo")));
    evening.building.settle();
    ASSERT_EQ(back.welcomes.size(), 1U);
    EXPECT_EQ(back.welcomes[0].role, Role::participant);
    EXPECT_TRUE(back.own.rows.contains("mine/1"));
}

TEST(TheDoor, GivesOnePlainAnswerToAllWhoMayNotEnter) {
    Evening evening;
    evening.lead(CloseSession{});
    auto wrong = evening.building.page(1);
    wrong.say(with_code("ZZZZZZ"));
    auto closed = evening.building.page(1);
    closed.say(with_code(evening.code));
    auto forged = evening.building.page(1);
    forged.say(with_key(key("forged")));
    evening.building.settle();
    EXPECT_EQ(wrong.bytes, closed.bytes);
    EXPECT_EQ(wrong.bytes, forged.bytes);
    EXPECT_EQ(wrong.refused, std::vector{Refusal::unknown_door});
    EXPECT_EQ(forged.cuts, std::vector{CloseCode::unknown_door});
}

TEST(TheDoor, StaysOpenAfterTheCloseToWhoWasThere) {
    Evening evening;
    evening.lead(CloseSession{});
    auto back = evening.building.page(1);
    back.say(with_key(key("bo")));
    evening.building.settle();
    EXPECT_EQ(back.welcomes.size(), 1U);
}

TEST(TheDoor, TakesACodeInSmallLetters) {
    Evening evening;
    auto small = evening.code;
    for (auto& task : small)
        if (task >= 'A' && task <= 'Z') task = static_cast<char>(task - 'A' + 'a');
    auto page = evening.building.page(1);
    page.say(with_code(small));
    evening.building.settle();
    EXPECT_EQ(page.welcomes.size(), 1U);
}

TEST(TheDoor, CutsWhoGuessesTooOften) {
    Evening evening;
    auto guesser = evening.building.page(1);
    for (int i = 0; i < 8; ++i) {
        guesser.say(with_code("ZZZZZ" + std::to_string(i)));
        evening.building.settle();
    }
    EXPECT_EQ(guesser.cuts.size(), 1U);
    EXPECT_EQ(guesser.refused.back(), Refusal::too_fast);
}

TEST(TheDoor, CutsWhoGivesOrdersOutside) {
    Evening evening;
    auto page = evening.building.page(1);
    page.order(1, CloseSession{});
    EXPECT_EQ(page.cuts, std::vector{CloseCode::no_hello});
}

TEST(TheDoor, SpeaksOneVersion) {
    Evening evening;
    auto page = evening.building.page(1);
    page.say(Hello{{protocol_version + 1}, key("bo"), std::nullopt, std::nullopt});
    EXPECT_EQ(page.refused, std::vector{Refusal::outdated_page});
    EXPECT_EQ(page.cuts, std::vector{CloseCode::no_hello});
}

TEST(AnOrder, HasOneEffectAndAlwaysTheSameAnswer) {
    Evening evening;
    evening.bo.order(3, Propose{{"Une fois"}, std::nullopt});
    evening.bo.order(3, Propose{{"Une fois"}, std::nullopt});
    evening.building.settle();
    evening.bo.order(3, Propose{{"Une fois"}, std::nullopt});
    evening.building.settle();
    auto const& answers = evening.bo.accepted;
    ASSERT_EQ(answers.size(), 5U);
    EXPECT_EQ(answers[2].made->value, 3);
    EXPECT_EQ(encode(Reply{answers[2]}), encode(Reply{answers[3]}));
    EXPECT_EQ(encode(Reply{answers[2]}), encode(Reply{answers[4]}));
    EXPECT_FALSE(evening.facilitator.room.rows.contains("proposal/4"));
}

TEST(AnOrder, KeepsItsAnswerThroughARestart) {
    Evening evening;
    auto const before = encode(Reply{evening.bo.accepted[1]});
    evening.building.restart();
    auto back = evening.building.page(1);
    back.say(with_key(key("bo")));
    back.order(2, Propose{{"Bus du soir"}, std::nullopt});
    evening.building.settle();
    ASSERT_EQ(back.accepted.size(), 1U);
    EXPECT_EQ(encode(Reply{back.accepted[0]}), before);
}

TEST(AnOrder, ThatWasOvertakenIsStale) {
    Evening evening;
    evening.bo.order(9, Propose{{"Neuf"}, std::nullopt});
    evening.bo.order(8, Propose{{"Huit"}, std::nullopt});
    evening.building.settle();
    EXPECT_EQ(evening.bo.refused, std::vector{Refusal::stale});
}

TEST(AnOrder, IsAnsweredOnlyOnceDurable) {
    Evening evening;
    evening.building.log.is_holding = true;
    evening.bo.order(3, Propose{{"Pas encore"}, std::nullopt});
    evening.bo.order(4, WithdrawProposal{{2}});  // refused, but on a state that is not durable yet
    evening.building.settle();
    EXPECT_EQ(evening.building.log.held(), 1U);
    EXPECT_EQ(evening.bo.accepted.size(), 2U);
    EXPECT_TRUE(evening.bo.refused.empty());
    EXPECT_FALSE(evening.facilitator.room.rows.contains("proposal/3"));
    evening.building.log.let_through();
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.size(), 3U);
    EXPECT_EQ(evening.bo.refused, std::vector{Refusal::no_such_proposal});
    EXPECT_TRUE(evening.facilitator.room.rows.contains("proposal/3"));
}

TEST(AGuest, IsNotKnownUntilItHasJoined) {
    Evening evening;
    auto page = evening.building.page(1);
    page.say(with_code(evening.code));
    evening.building.settle();
    EXPECT_FALSE(page.was_known);
    page.order(1, Join{key("new"), College::caf, std::nullopt});
    evening.building.settle();
    EXPECT_TRUE(page.was_known);
    EXPECT_TRUE(evening.facilitator.was_known);
}

TEST(StorageTrouble, AnswersNothingOfWhatWasOnItsWay) {
    Evening evening;
    auto& log = evening.building.log;
    log.break_down();
    evening.building.settle();
    evening.bo.order(3, Propose{{"Perdue ?"}, std::nullopt});
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.size(), 2U);
    EXPECT_EQ(evening.bo.refused, std::vector{Refusal::storage_trouble});
    EXPECT_NE(evening.bo.room.rows.at("room").find("\"storage_ok\":false"), std::string::npos);
    log.recover();
    evening.building.settle();
    EXPECT_EQ(evening.bo.welcomes.size(), 3U) << "the page is told to send again what has no answer";
    EXPECT_NE(evening.bo.room.rows.at("room").find("\"storage_ok\":true"), std::string::npos);
    evening.bo.order(3, Propose{{"Perdue ?"}, std::nullopt});
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.size(), 3U);
}

TEST(StorageTrouble, InTheMiddleOfACommitLeavesNoHalfTruth) {
    Evening evening;
    auto& log = evening.building.log;
    log.is_failing = true;
    evening.bo.order(3, Propose{{"Incertaine"}, std::nullopt});
    evening.building.settle();
    log.break_down();
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.size(), 2U);
    EXPECT_TRUE(evening.bo.refused.empty()) << "neither yes nor no";
    log.recover();
    evening.building.settle();
    evening.bo.order(3, Propose{{"Incertaine"}, std::nullopt});
    evening.building.settle();
    ASSERT_EQ(evening.bo.accepted.size(), 3U);
    EXPECT_EQ(evening.bo.accepted[2].made->value, 3);
}

TEST(ABug, StopsItsHostAndHasItReadAfresh) {
    Evening evening;
    evening.building.log.bugs = 1;
    evening.bo.order(3, Propose{{"Malchance"}, std::nullopt});
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.size(), 2U);
    evening.bo.order(3, Propose{{"Malchance"}, std::nullopt});
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.size(), 3U);
}

TEST(ABug, ThatComesAgainWithinAMinuteKeepsItsHostClosed) {
    Evening evening;
    for (int time = 0; time < 2; ++time) {
        evening.building.log.bugs = 1;
        evening.bo.order(3, Propose{{"Malchance"}, std::nullopt});
        evening.building.settle();
    }
    evening.bo.order(3, Propose{{"Malchance"}, std::nullopt});
    evening.building.settle();
    EXPECT_EQ(evening.bo.refused, std::vector{Refusal::internal});
    EXPECT_GT(evening.building.office(FoundCommittee{{"PE"}, {"Petite enfance"}}), 0) << "others are served";
}

TEST(Presence, CountsPeopleAndNotPages) {
    Evening evening;
    auto second = evening.building.page(0);
    second.say(with_key(key("bo")));
    evening.building.settle();
    auto const two = evening.facilitator.room.rows.at("room");
    second.leave();
    evening.building.settle();
    EXPECT_EQ(evening.facilitator.room.rows.at("room"), two);
    evening.bo.leave();
    evening.building.settle();
    EXPECT_NE(evening.facilitator.room.rows.at("room"), two);
    EXPECT_NE(evening.facilitator.room.rows.at("person/1").find("\"present\":false"), std::string::npos);
}

TEST(ComingBack, GetsTheMissedPatchesAndNoSnapshot) {
    Evening evening;
    auto const held = evening.bo.room;
    evening.bo.leave();
    evening.building.settle();
    evening.lead(GoToStep{{2}});
    auto back = evening.building.page(1);
    back.room = held;
    back.say(with_key(key("bo"), Held{{held.epoch}, {held.n}}));
    evening.building.settle();
    EXPECT_EQ(back.bytes.find(R"("type":"snapshot","view":"room")"), std::string::npos);
    EXPECT_EQ(back.room.rows, evening.li.room.rows);
}

// What happens to an idea while a phone sleeps, and nobody is to read its words any more.
TEST(ComingBack, IsSentNoWordsThatWereCorrectedOrHiddenMeanwhile) {
    std::vector<std::vector<Command>> const ends{
        {HideProposal{{3}, {"Insulte"}}},
        {CorrectProposal{{3}, {"Poli"}, std::nullopt, {"Insulte"}}},
        {RemovePeople{{{{2}}}}},
        {MergeProposals{{1}, {{{3}}}}, HideProposal{{3}, {"Insulte"}}},
    };
    for (auto const& commands : ends) {
        Evening evening;
        auto const held = evening.bo.room;
        evening.bo.leave();
        evening.building.settle();
        evening.li.order(3, Propose{{"Monsieur Untel est nul"}, std::nullopt});
        evening.building.settle();
        for (auto const& command : commands) evening.lead(command);
        auto back = evening.building.page(1);
        back.room = held;
        back.say(with_key(key("bo"), Held{{held.epoch}, {held.n}}));
        evening.building.settle();
        EXPECT_EQ(back.bytes.find("Untel"), std::string::npos) << "command " << commands.back().index();
        if (std::holds_alternative<RemovePeople>(commands.back())) continue;
        EXPECT_EQ(back.room.rows, evening.li.room.rows);
    }
}

TEST(ComingBack, WithAnotherEpochGetsASnapshot) {
    Evening evening;
    auto const held = evening.bo.room;
    evening.building.restart();
    auto back = evening.building.page(1);
    back.say(with_key(key("bo"), Held{{held.epoch}, {held.n}}));
    evening.building.settle();
    EXPECT_NE(back.bytes.find(R"("type":"snapshot","view":"room")"), std::string::npos);
}

TEST(Leaks, NoAuthorsNameLeavesWhereAuthorsAreHidden) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    auto wall = evening.building.page(1);
    wall.say(with_key(auth::wall_key(evening.facilitator_key)));
    evening.building.settle();
    EXPECT_EQ(wall.bytes.find("le-nom"), std::string::npos);
    EXPECT_EQ(evening.li.bytes.find("Bo-le-nom"), std::string::npos);
    EXPECT_NE(evening.facilitator.bytes.find("Bo-le-nom"), std::string::npos)
        << "the facilitator knows names, or this test sees nothing";
    EXPECT_NE(evening.bo.bytes.find("Bo-le-nom"), std::string::npos) << "one's own name";
}

TEST(Leaks, AuthorsNamesAreThereWhereTheyAreShown) {
    Evening evening(true);
    EXPECT_NE(evening.li.bytes.find("Bo-le-nom"), std::string::npos);
}

TEST(Leaks, NoTallyAndNobodysVotesLeaveWhileTheRoundIsHidden) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    auto wall = evening.building.page(1);
    wall.say(with_key(auth::wall_key(evening.facilitator_key)));
    evening.lead(dots());
    evening.bo.order(3, ballot({mark(2, 3)}));
    evening.building.settle();
    for (auto const* page : {&evening.li, &evening.facilitator, &wall}) {
        EXPECT_EQ(page->bytes.find("\"result\""), std::string::npos);
        EXPECT_EQ(page->bytes.find("\"type\":\"mark\""), std::string::npos);
    }
    EXPECT_NE(evening.bo.bytes.find("\"type\":\"mark\""), std::string::npos) << "one's own";
    for (auto const& row : evening.building.log.outcomes())
        EXPECT_NE(row.kind, "result") << "hidden counts do not lie in SQL either";
    evening.lead(CloseRound{{1}});
    EXPECT_NE(evening.li.bytes.find("\"result\""), std::string::npos);
    EXPECT_EQ(evening.li.bytes.find("\"type\":\"mark\""), std::string::npos);
}

TEST(Leaks, LiveResultsAreTheFacilitatorsChoice) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    evening.lead(dots(true));
    evening.bo.order(3, ballot({mark(2, 3)}));
    evening.building.settle();
    EXPECT_TRUE(evening.li.room.rows.contains("result/1"));
}

TEST(Leaks, HiddenProposalsAndJoinCodesAreForTheFacilitatorOnly) {
    Evening evening;
    evening.lead(HideProposal{{1}, {"Nomme une personne"}});
    EXPECT_FALSE(evening.li.room.rows.contains("proposal/1"));
    EXPECT_EQ(evening.li.bytes.find("Nomme une personne"), std::string::npos);
    EXPECT_EQ(evening.li.bytes.find("\"type\":\"door\""), std::string::npos);
    EXPECT_NE(evening.bo.own.rows.at("mine/1").find("Nomme une personne"), std::string::npos) << "its author is told why";
}

TEST(APage, OfAWallMayOnlyLook) {
    Evening evening;
    auto wall = evening.building.page(1);
    wall.say(with_key(auth::wall_key(evening.facilitator_key)));
    wall.order(1, CloseSession{});
    evening.building.settle();
    EXPECT_EQ(wall.welcomes.at(0).role, Role::wall);
    EXPECT_EQ(wall.refused, std::vector{Refusal::not_yours});
}

TEST(ARevokedLink, ClosesItsPagesAndOpensNoOther) {
    Evening evening;
    evening.building.office(RevokeLink{{2}});
    EXPECT_EQ(evening.facilitator.cuts, std::vector{CloseCode::unknown_door});
    for (auto const& revoked : {evening.facilitator_key, auth::wall_key(evening.facilitator_key)}) {
        auto again = evening.building.page(0);
        again.say(with_key(revoked));
        evening.building.settle();
        EXPECT_EQ(again.refused, std::vector{Refusal::unknown_door});
    }
}

}  // namespace gommette::live
