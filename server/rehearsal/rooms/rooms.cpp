#include "server/rehearsal/rooms/rooms.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <utility>

#include "server/rehearsal/random_word.hpp"
#include "server/rehearsal/rooms/script.hpp"
#include "server/rehearsal/rooms/server_process.hpp"

namespace gommette::rehearsal {

namespace {

// The office, which plans a session for each room.
class PlanningOffice {
public:
    PlanningOffice(EventLoop& loop, Address const& address)
        : loop_(loop), room_{loop.context(), address, {}, std::mt19937_64{1}}, page_(room_, address.key, Role::office) {
        page_.open();
        committee_ = {made(FoundCommittee{{"JE"}, {"Jeunesse"}})};
    }

    PlannedRoom plan(RoomPlan const& plan) {
        PlanSession session;
        session.committee = committee_;
        session.title = {plan.method + ", " + std::to_string(plan.people) + " people"};
        session.colleges.emplace();
        for (int college = 0; college < colleges_of(plan); ++college) session.colleges->values.push_back({static_cast<College>(college), std::nullopt});
        session.colleges->values.front().called = Line<1, 30>{"Familles"};
        PlannedRoom planned{{made(session)}, {random_word(22)}, {}};
        made(IssueLink{Role::facilitator, planned.session, planned.facilitator, std::nullopt});
        auto const key = "planned/" + std::to_string(planned.session.value);
        wait_until("the office is shown the session", [&] { return page_.board().find<PlannedSessionRow>(key) != nullptr; });
        planned.code = page_.board().find<PlannedSessionRow>(key)->code;
        return planned;
    }

    void leave() { page_.leave(); }

private:
    void wait_until(std::string const& what, std::function<bool()> const& is_so) {
        loop_.wait_until(what, [&] {
            if (page_.trouble()) throw std::runtime_error("the office's page: " + *page_.trouble());
            return is_so();
        });
    }

    std::int32_t made(OfficeCommand const& command) {
        std::optional<Screen::Answer> answer;
        auto const wire = std::visit([](auto const& given) { return Command{given}; }, command);
        page_.order(wire, [&answer](Screen::Answer const& came) { answer = came; });
        wait_until("an order of the office is answered", [&] { return answer.has_value(); });
        auto const* accepted = std::get_if<Accepted>(&*answer);
        if (!accepted || !accepted->made) throw std::runtime_error("an order of the office was refused");
        return static_cast<std::int32_t>(accepted->made->value);
    }

    EventLoop& loop_;
    Room room_;
    CommitteeId committee_;
    Screen page_;
};

std::vector<RoomPlan> rooms_of(RoomsPlan const& plan) {
    std::vector<RoomPlan> rooms;
    for (auto const& method : plan.methods)
        for (auto const size : plan.sizes) rooms.push_back({method, size, plan.seed * 1'000'003 + rooms.size()});
    return rooms;
}

void play_all(std::string const& program, RoomsPlan const& plan, TemporaryFolder const& folder,
              std::function<void(std::string const& line)> const& tell, PlayedRooms& played) {
    EventLoop loop{plan.patience};
    ServerProcess server{program, folder};
    auto const address = read_address(server.office_link());
    if (auto const* why = std::get_if<std::string>(&address)) throw std::runtime_error(server.office_link() + ": " + *why);
    PlanningOffice office{loop, std::get<Address>(address)};
    for (auto const& room : rooms_of(plan)) {
        auto planned = office.plan(room);
        auto const sheet = folder / ("sheet-" + room.method + "-" + std::to_string(room.people));
        RoomPlayer player{loop, server, program, std::get<Address>(address), std::move(planned), room, sheet};
        try {
            played.rooms.push_back(player.play());
        } catch (std::exception const& failure) {
            played.failures.push_back(room.method + ", " + std::to_string(room.people) + " people: " + failure.what());
            tell(played.failures.back());
            continue;
        }
        tell(told(played.rooms.back()));
        for (auto const& difference : played.rooms.back().differences) tell("  differs: " + difference);
    }
    office.leave();
    if (server.stop() != 0) played.failures.push_back("the server did not end with success");
    auto const verification = folder / "verification";
    if (run_program(program, {"verify", "--data", server.data()}, verification) != 0)
        played.failures.push_back("the server's folder is not sound: " + contents_of(verification));
    played.verification = contents_of(verification);
}

}  // namespace

bool PlayedRooms::is_equal() const {
    return failures.empty() && std::all_of(rooms.begin(), rooms.end(), [](PlayedRoom const& room) { return room.is_equal(); });
}

PlayedRooms play_rooms(std::string const& program, RoomsPlan const& plan, std::function<void(std::string const& line)> const& tell) {
    TemporaryFolder folder;
    PlayedRooms played;
    try {
        play_all(program, plan, folder, tell, played);
    } catch (std::exception const& failure) {
        played.failures.emplace_back(failure.what());
    }
    if (!played.is_equal()) {
        folder.keep();
        played.failures.push_back("what the server wrote and the sheets stay in " + folder.path());
    }
    return played;
}

std::string told(PlayedRoom const& room) {
    char line[300];
    std::snprintf(line, sizeof line,
                  "%-18s %4zu people, %2zu proposals: %4zu voted in %5zu orders (%zu accepted, %zu refused), %zu ballots known; "
                  "%lld came back, %lld sent again (%lld durable already): %s",
                  room.plan.method.c_str(), room.plan.people, room.proposals, room.voters, room.orders, room.accepted, room.refused,
                  room.known_ballots, static_cast<long long>(room.ledger.reconnects), static_cast<long long>(room.ledger.resends),
                  static_cast<long long>(room.ledger.already_durable), room.is_equal() ? "equal" : "NOT EQUAL");
    return line;
}

}  // namespace gommette::rehearsal
