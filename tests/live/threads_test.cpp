#include <future>

#include "tests/live/harness.hpp"

// The server with its real threads: hosts and connections on different cores. What it proves, it proves under tsan.

namespace gommette::live {

namespace {

// A page on a running core. All members but `done` are touched on its core only.
class RunningPage : public Connection {
public:
    RunningPage(Cores& cores, LiveServer& server, int core) : cores_(cores), gateway_(server.gateway(core)), core_(core) {}

    // Enters, gives the orders one after the other, and is done once the last is answered.
    void start(Hello hello, std::vector<Command> commands) {
        cores_[core_].post({[this, hello, commands] {
            commands_ = commands;
            id_ = gateway_.connect(*this);
            gateway_.receive(id_, hello);
            next();
        }});
    }
    void leave() {
        std::promise<void> left;
        cores_[core_].post({[&] {
            gateway_.disconnect(id_);
            left.set_value();
        }});
        left.get_future().get();
    }

    HeldView room;
    int accepted{0};
    std::promise<void> done;

private:
    void next() {
        if (given_ < commands_.size()) {
            auto command = commands_[given_++];
            gateway_.receive(id_, Order{{"running-device"}, {static_cast<std::int64_t>(given_)}, std::move(command)});
        }
    }
    void send(Message message, int) override {
        auto const reply = std::get<Reply>(decode<Reply>(*message));
        if (auto const* snapshot = std::get_if<Snapshot>(&reply); snapshot && snapshot->view == ViewName::room)
            room.take(*snapshot);
        if (auto const* patch = std::get_if<Patch>(&reply); patch && patch->view == ViewName::room) room.take(*patch);
        if (std::holds_alternative<Accepted>(reply)) {
            ++accepted;
            next();
        }
        if (std::holds_alternative<Refused>(reply)) ADD_FAILURE() << encode(reply);
        if (accepted == static_cast<int>(commands_.size()) && !is_done_) {
            is_done_ = true;
            done.set_value();
        }
    }
    void admitted(bool, std::size_t, std::size_t) override {}
    void close(CloseCode) override {}

    Cores& cores_;
    Gateway& gateway_;
    int core_;
    ConnectionId id_;
    std::vector<Command> commands_;
    std::size_t given_{0};
    bool is_done_{false};
};

}  // namespace

TEST(OnRunningCores, ManyPeopleOnAllCoresVoteInOneSession) {
    constexpr int people = 24;
    constexpr int votes = 40;
    Building building(3);
    auto const facilitator_key = key("facilitator");
    auto const code = building.plan_session(facilitator_key);
    {
        FakePage facilitator(building.server, 0);
        facilitator.say(with_key(facilitator_key));
        facilitator.order(1, GoToStep{{1}});
        facilitator.order(2, Propose{{"Bus du soir"}, std::nullopt});
        facilitator.order(3, OpenRound{Opinion{}, std::nullopt, true, std::nullopt});
        building.settle();
        ASSERT_EQ(facilitator.accepted.size(), 3U);
    }
    building.settle();
    building.run();
    std::vector<std::unique_ptr<RunningPage>> pages;
    for (int i = 0; i < people; ++i) {
        std::vector<Command> commands{Join{key("person-" + std::to_string(i)), College::resident, std::nullopt}};
        for (int vote = 0; vote < votes; ++vote) commands.push_back(MarkBallot{{1}, {{{{1}, MarkValue{vote % 3 - 1}}}}});
        pages.push_back(std::make_unique<RunningPage>(building.cores(), *building.server, i % 3));
        pages.back()->start(with_code(code), std::move(commands));
    }
    for (auto& page : pages) ASSERT_EQ(page->done.get_future().wait_for(std::chrono::seconds(60)), std::future_status::ready);
    for (auto& page : pages) page->leave();
    building.stop();
    auto const loaded = load_session(building.log, SessionId{1});
    ASSERT_EQ(loaded.session.rounds.at(0).ballots.size(), static_cast<std::size_t>(people));
    for (auto const& [person, ballot] : loaded.session.rounds.at(0).ballots) {
        ASSERT_EQ(ballot.marks.size(), 1U);
        EXPECT_EQ(ballot.marks[0].option, 0);
        EXPECT_EQ(ballot.marks[0].value, (votes - 1) % 3 - 1);
    }
    EXPECT_EQ(loaded.session.position, 4 + people + people * votes);
    for (auto& page : pages) EXPECT_EQ(page->accepted, 1 + votes);
}

}  // namespace gommette::live
