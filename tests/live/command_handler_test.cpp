#include "server/live/command_handler.hpp"

#include "server/live/deciders.hpp"
#include "server/live/deposits.hpp"
#include "tests/domain/scene.hpp"
#include "tests/live/harness.hpp"

namespace gommette::live {

namespace {

using domain::Granted;
using Handler = CommandHandler<SessionDecider>;
using Ruling = Handler::Ruling;

PersonJoined joined(int person) { return {{person}, College::resident}; }
ProposalMade made(int proposal, int author) { return {{proposal}, PersonId{author}, Words{{"Idée"}, std::nullopt}}; }

// A command handler over a log whose commits the test lets through. What is decided is given with each order.
struct HandlerAndLog {
    Cores cores{1};
    std::unique_ptr<storage::EventLog> memory =
        storage::open_memory_log([this](int core, std::vector<Task> tasks) { cores[core].post(std::move(tasks)); });
    HeldLog log{*memory};
    std::vector<std::string> told;     // answers and commits, in order
    std::vector<SessionEvent> events;  // that became durable
    Handler handler{"session/1",
                    {[this](ConnectionId, Reply const& reply) { told.push_back(encode(reply)); },
                     [](storage::Batch& batch, domain::Deposit const& deposit) {
                         add_deposit(batch, deposit, {{1}, {}, {}});
                     },
                     [this](domain::Session const&, SessionEvent const& event) { events.push_back(event); },
                     [](domain::Follows&) {},
                     [this](storage::Batch const&) { told.push_back("commit"); }, [](storage::AppendFailure) {}}};

    void order(std::int64_t n, Ruling const& ruling, std::string const& actor = "link/1") {
        handler.handle({}, actor, Order{{"device-1"}, {n}, CloseSession{}}, domain::evening,
                       [&](domain::Session const&) { return ruling; });
    }
    void send() {
        handler.send(log, 0, [](auto const& work) { work(); });
        cores.poll();
    }
};

std::string accepted(int n, int at, int made = 0) {
    Accepted reply{{"device-1"}, {n}, {at}, std::nullopt};
    if (made) reply.made = Whole<1, 2147483647>{made};
    return encode(Reply{reply});
}
std::string refused(int n, Refusal code) {
    return encode(Reply{Refused{code, DeviceName{"device-1"}, CommandNumber{n}, std::nullopt}});
}

Ruling only_a_name() { return Granted<SessionEvent>{{}, {domain::NameGiven{{1}, {"Bo"}}}}; }

}  // namespace

TEST(ADecision, OfSeveralEventsIsOneBatchAndOneAnswer) {
    HandlerAndLog handling;
    handling.order(1, Granted<SessionEvent>{{domain::plan(), joined(1)}, {}});
    handling.send();
    handling.told.clear();
    handling.order(2, Granted<SessionEvent>{{CollegeCorrected{{1}, College::elected}, made(1, 1), made(2, 1)},
                                        {domain::NameGiven{{1}, {"Bo"}}}});
    EXPECT_EQ(handling.handler.ahead().position, 5);
    handling.send();
    EXPECT_EQ(handling.told, (std::vector<std::string>{"commit", accepted(2, 3, 1)}))
        << "the first position, the first number made";
    EXPECT_EQ(handling.events.size(), 5U);
    EXPECT_EQ(handling.handler.committed().proposals.size(), 2U);
    EXPECT_EQ(handling.log.read("session/1", 0, 10).size(), 5U);
    EXPECT_EQ(handling.log.names(1).size(), 1U) << "the deposit is in the transaction";
    EXPECT_EQ(handling.log.outcomes("session/7").size(), 3U) << "so are the outcomes of all its events: the session, two proposals";
}

TEST(ADecision, OfSeveralEventsKeepsItsAnswerWhenReadFromTheLog) {
    HandlerAndLog handling;
    auto plan = domain::plan();
    plan.session = {1};
    handling.order(1, Granted<SessionEvent>{{plan, joined(1), made(1, 1)}, {}});
    handling.send();
    auto loaded = load_session(handling.log, SessionId{1});
    handling.handler.restart_from(std::move(loaded.session), std::move(loaded.table), std::move(loaded.allowance));
    handling.told.clear();
    handling.order(1, Refusal::malformed);
    EXPECT_EQ(handling.told, std::vector{accepted(1, 1, 1)});
}

TEST(ADecision, OfDepositsAloneIsAnsweredAfterItsOwnCommit) {
    HandlerAndLog handling;
    handling.order(1, Granted<SessionEvent>{{domain::plan(), joined(1)}, {}});
    handling.send();
    handling.told.clear();
    handling.log.is_holding = true;
    handling.order(2, only_a_name());
    handling.send();
    EXPECT_TRUE(handling.told.empty()) << "its position is committed, it is not";
    EXPECT_EQ(handling.log.held(), 1U);
    handling.log.let_through();
    handling.cores.poll();
    EXPECT_EQ(handling.told, (std::vector<std::string>{"commit", accepted(2, 1)})) << "the actor's last order that the log knows";
    EXPECT_EQ(handling.log.names(1).size(), 1U);
    EXPECT_TRUE(handling.handler.is_idle());
}

TEST(ADecision, OfDepositsAloneIsNotAnsweredSoonerWhenItIsResent) {
    HandlerAndLog handling;
    handling.log.is_holding = true;
    handling.order(1, only_a_name());
    handling.order(1, Refusal::malformed);
    handling.send();
    handling.order(1, Refusal::malformed);
    EXPECT_TRUE(handling.told.empty());
    handling.log.let_through();
    handling.cores.poll();
    EXPECT_EQ(handling.told, (std::vector<std::string>{"commit", accepted(1, 0), accepted(1, 0), accepted(1, 0)}));
}

TEST(ADecision, WaitsInTheNextBatchWhileOneIsOnItsWay) {
    HandlerAndLog handling;
    handling.log.is_holding = true;
    handling.order(1, only_a_name());
    handling.send();
    handling.order(2, only_a_name());
    handling.send();
    EXPECT_EQ(handling.log.held(), 1U) << "one batch on its way";
    handling.log.let_through();
    handling.cores.poll();
    EXPECT_EQ(handling.told, (std::vector<std::string>{"commit", accepted(1, 0)})) << "the second is not durable yet";
    handling.send();
    EXPECT_EQ(handling.told.back(), accepted(2, 0));
}

TEST(ARefusal, WaitsForWhatItRestsOn) {
    HandlerAndLog handling;
    handling.log.is_holding = true;
    handling.order(1, only_a_name());
    handling.send();
    handling.order(2, Refusal::already_there);
    EXPECT_TRUE(handling.told.empty());
    handling.log.let_through();
    handling.cores.poll();
    EXPECT_EQ(handling.told, (std::vector<std::string>{"commit", accepted(1, 0), refused(2, Refusal::already_there)}));
    handling.order(3, Refusal::already_there);
    EXPECT_EQ(handling.told.back(), refused(3, Refusal::already_there)) << "at once: everything is durable";
}

TEST(AnAnswer, OfADurableCommandWaitsForNoLaterBatch) {
    HandlerAndLog handling;
    handling.order(1, only_a_name());
    handling.send();
    handling.log.is_holding = true;
    handling.order(1, only_a_name(), "link/2");
    handling.send();
    handling.told.clear();
    handling.handler.answer_known({}, Order{{"device-1"}, {7}, CloseSession{}}, {0, 0});
    EXPECT_TRUE(handling.told.empty()) << "answers keep their order";
    HandlerAndLog quiet;
    quiet.order(1, only_a_name());
    quiet.send();
    quiet.told.clear();
    quiet.order(1, Refusal::malformed);
    EXPECT_EQ(quiet.told, std::vector{accepted(1, 0)});
}

}  // namespace gommette::live
