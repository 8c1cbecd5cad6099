#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "protocol/codec.hpp"
#include "server/live/live_server.hpp"
#include "server/rehearsal/rooms/hands.hpp"

// What an open round costs the server, method by method, beside the round of dots whose results are hidden: processor time of all but
// sockets and disk. Everybody in the room changes their vote once, and then what changed is shown once, as in one tick of an evening at
// its busiest. Live, that tick counts the round anew and writes its result for everybody. Beside it what somebody costs who comes
// in the middle. Medians of several rooms, measured in turns, so that a noisy minute hits all; only ratios of one run may be compared.
//
// Usage: bench_live_round [ROOMS [PEOPLE…]], 3 rooms of 250 and of 1,000 people.
namespace gommette::live {
namespace {

using rehearsal::HeldBallot;

constexpr int proposals = 24;
constexpr int ticks = 6;
constexpr std::chrono::milliseconds tick{200};  // longer than everybody needs to vote

double cpu_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

Key key(std::string name) {
    name.resize(22, '-');
    return {name};
}

// A page that reads nothing, and counts.
class Silent final : public Connection {
public:
    explicit Silent(Gateway& gateway) : gateway_(gateway), id_(gateway.connect(*this)) {}
    ~Silent() override { gateway_.disconnect(id_); }

    void say(Request request) { gateway_.receive(id_, std::move(request)); }
    void order(Command command) {
        ++asked;
        say(Order{{"device-1"}, {asked}, std::move(command)});
    }
    void send(Message message, int answers) override {
        bytes += message->size();
        answered += answers;
        if (message->find("\"type\":\"refused\"") < 5) refused = *message;
        if (auto const code = message->find("\"code\":\""); code != std::string::npos && message->find("\"door\"") != std::string::npos)
            join_code = message->substr(code + 8, 6);
    }
    void admitted(bool, std::size_t, std::size_t) override {}
    void close(CloseCode) override {}

    std::int64_t asked{0}, answered{0};
    std::size_t bytes{0};
    std::string join_code, refused;

private:
    Gateway& gateway_;
    ConnectionId id_;
};

struct Measured {
    double votes_ms{0};  // everybody's vote of one tick, and what is shown then
    double entrance_ms{0};
    std::size_t entrance_bytes{0};
};

// One room on one core, driven by hand.
class BenchRoom {
public:
    BenchRoom(Method method, bool live_results, int people) : method_(std::move(method)) {
        options_.public_url = "http://127.0.0.1:8080";
        options_.clock = [this] { return now_; };
        options_.tick = tick;
        options_.access_refused_after = std::chrono::milliseconds{0};
        options_.joins_at_once = 1000;
        log_ = storage::open_memory_log([this](int core, std::vector<Task> tasks) { cores_[core].post(std::move(tasks)); });
        server_ = std::make_unique<LiveServer>(cores_, *log_, options_);
        server_->open();
        server_->issue_office_key(key("the-office"), [] {});
        settle();
        plan();
        fill(people);
        OpenRound open{method_, std::nullopt, live_results, std::nullopt};
        if (rehearsal::names_proposals(method_)) open.items = {votable_};
        order(*console_, open);
        vote_all();
        pass_a_tick();
    }
    ~BenchRoom() {
        people_.clear();
        console_.reset();
        server_.reset();
    }

    Measured measure() {
        Measured measured;
        std::vector<double> costs;
        for (int turn = 0; turn < ticks; ++turn) {
            auto const begun = cpu_ms();
            vote_all();
            pass_a_tick();
            costs.push_back(cpu_ms() - begun);
        }
        std::sort(costs.begin(), costs.end());
        measured.votes_ms = costs[costs.size() / 2];
        constexpr int entrances = 20;
        for (int entrance = 0; entrance < entrances; ++entrance) {
            order(*people_.front(), MarkBallot{{1}, {rehearsal::draw_lines(method_, votable_, held_.front(), chance_)}}, false);
            pass_a_tick();  // so that there is a fresh snapshot to write
            Silent page{server_->gateway(0)};
            auto const begun = cpu_ms();
            page.say(Hello{{protocol_version}, key("person-1"), std::nullopt, std::nullopt});
            cores_.poll();
            measured.entrance_ms += (cpu_ms() - begun) / entrances;
            measured.entrance_bytes = page.bytes;
        }
        return measured;
    }

private:
    void settle() {
        for (int quiet = 0; quiet < 3; ++quiet) {
            cores_.poll();
            std::promise<void> loader_is_idle;
            auto idle = loader_is_idle.get_future();
            server_->load(
                0, [&] { loader_is_idle.set_value(); }, [] {});
            idle.get();
            cores_.poll();
        }
    }

    void order(Silent& page, Command command, bool must_be_accepted = true) {
        page.refused.clear();
        page.order(std::move(command));
        settle();
        if (!must_be_accepted || page.refused.empty()) return;
        std::fprintf(stderr, "refused: %s\n", page.refused.c_str());
        std::exit(1);
    }

    void plan() {
        Silent office{server_->gateway(0)};
        office.say(Hello{{protocol_version}, key("the-office"), std::nullopt, std::nullopt});
        settle();
        order(office, FoundCommittee{{"JE"}, {"Jeunesse"}});
        order(office, PlanSession{{1}, {"Atelier"}, false, std::nullopt, std::nullopt});
        order(office, IssueLink{Role::facilitator, SessionId{1}, key("facilitator"), std::nullopt});
        console_ = std::make_unique<Silent>(server_->gateway(0));
        console_->say(Hello{{protocol_version}, key("facilitator"), std::nullopt, std::nullopt});
        settle();
        order(*console_, GoToStep{{1}});
    }

    void fill(int people) {
        for (int person = 1; person <= people; ++person) {
            people_.push_back(std::make_unique<Silent>(server_->gateway(0)));
            people_.back()->say(Hello{{protocol_version}, std::nullopt, JoinCode{console_->join_code}, std::nullopt});
            if (person % 50 == 0) settle();
        }
        settle();
        for (int person = 1; person <= people; ++person)
            people_[static_cast<std::size_t>(person - 1)]->order(
                Join{key("person-" + std::to_string(person)), static_cast<College>(person % 5), std::nullopt});
        settle();
        held_.resize(people_.size());
        for (int proposal = 1; proposal <= proposals; ++proposal) {
            order(*people_.front(), Propose{{"Une idée parmi d’autres, longue comme la plupart"}, std::nullopt});
            votable_.push_back({proposal});
        }
    }

    // Everybody once; some of them twice, where chance gives them nothing to change.
    void vote_all() {
        now_.value += 60'000;
        for (std::size_t person = 0; person < people_.size(); ++person) {
            std::vector<Mark> lines;
            while (lines.empty()) lines = rehearsal::draw_lines(method_, votable_, held_[person], chance_);
            rehearsal::change(held_[person], lines);
            people_[person]->order(MarkBallot{{1}, {std::move(lines)}});
        }
        auto const is_answered = [](auto const& page) { return page->answered == page->asked; };
        while (!std::all_of(people_.begin(), people_.end(), is_answered)) cores_.poll();
    }

    void pass_a_tick() {
        std::this_thread::sleep_for(tick + std::chrono::milliseconds{10});
        cores_.poll();
    }

    Method method_;
    LiveOptions options_;
    Moment now_{1'800'000'000'000};
    Cores cores_{1};
    std::unique_ptr<storage::EventLog> log_;
    std::unique_ptr<LiveServer> server_;
    std::unique_ptr<Silent> console_;
    std::vector<std::unique_ptr<Silent>> people_;
    std::vector<ProposalId> votable_;
    std::vector<HeldBallot> held_;
    rehearsal::Chance chance_{2026};
};

struct Case {
    Method method;
    bool live_results;
};

// As a room has them that changes nothing of what is filled in, and a budget for a third of the proposals.
Method usual(std::string const& name) {
    rehearsal::Chance chance{1};
    auto drawn = rehearsal::draw_settings(name, proposals, chance);
    return std::visit(
        [&]<class Settings>(Settings const& by_chance) -> Method {
            if (!rehearsal::names_proposals(by_chance)) return Settings::usual(proposals);
            return by_chance;
        },
        drawn);
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void compare(int rooms, int people) {
    std::vector<Case> cases{{usual("dots"), false}};
    for (auto const& name : rehearsal::method_names())
        for (bool const live : {false, true})
            if (live || name != "dots") cases.push_back({usual(name), live});
    std::map<std::size_t, std::vector<double>> votes, entrances;
    std::map<std::size_t, std::size_t> bytes;
    for (int room = 0; room < rooms; ++room)
        for (std::size_t which = 0; which < cases.size(); ++which) {
            auto const measured = BenchRoom{cases[which].method, cases[which].live_results, people}.measure();
            votes[which].push_back(measured.votes_ms);
            entrances[which].push_back(measured.entrance_ms);
            bytes[which] = measured.entrance_bytes;
        }
    auto const hidden_dots = median(votes[0]);
    std::printf("\n%d people, %d proposals, medians of %d rooms\n\n", people, proposals, rooms);
    std::printf("| method | results | a tick of votes | beside hidden dots | somebody comes in | what they are sent |\n|---|---|---|---|---|---|\n");
    for (std::size_t which = 0; which < cases.size(); ++which) {
        auto const* name = std::visit([](auto const& settings) { return settings.name; }, cases[which].method);
        auto const cost = median(votes[which]);
        std::printf("| %s | %s | %.2f ms | %.2f | %.2f ms | %.1f KiB |\n", name, cases[which].live_results ? "live" : "hidden", cost,
                    cost / hidden_dots, median(entrances[which]), static_cast<double>(bytes[which]) / 1024);
        std::fflush(stdout);
    }
}

}  // namespace
}  // namespace gommette::live

int main(int count, char** words) {
    int const rooms = count > 1 ? std::atoi(words[1]) : 3;
    std::vector<int> sizes;
    for (int word = 2; word < count; ++word) sizes.push_back(std::atoi(words[word]));
    if (sizes.empty()) sizes = {250, 1000};
    if (rooms < 1 || *std::min_element(sizes.begin(), sizes.end()) < 2 || *std::max_element(sizes.begin(), sizes.end()) > 1000) {
        std::fprintf(stderr, "bench_live_round [ROOMS [PEOPLE...]]\n");
        return 2;
    }
    for (int const people : sizes) gommette::live::compare(rooms, people);
}
