#include "server/demo/seeding.hpp"

#include <boost/describe.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <vector>

#include "server/auth/keys.hpp"
#include "server/demo/demo.hpp"
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

}  // namespace

std::optional<DemoKeys> seed(live::LiveServer& server, live::Cores& cores, Key const& office, GoesOn const& goes_on) {
    auto demo = demo_convention();
    std::size_t all = 0;
    std::size_t done = 0;
    for (auto const& session : demo.sessions) all += session.orders.size();
    DemoKeys keys{office, auth::random_key(), {}, {}};
    live::InProcessClient office_client(cores, server.gateway(0));
    accepted(office_client.connect(hello(office)), "office");
    auto const give = [&](Command command) { return accepted(office_client.execute(std::move(command)), "office's command"); };
    give(demo.convention);
    for (auto const& committee : demo.committees) give(committee);
    demo.member.key = keys.steering;
    give(demo.member);
    live::InProcessClient member(cores, server.gateway(0));
    accepted(member.connect(hello(keys.steering)), "member");
    accepted(member.execute(demo.diagnosis), "diagnosis");
    for (std::size_t i = 0; i < demo.sessions.size(); ++i) {
        auto& session = demo.sessions[i];
        SessionId const id{give(session.plan)};
        auto const facilitator = auth::random_key();
        give(IssueLink{Role::facilitator, id, facilitator, std::nullopt});
        auto const code = server.code_of(id);
        Room room(server, cores, facilitator, code);
        for (auto& order : session.orders) {
            room.give(std::move(order));
            if (!goes_on(++done, all)) return std::nullopt;
        }
        if (i != demo.main_session) continue;
        keys.facilitator = facilitator;
        keys.code = code;
    }
    return keys;
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
