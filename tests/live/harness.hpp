#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <map>
#include <string>
#include <vector>

#include "protocol/codec.hpp"
#include "protocol/held_rows.hpp"
#include "server/auth/keys.hpp"
#include "server/live/idempotency_table.hpp"
#include "server/live/live_server.hpp"
#include "server/live/loading.hpp"
#include "server/live/view_sequence.hpp"

namespace gommette::live {

inline Key key(std::string name) {
    name.resize(22, '-');
    return {name};
}

// What a page holds, by the rules of envelope.hpp: rows by key, as JSON.
struct HeldView {
    std::string epoch;
    std::int64_t n{-1};
    std::int64_t at{0};
    std::map<std::string, std::string> rows;

    void take(Snapshot const& snapshot) {
        epoch = snapshot.epoch.value;
        n = snapshot.n.value;
        at = snapshot.at.value;
        replace(rows, snapshot, encoded);
    }
    void take(Patch const& patch) {
        ASSERT_EQ(patch.epoch.value, epoch);
        ASSERT_EQ(patch.n.value, n + 1) << "a number was left out or came twice";
        n = patch.n.value;
        at = patch.at.value;
        merge(rows, patch, encoded);
    }

private:
    static std::string encoded(Row const& row) { return encode(row); }
};

// What a page holds that comes new.
inline HeldView held_from_start(ViewSequence& view) {
    HeldView held;
    for (auto const& message : view.from_start()) {
        auto const reply = std::get<Reply>(decode<Reply>(*message));
        if (auto const* snapshot = std::get_if<Snapshot>(&reply)) held.take(*snapshot);
        if (auto const* patch = std::get_if<Patch>(&reply)) held.take(*patch);
    }
    return held;
}

// A page in the room of a test: remembers all it was sent.
class FakePage : public Connection {
public:
    FakePage(std::shared_ptr<LiveServer> const& server, int core)
        : server_(server), gateway_(server->gateway(core)), id_(gateway_.connect(*this)) {}
    ~FakePage() override { leave(); }

    void say(Request request) { gateway_.receive(id_, std::move(request)); }
    void order(std::int64_t n, Command command, std::string device = "device-1") {
        say(Order{{std::move(device)}, {n}, std::move(command)});
    }
    void leave() {
        if (!is_gone_ && !server_.expired()) gateway_.disconnect(id_);
        is_gone_ = true;
    }

    void send(Message message, int answers) override {
        bytes += *message;
        answered += answers;
        auto reply = decode<Reply>(*message);
        ASSERT_TRUE(std::holds_alternative<Reply>(reply)) << *message;
        auto const& read = std::get<Reply>(reply);
        auto const* shown = std::get_if<Snapshot>(&read);
        auto const* changed = std::get_if<Patch>(&read);
        if ((shown && shown->view == ViewName::room) || (changed && changed->view == ViewName::room))
            room_messages.push_back(*message);
        if (auto const* snapshot = std::get_if<Snapshot>(&read)) (snapshot->view == ViewName::room ? room : own).take(*snapshot);
        if (auto const* patch = std::get_if<Patch>(&read)) (patch->view == ViewName::room ? room : own).take(*patch);
        if (auto const* yes = std::get_if<Accepted>(&read)) accepted.push_back(*yes);
        if (auto const* no = std::get_if<Refused>(&read)) refused.push_back(no->code);
        if (auto const* hello = std::get_if<Welcome>(&read)) welcomes.push_back(*hello);
    }
    void admitted(bool is_known, std::size_t, std::size_t) override { was_known = is_known; }
    void close(CloseCode code) override { cuts.push_back(code); }

    HeldView room;
    HeldView own;
    std::vector<Accepted> accepted;
    std::vector<Refusal> refused;
    std::vector<Welcome> welcomes;
    std::vector<CloseCode> cuts;
    std::string bytes;                       // all that was ever sent to it
    std::vector<std::string> room_messages;  // of it, snapshots and patches of the shared view
    int answered{0};
    bool was_known{false};  // when it was last let in

private:
    std::weak_ptr<LiveServer> server_;  // gone: the server was stopped under the page
    Gateway& gateway_;
    ConnectionId id_;
    bool is_gone_{false};
};

// A log in memory whose commits wait for the test to let them through.
class HeldLog : public storage::EventLog {
public:
    explicit HeldLog(storage::EventLog& log) : log_(log) {}
    void append(int core, storage::Batch batch, std::function<void(storage::AppendResult)> done) override {
        if (bugs > 0) {
            --bugs;
            throw std::logic_error("a bug");
        }
        if (is_failing) {
            failed_.emplace_back(std::move(done));
            return;
        }
        if (is_holding)
            held_.push_back([=, this] { log_.append(core, batch, done); });
        else
            log_.append(core, std::move(batch), std::move(done));
    }
    std::vector<storage::Event> read(storage::Stream const& stream, std::int64_t after, std::size_t at_most) override {
        if (unreadable > 0 && unreadable-- > 0) throw storage::StorageError("cannot be read");
        return log_.read(stream, after, at_most);
    }
    std::vector<storage::KeyRow> keys() override { return log_.keys(); }
    std::vector<storage::KeyRow> keys_of_session(std::int64_t session) override { return log_.keys_of_session(session); }
    std::vector<storage::PersonName> names(std::int64_t session) override { return log_.names(session); }
    std::vector<storage::AnswerRow> answers(storage::Stream const& stream) override { return log_.answers(stream); }
    std::vector<storage::Urn> urns(storage::Stream const& stream) override { return log_.urns(stream); }
    std::vector<storage::OutcomeRow> outcomes() override {
        if (unreadable_outcomes > 0 && unreadable_outcomes-- > 0) throw storage::StorageError("cannot be read");
        return log_.outcomes();
    }
    std::vector<storage::OutcomeRow> outcomes(storage::Stream const& stream) override { return log_.outcomes(stream); }
    std::vector<std::pair<storage::Stream, std::int64_t>> streams() override { return log_.streams(); }
    std::vector<storage::WebhookPosition> webhook_positions(std::string const& webhook) override { return log_.webhook_positions(webhook); }
    void on_health(std::function<void(bool)> told) override { told_ = std::move(told); }

    void let_through() {
        is_holding = false;
        for (auto const& append : std::exchange(held_, {})) append();
    }
    // Storage trouble as the writer tells of it: first that there is trouble, then to each batch; recovery after the fence.
    void break_down() {
        is_failing = true;
        for (auto const& done : std::exchange(failed_, {})) done(storage::AppendFailure::trouble);
        told_(false);
    }
    void fail_waiting() {
        for (auto const& done : std::exchange(failed_, {})) done(storage::AppendFailure::trouble);
    }
    void recover() {
        is_failing = false;
        told_(true);
    }

    int bugs{0};                              // how many of the next appends throw, as nothing of ours should
    std::atomic<int> unreadable{0};           // how many of the next readings of a stream fail
    std::atomic<int> unreadable_outcomes{0};  // likewise of the outcome tables
    bool is_holding{false};
    bool is_failing{false};
    std::size_t held() const { return held_.size(); }

private:
    storage::EventLog& log_;
    std::vector<std::function<void()>> held_;
    std::vector<std::function<void(storage::AppendResult)>> failed_;
    std::function<void(bool)> told_;
};

using OpenLog = std::function<std::unique_ptr<storage::EventLog>(storage::Deliver)>;

// A server on cores driven by hand, over a log in memory, or another. tick is zero: what changed is shown at the next settle().
class Building {
public:
    explicit Building(int cores = 2, OpenLog const& open_log = storage::open_memory_log)
        : count_(cores),
          memory_(open_log([this](int core, std::vector<Task> tasks) { (*cores_)[core].post(std::move(tasks)); })),
          log(*memory_) {
        open();
        server->issue_office_key(office_key, [] {});
        settle();
    }

    // The server is stopped and started again over the same log.
    void restart() {
        server.reset();
        open();
    }
    void settle();
    // For a log that commits on a thread of its own: settles once all that was given to it until now is durable.
    void settle_durably();
    // From polled by hand to real threads, and stopped for good.
    void run() {
        is_running_ = true;
        cores_->start();
    }
    void stop() { cores_->stop_and_join(); }
    Cores& cores() { return *cores_; }
    FakePage page(int core) { return FakePage(server, core); }

    // Gives one command of the office and returns the number it made.
    std::int32_t office(Command command);
    // A planned session of a new committee, with a facilitator's key; returns its join code.
    std::string plan_session(Key const& facilitator, bool authors_shown = false);

    std::vector<storage::Stream> told;  // LiveOptions::on_commit was, in order; while the cores are driven by hand
    Key const office_key = key("the-office");
    Moment now{1'800'000'000'000};

private:
    void open();
    int count_;
    bool is_running_{false};
    std::unique_ptr<Cores> cores_;
    std::unique_ptr<storage::EventLog> memory_;
    std::int64_t office_n_{0};

public:
    HeldLog log;
    std::shared_ptr<LiveServer> server;
};

inline void Building::open() {
    cores_ = std::make_unique<Cores>(count_);
    LiveOptions options;
    options.public_url = "http://127.0.0.1:8080";
    options.clock = [this] { return now; };
    options.tick = std::chrono::milliseconds(0);
    options.access_refused_after = std::chrono::milliseconds(0);
    options.reload_after = std::chrono::milliseconds(0);
    options.settled_after = std::chrono::milliseconds(30);
    options.on_commit = [this](storage::Stream const& stream) {
        if (!is_running_) told.push_back(stream);
    };
    options.clock_watched_every = std::chrono::hours(1);  // the clock of the test stands still
    server = std::make_shared<LiveServer>(*cores_, log, options);
    server->open();
    settle();
}

// The loader is a thread of its own: poll until nothing has come of two whole rounds of waiting for it.
inline void Building::settle() {
    for (int quiet = 0; quiet < 3; ++quiet) {
        cores_->poll();
        std::promise<void> loader_is_idle;
        auto idle = loader_is_idle.get_future();
        server->load(
            0, [&] { loader_is_idle.set_value(); }, [] {});
        idle.get();
        cores_->poll();
    }
}

inline void Building::settle_durably() {
    // What a commit leads to may want another one.
    for (int round = 0; round < 3; ++round) {
        settle();
        bool is_durable = false;
        memory_->append(0, {}, [&](storage::AppendResult const&) { is_durable = true; });
        while (!is_durable) cores_->poll();
    }
    settle();
}

inline std::int32_t Building::office(Command command) {
    auto office = page(0);
    office.say(Hello{{protocol_version}, office_key, std::nullopt, std::nullopt});
    settle();
    office.order(++office_n_, std::move(command), "office-device");
    settle();
    EXPECT_EQ(office.accepted.size(), 1U);
    return office.accepted.empty() || !office.accepted[0].made ? 0 : static_cast<std::int32_t>(office.accepted[0].made->value);
}

inline std::string Building::plan_session(Key const& facilitator, bool authors_shown) {
    auto const committee = office(FoundCommittee{{"JE"}, {"Comité jeunesse"}});
    auto const session = office(PlanSession{{committee}, {"Atelier"}, authors_shown, std::nullopt, std::nullopt});
    office(IssueLink{Role::facilitator, SessionId{session}, facilitator, std::nullopt});
    auto console = page(0);
    console.say(Hello{{protocol_version}, facilitator, std::nullopt, std::nullopt});
    settle();
    auto const door = decode<Row>(console.room.rows["door"]);
    return std::get<DoorRow>(std::get<Row>(door)).code.value;
}

inline Hello with_key(Key const& key, std::optional<Held> held = std::nullopt) {
    return {{protocol_version}, key, std::nullopt, held};
}
inline Hello with_code(std::string code) { return {{protocol_version}, std::nullopt, JoinCode{std::move(code)}, std::nullopt}; }

}  // namespace gommette::live
