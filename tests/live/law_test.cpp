#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "server/domain/events/follow.hpp"
#include "server/domain/views/view.hpp"
#include "server/live/view_sequence.hpp"
#include "tests/domain/random_evening.hpp"
#include "tests/live/harness.hpp"
#include "tests/source_folder.hpp"

// The law of views: after every command of any session, for every audience, the first snapshot with all patches applied to it
// equals a fresh computation of all rows.

namespace gommette::live {

namespace {

using domain::Audience;
using domain::RandomEvening;
using Rows = std::map<std::string, std::string>;

Rows fresh_rows(domain::Session const& session, domain::Room const& room, Audience audience) {
    Rows rows;
    for (auto const& key : domain::all_keys(session))
        if (auto const found = domain::row(session, room, audience, key)) rows[written(key).value] = encode(*found);
    return rows;
}

Rows fresh_own(domain::Session const& session, domain::Room const& room, PersonId person) {
    Rows rows;
    for (auto const& [key, own] : domain::own_rows(session, room, person)) {
        rows[written(key).value] = encode(own);
        auto const alone = domain::own_row(session, room, person, key);
        EXPECT_TRUE(alone && *alone == own) << written(key).value;
    }
    return rows;
}

Reply read(Frame const& frame) {
    auto reply = decode<Reply>(payload(frame));
    EXPECT_TRUE(std::holds_alternative<Reply>(reply)) << payload(frame);
    return std::get<Reply>(std::move(reply));
}

DoorRow door() { return {{"B7KM4Q"}, {"http://127.0.0.1:8080/#B7KM4Q"}, {21}, {std::string(441, '0')}}; }

// One audience's watcher: what it holds after each tick, and every message it was sent.
struct Watcher {
    Audience audience;
    ViewSequence view;
    HeldView held;
    std::vector<std::string> sent;

    Watcher(Audience who, domain::Session const& session, domain::Room const& room) : audience(who), view(ViewName::room, "epoch") {
        std::vector<ViewSequence::Change> changes;
        for (auto const& key : domain::all_keys(session)) changes.emplace_back(written(key), row(session, room, audience, key));
        view.update(session.position, changes);
        auto const snapshot = view.snapshot();
        held.take(std::get<Snapshot>(read(snapshot)));
        sent.emplace_back(payload(snapshot));
    }

    void tick(domain::Session const& session, domain::Room const& room, domain::RowNames const& touched) {
        std::vector<ViewSequence::Change> changes;
        for (auto const& key : touched) changes.emplace_back(written(key), row(session, room, audience, key));
        auto const frame = view.update(session.position, changes, audience == Audience::facilitator);
        if (!frame) return;
        held.take(std::get<Patch>(read(frame)));
        sent.emplace_back(payload(frame));
    }
};

constexpr int commands_per_evening = 250;

// Plays one evening with presence coming and going and ticks at random; checks the law at every tick.
std::vector<Watcher> play(unsigned seed) {
    RandomEvening evening(seed);
    domain::Room room;
    room.door = door();
    auto const& session = evening.scene.session;
    std::vector<Watcher> watchers;
    for (auto const audience : domain::audiences) watchers.emplace_back(audience, session, room);
    std::map<PersonId, Rows> own;
    domain::RowNames touched;
    std::set<domain::OwnRowName> own_touched;
    for (int i = 0; i < commands_per_evening; ++i) {
        for (auto const& event : evening.step()) {
            auto follows = domain::follow(session, event);
            touched.merge(follows.rows);
            own_touched.merge(follows.own_rows);
        }
        room.names.resize(session.people.size());
        room.connections.resize(session.people.size());
        if (!session.people.empty() && evening.roll(3) == 0) {
            PersonId const person{1 + evening.roll(static_cast<int>(session.people.size()))};
            room.connections[static_cast<std::size_t>(person.value) - 1] = evening.roll(2);
            touched.merge(domain::touched_by_presence(person));
        }
        if (evening.roll(40) == 0) {
            room.storage_ok = !room.storage_ok;
            touched.merge(domain::touched_by_health());
        }
        if (evening.roll(4) != 0 && i + 1 < commands_per_evening) continue;
        for (auto& watcher : watchers) {
            watcher.tick(session, room, touched);
            EXPECT_EQ(watcher.held.rows, fresh_rows(session, room, watcher.audience)) << "seed " << seed << ", command " << i;
        }
        for (auto const& [person, key] : own_touched) {
            auto const found = domain::own_row(session, room, person, key);
            if (found)
                own[person][written(key).value] = encode(*found);
            else
                own[person].erase(written(key).value);
        }
        for (auto const& person : session.people)
            EXPECT_EQ(own[person.id], fresh_own(session, room, person.id)) << "seed " << seed << ", command " << i << ", person " << person.id.value;
        touched.clear();
        own_touched.clear();
        if (testing::Test::HasFailure()) break;
    }
    return watchers;
}

}  // namespace

TEST(TheLaw, HoldsForEveryAudienceAfterEveryTick) {
    for (unsigned seed = 1; seed <= 300 && !HasFailure(); ++seed) play(seed);
}

TEST(TheLaw, HoldsThroughTheBrowsersMerge) {
    auto const folder = std::string{testing::TempDir()} + "law-" + std::to_string(::getpid());
    std::vector<Watcher> all;
    std::ofstream messages(folder + ".in");
    for (unsigned seed = 1; seed <= 20; ++seed)
        for (auto& watcher : play(seed)) {
            for (auto const& message : watcher.sent) messages << R"({"apply":)" << message << "}\n";
            messages << R"({"print":"room"})" << '\n';
            all.push_back(std::move(watcher));
        }
    messages.close();
    auto const command = "node " + source_folder() + "/web/tools/merge_cli.mjs < " + folder + ".in > " + folder + ".out";
    ASSERT_EQ(std::system(command.c_str()), 0) << "this test needs node: " << command;
    std::ifstream printed(folder + ".out");
    std::size_t checked = 0;
    for (std::string line; std::getline(printed, line);) {
        ASSERT_LT(checked, all.size());
        nlohmann::json expected{{"epoch", "epoch"}, {"n", all[checked].held.n}, {"rows", nlohmann::json::object()}};
        for (auto const& [key, row] : all[checked].held.rows) expected["rows"][key] = nlohmann::json::parse(row);
        EXPECT_EQ(nlohmann::json::parse(line), expected);
        ++checked;
    }
    EXPECT_EQ(checked, all.size());
}

}  // namespace gommette::live
