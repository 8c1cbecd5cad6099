#include "server/demo/seeding.hpp"

#include <boost/describe.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "server/auth/keys.hpp"
#include "server/demo/demo.hpp"
#include "server/demo/two_years.hpp"
#include "server/live/in_process_client.hpp"
#include "storage/durable_file.hpp"

namespace gommette::demo {

namespace {

Hello hello(Key const& key) { return {{protocol_version}, key, std::nullopt, std::nullopt}; }

template <class Answer>
auto accepted(std::variant<Answer, Refusal> answer, std::string const& what) {
    if (auto const* refusal = std::get_if<Refusal>(&answer))
        throw std::runtime_error("the demo's " + what + " was refused: " + boost::describe::enum_to_string(*refusal, "?"));
    return std::get<Answer>(std::move(answer));
}

// One session's pages: its facilitator, and the people in the order in which they join.
class Room {
public:
    Room(live::LiveServer& server, live::Cores& cores, Key const& facilitator, JoinCode code)
        : cores_(cores), gateway_(server.gateway(0)), code_(std::move(code)), facilitator_(cores, gateway_) {
        accepted(facilitator_.connect(hello(facilitator)), "facilitator");
    }

    void give(DemoOrder order) {
        if (auto* join = std::get_if<Join>(&order.command)) return let_in(std::move(*join));
        auto& page = order.actor.role == Role::facilitator ? facilitator_
                                                           : *people_.at(static_cast<std::size_t>(order.actor.person.value) - 1);
        accepted(page.execute(std::move(order.command)), "command");
    }

private:
    void let_in(Join join) {
        auto page = std::make_unique<live::InProcessClient>(cores_, gateway_);
        accepted(page->connect({{protocol_version}, std::nullopt, code_, std::nullopt}), "guest");
        join.key = auth::random_key();
        accepted(page->execute(std::move(join)), "joining");
        people_.push_back(std::move(page));
    }

    live::Cores& cores_;
    live::Gateway& gateway_;
    JoinCode code_;
    live::InProcessClient facilitator_;
    std::vector<std::unique_ptr<live::InProcessClient>> people_;
};

std::filesystem::path file_of(std::string const& folder) { return std::filesystem::path(folder) / "demo.keys"; }

// The convention's pages, and what goes on in it.
class Town {
public:
    Town(live::LiveServer& server, live::Cores& cores, Key const& office, std::size_t orders, GoesOn const& goes_on)
        : server_(server), cores_(cores), office_(cores, server.gateway(0)), member_(cores, server.gateway(0)), owner_(cores, server.gateway(0)),
          orders_(orders), goes_on_(goes_on) {
        keys.office = office;
        keys.steering = auth::random_key();
        accepted(office_.connect(hello(office)), "office");
    }

    void found(DemoConvention demo) {
        by_office(demo.convention);
        for (auto const& committee : demo.committees) by_office(committee);
        demo.member.key = keys.steering;
        by_office(demo.member);
        accepted(member_.connect(hello(keys.steering)), "member");
        by_member(demo.diagnosis);
    }
    std::int32_t by_office(Command command) { return accepted(office_.execute(std::move(command)), "office's command"); }
    void by_member(Command command) {
        auto* appoint = std::get_if<AppointOwner>(&command);
        auto const owner = auth::random_key();
        if (appoint) appoint->key = owner;
        bool const is_appointed = appoint != nullptr;
        accepted(member_.execute(std::move(command)), "member's command");
        if (is_appointed) accepted(owner_.connect(hello(owner)), "owner");
    }
    void by_owner(Command command) { accepted(owner_.execute(std::move(command)), "owner's command"); }

    // False: stopped. `is_main`: the one whose links are told. `before_each`: order of it.
    bool hold(DemoSession session, bool is_main, std::function<void()> const& before_each = [] {}) {
        SessionId const id{by_office(session.plan)};
        auto const facilitator = auth::random_key();
        by_office(IssueLink{Role::facilitator, id, facilitator, std::nullopt});
        auto const code = server_.code_of(id);
        if (is_main) {
            keys.facilitator = facilitator;
            keys.code = code;
        }
        Room room(server_, cores_, facilitator, code);
        for (auto& order : session.orders) {
            before_each();
            room.give(std::move(order));
            if (!goes_on()) return false;
        }
        return true;
    }
    // After each order; false: stop.
    bool goes_on() { return goes_on_(++done_, orders_); }

    DemoKeys keys;

private:
    live::LiveServer& server_;
    live::Cores& cores_;
    live::InProcessClient office_;
    live::InProcessClient member_;
    live::InProcessClient owner_;
    std::size_t orders_;
    std::size_t done_{0};
    GoesOn const& goes_on_;
};

// Time passes between the orders of one day too.
constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t morning_ms = 9 * 3'600'000;
constexpr std::int64_t order_ms = 20'000;

std::size_t orders_in(DemoDay const& day) {
    auto const* session = std::get_if<DemoSession>(&day.what);
    return session ? session->orders.size() : 1;
}

}  // namespace

std::optional<DemoKeys> seed(live::LiveServer& server, live::Cores& cores, Key const& office, GoesOn const& goes_on) {
    auto demo = demo_convention();
    std::size_t all = 0;
    for (auto const& session : demo.sessions) all += session.orders.size();
    auto sessions = std::exchange(demo.sessions, {});
    Town town(server, cores, office, all, goes_on);
    auto const main_session = demo.main_session;
    town.found(std::move(demo));
    for (std::size_t i = 0; i < sessions.size(); ++i)
        if (!town.hold(std::move(sessions[i]), i == main_session)) return std::nullopt;
    return town.keys;
}

void begin_two_years(DemoClock& clock) { clock.set({two_years(clock.real()).begins.value + morning_ms}); }

std::optional<DemoKeys> seed_two_years(live::LiveServer& server, live::Cores& cores, Key const& office, DemoClock& clock, GoesOn const& goes_on) {
    auto told = two_years(clock.real());
    auto tonight = demo_convention();
    auto session = std::move(tonight.sessions.at(tonight.main_session));
    session.plan.when_where.reset();
    std::size_t all = session.orders.size();
    for (auto const& day : told.days) all += orders_in(day);
    std::int64_t at = told.begins.value + morning_ms;
    auto const pass = [&] { clock.set({at += order_ms}); };
    pass();
    Town town(server, cores, office, all, goes_on);
    town.found(std::move(told.beginning));
    for (auto& day : told.days) {
        at = std::max(at, told.begins.value + day.day * day_ms + morning_ms);
        pass();
        if (auto* held = std::get_if<DemoSession>(&day.what)) {
            if (!town.hold(std::move(*held), false, pass)) return std::nullopt;
            continue;
        }
        auto& given = std::get<GivenOrder>(day.what);
        switch (given.giver) {
            case Giver::office: town.by_office(std::move(given.command)); break;
            case Giver::member: town.by_member(std::move(given.command)); break;
            case Giver::owner: town.by_owner(std::move(given.command)); break;
        }
        if (!town.goes_on()) return std::nullopt;
    }
    clock.go();
    if (!town.hold(std::move(session), true)) return std::nullopt;
    return town.keys;
}

void save_keys(std::string const& folder, DemoKeys const& keys) {
    std::string text;
    for (auto const* line : {&keys.office.value, &keys.steering.value, &keys.facilitator.value, &keys.code.value})
        text += *line + '\n';
    storage::write_durably(file_of(folder), text);
}

std::optional<DemoKeys> load_keys(std::string const& folder) {
    std::ifstream file(file_of(folder));
    DemoKeys keys;
    if (!(file >> keys.office.value >> keys.steering.value >> keys.facilitator.value >> keys.code.value)) return std::nullopt;
    return keys;
}

}  // namespace gommette::demo
