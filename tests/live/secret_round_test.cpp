#include "server/live/stored_answers.hpp"
#include "tests/live/evening.hpp"

namespace gommette::live {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

OpenRound secret_dots() {
    auto round = dots();
    round.secret = true;
    return round;
}

// A secret round is open.
struct SecretEvening : Evening {
    SecretEvening() { lead(secret_dots()); }

    void vote(FakePage& page, std::int64_t n, std::vector<Mark> marks) {
        page.order(n, ballot(std::move(marks)));
        building.settle();
    }
    std::vector<storage::Urn> urns() { return building.log.urns("session/1"); }
    std::vector<storage::AnswerRow> answers() { return building.log.answers("session/1"); }
    std::string kinds() {
        std::string kinds;
        for (auto const& event : building.log.read("session/1", 0, 100)) kinds += event.kind + " ";
        return kinds;
    }
    FakePage back(std::string const& who) {
        auto page = building.page(1);
        page.say(with_key(key(who)));
        building.settle();
        return page;
    }
};

// Remembers which came first.
class OrderedPage : public FakePage {
public:
    using FakePage::FakePage;
    void send(Message message, int answers) override {
        if (message->find("\"mark/1/1\"") != std::string::npos) marks_before.push_back(accepted.size());
        FakePage::send(std::move(message), answers);
    }
    std::vector<std::size_t> marks_before;  // answers that had come before each message with that mark
};

}  // namespace

TEST(ASecretRound, LeavesNoBallotInTheLogAndNoVoterBesideIt) {
    SecretEvening evening;
    auto const before = evening.kinds();
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.vote(evening.li, 3, {mark(2, 1)});
    evening.vote(evening.li, 4, {mark(2, 1)});
    EXPECT_EQ(evening.bo.accepted.size(), 3u);
    EXPECT_EQ(evening.li.accepted.size(), 4u);
    EXPECT_EQ(evening.kinds(), before);
    EXPECT_THAT(evening.answers(), IsEmpty());
    ASSERT_EQ(evening.urns().size(), 1u);
    EXPECT_EQ(evening.urns()[0].contents.size(), 4u) << "a ballot and the answered orders of each";
    EXPECT_THAT(evening.facilitator.room.rows.at("turnout/1"), HasSubstr("\"voters\":2"));
}

// The answer's position says nothing of a ballot that is in no event.
TEST(ASecretRound, ShowsABallotBeforeItIsAnswered) {
    SecretEvening evening;
    OrderedPage page(evening.building.server, 0);
    page.say(with_key(key("bo")));
    evening.building.settle();
    page.order(9, ballot({mark(1, 2)}), "device-9");
    evening.building.settle();
    EXPECT_THAT(page.marks_before, ElementsAre(0u));
    EXPECT_EQ(page.accepted.size(), 1u);
}

TEST(ASecretRound, AnswersNothingBeforeItIsDurable) {
    SecretEvening evening;
    evening.building.log.is_holding = true;
    evening.vote(evening.bo, 3, {mark(1, 2)});
    EXPECT_EQ(evening.bo.accepted.size(), 2u);
    EXPECT_FALSE(evening.bo.own.rows.contains("mark/1/1"));
    evening.building.log.let_through();
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.size(), 3u);
    EXPECT_TRUE(evening.bo.own.rows.contains("mark/1/1"));
}

TEST(ASecretRound, AnswersAResendAlikeAndChangesNothing) {
    SecretEvening evening;
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.vote(evening.bo, 5, {mark(1, 1)});
    auto const urns = evening.urns();
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.vote(evening.bo, 5, {mark(1, 1)});
    evening.vote(evening.bo, 4, {mark(1, 3)});
    ASSERT_EQ(evening.bo.accepted.size(), 6u);
    EXPECT_EQ(encode(Reply{evening.bo.accepted[4]}), encode(Reply{evening.bo.accepted[2]}));
    EXPECT_EQ(encode(Reply{evening.bo.accepted[5]}), encode(Reply{evening.bo.accepted[3]}));
    EXPECT_THAT(evening.bo.refused, ElementsAre(Refusal::stale));
    EXPECT_EQ(evening.urns(), urns);
    EXPECT_THAT(evening.bo.own.rows.at("mark/1/1"), HasSubstr("\"mark\":1"));
}

TEST(ASecretRound, GoesOnAfterARestart) {
    SecretEvening evening;
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.vote(evening.bo, 4, {mark(1, 1)});
    evening.vote(evening.li, 3, {mark(2, 1)});
    auto const answered = evening.bo.accepted;
    evening.building.restart();
    auto bo = evening.back("bo");
    EXPECT_THAT(bo.own.rows.at("mark/1/1"), HasSubstr("\"mark\":1"));
    for (std::int64_t const n : {3, 4}) bo.order(n, ballot({mark(1, 3)}));
    evening.building.settle();
    ASSERT_EQ(bo.accepted.size(), 2u);
    EXPECT_EQ(encode(Reply{bo.accepted[0]}), encode(Reply{answered[2]}));
    EXPECT_EQ(encode(Reply{bo.accepted[1]}), encode(Reply{answered[3]}));
    EXPECT_THAT(bo.own.rows.at("mark/1/1"), HasSubstr("\"mark\":1"));
    bo.order(5, ballot({mark(1, 3)}));
    evening.building.settle();
    EXPECT_THAT(bo.own.rows.at("mark/1/1"), HasSubstr("\"mark\":3"));
    auto facilitator = evening.building.page(0);
    facilitator.say(with_key(evening.facilitator_key));
    facilitator.order(99, CloseRound{{1}});
    evening.building.settle();
    EXPECT_THAT(facilitator.room.rows.at("turnout/1"), HasSubstr("\"voters\":2"));
}

TEST(ASecretRound, IsTiedToNobodyOnceItIsClosed) {
    SecretEvening evening;
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.vote(evening.li, 3, {mark(2, 1)});
    evening.lead(CloseRound{{1}});
    EXPECT_THAT(evening.urns(), IsEmpty());
    for (auto const* page : {&evening.bo, &evening.li})
        for (auto const& [name, row] : page->own.rows) EXPECT_THAT(name, Not(HasSubstr("mark/")));
    auto const last = evening.building.log.read("session/1", 0, 100).back();
    EXPECT_EQ(last.kind, "round_closed");
    EXPECT_THAT(last.body, HasSubstr(R"("ballots":[{"marks":[{"proposal":1,"mark":2}]},{"marks":[{"proposal":2,"mark":1}]}])"));
    // Who gave an order, as it must be answered again; neither what nor when: each had proposed something last.
    std::map<std::string, std::int64_t> proposed_at;
    for (auto const& event : evening.building.log.read("session/1", 0, 100))
        if (event.kind == "proposal_made") proposed_at[event.command.actor] = event.position;
    for (auto const& row : evening.answers()) EXPECT_EQ(row.at, proposed_at[row.actor]) << row.actor;
    EXPECT_EQ(evening.answers().size(), 2u);
}

// The answer was lost on its way, the round closed and the server started again: the vote was counted, and is not refused as late.
TEST(ASecretRound, AnswersAVoteAfterTheCloseAndARestart) {
    SecretEvening evening;
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.vote(evening.bo, 4, {mark(1, 1)});
    evening.lead(CloseRound{{1}});
    evening.building.restart();
    auto bo = evening.back("bo");
    for (std::int64_t const n : {3, 4, 5}) bo.order(n, ballot({mark(1, 3)}));
    evening.building.settle();
    EXPECT_EQ(bo.accepted.size(), 2u);
    EXPECT_THAT(bo.refused, ElementsAre(Refusal::round_closed));
}

TEST(ASecretRound, LosesNothingInStorageTrouble) {
    SecretEvening evening;
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.building.log.break_down();
    evening.building.settle();
    evening.vote(evening.bo, 4, {mark(1, 1)});
    evening.building.log.recover();
    evening.building.settle();
    EXPECT_THAT(evening.bo.own.rows.at("mark/1/1"), HasSubstr("\"mark\":2"));
    evening.vote(evening.bo, 4, {mark(1, 1)});
    EXPECT_THAT(evening.bo.own.rows.at("mark/1/1"), HasSubstr("\"mark\":1"));
}

// Two are open: the close of one tells nothing of who voted in the other.
TEST(ASecretRound, ClosesBesideAnotherThatStaysSealed) {
    SecretEvening evening;
    auto beside = secret_dots();
    beside.title = Line<1, 60>{"Table 2"};
    evening.lead(beside);
    evening.vote(evening.bo, 3, {mark(1, 2)});
    evening.li.order(3, MarkBallot{{2}, {{mark(1, 1)}}});
    evening.building.settle();
    evening.lead(CloseRound{{1}});
    ASSERT_EQ(evening.answers().size(), 1u);
    EXPECT_EQ(evening.answers()[0].actor, "person/1");
    EXPECT_EQ(evening.urns().size(), 1u);
    evening.building.restart();
    auto li = evening.back("li");
    EXPECT_THAT(li.own.rows.at("mark/2/1"), HasSubstr("\"mark\":1"));
    li.order(3, MarkBallot{{2}, {{mark(1, 3)}}});
    evening.building.settle();
    EXPECT_EQ(li.accepted.size(), 1u) << "answered as before";
    EXPECT_THAT(li.own.rows.at("mark/2/1"), HasSubstr("\"mark\":1"));
}

TEST(ASecretRound, KeepsBundlesAndReceiptsThroughARestart) {
    Evening evening;
    evening.lead(GiveSlips{College::resident, {2}});
    evening.lead(secret_dots());
    auto vote = ballot({mark(1, 2)});
    vote.receipt = Receipt{"KKKK2222"};
    evening.bo.order(3, vote);
    evening.building.settle();
    EnterBundle bundle{{1}, {1}, {{PaperBallot{{{mark(2, 3)}}}, PaperBallot{}}}};
    evening.lead(bundle);
    EXPECT_THAT(evening.facilitator.room.rows.at("slips/1"), HasSubstr(R"("bundles":[{"bundle":1,"ballots":2}])"));
    auto const entered = evening.facilitator.accepted.back();
    evening.building.restart();
    auto bo = evening.building.page(1);
    bo.say(with_key(key("bo")));
    auto facilitator = evening.building.page(0);
    facilitator.say(with_key(evening.facilitator_key));
    evening.building.settle();
    EXPECT_THAT(bo.own.rows.at("receipt/1"), HasSubstr("KKKK2222"));
    EXPECT_THAT(facilitator.room.rows.at("slips/1"), HasSubstr(R"("bundles":[{"bundle":1,"ballots":2}])"));
    bundle.ballots.values.clear();
    facilitator.order(evening.n, bundle);
    evening.building.settle();
    ASSERT_EQ(facilitator.accepted.size(), 1u);
    EXPECT_EQ(facilitator.accepted[0].at, entered.at) << "resent, it is answered as before and takes nothing out";
    facilitator.order(evening.n + 1, CloseRound{{1}});
    evening.building.settle();
    EXPECT_THAT(facilitator.room.rows.at("turnout/1"), HasSubstr("\"voters\":3"));
    EXPECT_THAT(bo.room.rows.at("receipts/1"), HasSubstr("KKKK2222"));
    EXPECT_FALSE(bo.own.rows.contains("receipt/1"));
}

TEST(StoredAnswers, ComeBackAsTheyWere) {
    std::vector<IdempotencyTable::Answered> const answers{{3, 7}, {5, 7}, {9, 12}};
    auto const row = answer_row("session/1", "person/1", "device-1", answers);
    EXPECT_EQ(row.n, 9);
    EXPECT_EQ(row.at, 12);
    EXPECT_EQ(answers_of(row), answers);
    EXPECT_EQ(answers_of(answer_row("session/1", "person/1", "device-1", {{3, 7}})).size(), 1u);
    auto damaged = row;
    damaged.earlier = "3:7 five";
    EXPECT_THROW(answers_of(damaged), storage::StorageError);
}

}  // namespace gommette::live
