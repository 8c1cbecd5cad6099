// What the steering committee's side costs on the memory of four years: bench_convention [SESSIONS [PROPOSALS [SHEETS]]], 60 sessions of
// 83 proposals and 500 action sheets in nine fields. Makes that convention in a folder of its own, then measures: a start as `serve` does
// it, the first view of the board as one page gets it, one change in a session and one of a sheet until the board has it, and every file
// to take away, without sockets. Milliseconds on the wall, medians where several; only ratios of one run say something, the targets are
// in brackets. bench_convention make FOLDER [SESSIONS …] makes that convention only, in an empty folder, to be served: the board
// is /copil#steering--------------.

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/fields.hpp"
#include "server/domain/sheet_fields.hpp"
#include "server/export/exports.hpp"
#include "server/live/live_server.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/reading_check.hpp"
#include "server/records/streams.hpp"
#include "server/records/verification.hpp"
#include "storage/event_log.hpp"
#include "storage/log_snapshot.hpp"
#include "tests/records/played_convention.hpp"

namespace gommette {
namespace {

using records::row_of;

struct Size {
    int sessions{60};
    int proposals{83};
    int sheets{500};
};

constexpr int people = 30;
constexpr int priorities = 10;
constexpr int changes_a_sheet = 12;
constexpr MemberId claire{1};
using domain::evening;

double now_ms() {
    return 1000 * std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <class Work>
double ms_of(Work const& work) {
    double const before = now_ms();
    work();
    return now_ms() - before;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Key key_of(std::string name) {
    name.resize(22, '-');
    return {name};
}

// A session from its plan to its close, by commands that it accepts.
struct Player {
    domain::Session session;
    std::vector<SessionEvent> events;

    void happens(SessionEvent const& event) {
        apply(session, event, evening);
        events.push_back(event);
    }
    void does(domain::Actor const& actor, SessionCommand const& command) {
        auto const decision = decide(session, actor, {evening, {}, domain::spare_code}, command);
        auto const* granted = std::get_if<domain::Granted<SessionEvent>>(&decision);
        if (!granted) throw std::runtime_error("a command was refused: " + std::string{boost::describe::enum_to_string(std::get<Refusal>(decision), "?")});
        for (auto const& event : granted->events) happens(event);
    }
};

std::vector<ProposalId> first_of(domain::Session const& session, int count) {
    std::vector<ProposalId> list;
    for (int proposal = 1; proposal <= std::min(count, static_cast<int>(session.proposals.size())); ++proposal) list.push_back({proposal});
    return list;
}

// Everybody proposes, votes by dots and by opinion, and ten priorities are retained.
Player played_evening(std::int32_t number, int proposals) {
    Player played;
    auto plan = domain::plan();
    plan.session = {number};
    plan.committee = {(number - 1) % 9 + 1};
    plan.title = {"Atelier " + std::to_string(number)};
    played.happens(plan);
    for (int person = 1; person <= people; ++person) played.does(domain::guest(), Join{domain::key(person), static_cast<College>(person % 5), std::nullopt});
    played.does(domain::facilitator(), GoToStep{{1}});
    for (int proposal = 1; proposal <= proposals; ++proposal)
        played.does(domain::resident((proposal - 1) % people + 1),
                    Propose{domain::title("Proposition " + std::to_string(proposal) + " de la séance " + std::to_string(number)),
                            Detail{"Une navette en soirée, deux fois par semaine, avec les communes voisines et le centre social."}});
    for (Method const& method : {Method{Dots{{10}, {5}}}, Method{Opinion{}}}) {
        played.does(domain::facilitator(), OpenRound{method, std::nullopt, false, std::nullopt});
        auto const round = played.session.rounds.back().id;
        for (int person = 1; person <= people; ++person) {
            std::vector<Mark> marks;
            for (int mark = 0; mark < 8; ++mark) marks.push_back({{(person * 7 + mark * 11 + number) % proposals + 1}, MarkValue{1}});
            played.does(domain::resident(person), MarkBallot{round, {marks}});
        }
        played.does(domain::facilitator(), CloseRound{round});
    }
    played.does(domain::facilitator(), GoToStep{{static_cast<std::int64_t>(played.session.plan.agenda.values.size()) - 2}});
    played.does(domain::facilitator(), Retain{{first_of(played.session, priorities)}, Reason{"La salle en a débattu"}});
    return played;
}

// The fields that are filled in, one after the other and again.
SheetFields value_of(int change) {
    SheetFields value;
    switch (change % 6) {
        case 0:
            value.owner = {"Centre social " + std::to_string(change)};
            break;
        case 1:
            value.budget = ActionBudget{Cost{12'000 + change}};
            break;
        case 2:
            value.funding = {{{{"CAF"}, {6000}, FundingState::asked}, {{"Commune"}, {4000}, FundingState::granted}}};
            break;
        case 3:
            value.milestones = {{{Day{"2027-03-01"}, {"Première tournée"}, true}, {Day{"2028-09-01"}, {"Bilan à mi-parcours"}, false}}};
            break;
        case 4:
            value.progress = ActionProgress{ProgressState::under_way, Whole<0, 100>{change * 7 % 100}};
            break;
        default:
            value.note = {"Réunion avec les partenaires ; la convention de mise à disposition est signée."};
            break;
    }
    return value;
}

// The steering committee's stream: what commands made of it.
struct Office {
    domain::Convention convention;
    domain::SteeringMemory sessions;
    std::vector<storage::Event> rows;

    void happens(ConventionEvent const& event) {
        apply(convention, event, evening);
        rows.push_back(std::visit([](auto const& one) { return row_of(ConventionEvent{one}); }, event));
    }
    void does(Role role, MemberId member, ConventionCommand const& command) {
        auto const decision = decide(convention, {role, member, evening, domain::spare_code, &sessions}, command);
        auto const* granted = std::get_if<domain::Granted<ConventionEvent>>(&decision);
        if (!granted) throw std::runtime_error("a command was refused: " + std::string{boost::describe::enum_to_string(std::get<Refusal>(decision), "?")});
        for (auto const& event : granted->events) happens(event);
    }
};

void fill(std::string const& folder, Size const& size) {
    auto log = storage::open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>> letters) {
        for (auto const& letter : letters) letter();
    });
    auto const append = [&](storage::Batch batch) {
        log->append(0, std::move(batch), [](storage::AppendResult result) {
            if (!std::holds_alternative<storage::Appended>(result)) throw std::runtime_error("a batch was not appended");
        });
    };
    Office office;
    office.happens(ConventionDescribed{{"Convention territoriale globale"}, {"Baugé-en-Anjou"}, {2023}, {2027}});
    for (std::int32_t field = 1; field <= 9; ++field)
        office.happens(CommitteeFounded{{field}, domain::usual_fields().values[static_cast<std::size_t>(field) - 1].field, {"Comité " + std::to_string(field)}});
    for (std::int32_t number = 1; number <= size.sessions; ++number)
        office.happens(SessionAnnounced{{number}, {(number - 1) % 9 + 1}, {"Atelier " + std::to_string(number)}, {"B7KM4Q"}, std::nullopt});
    office.happens(LinkIssued{{1}, Role::steering, std::nullopt, std::nullopt});
    office.happens(LinkIssued{{2}, Role::facilitator, SessionId{1}, std::nullopt});
    office.happens(MemberNamed{claire, std::nullopt, MemberWords{{"Maire adjointe à la jeunesse"}}});
    office.happens(LinkIssued{{3}, Role::steering, std::nullopt, std::nullopt, claire});
    for (std::int32_t number = 1; number <= size.sessions; ++number) {
        auto played = played_evening(number, size.proposals);
        storage::Batch batch;
        std::vector<storage::Event> rows;
        for (auto const& event : played.events) rows.push_back(row_of(event));
        batch.appends.push_back({records::session_stream({number}), 0, std::move(rows)});
        batch.outcomes = records::all_rows(played.session);
        office.sessions.learn(records::read(batch.outcomes));
        for (auto const& person : played.session.people)
            batch.keys.push_back({auth::hash_key(key_of("p" + std::to_string(number) + "-" + std::to_string(person.id.value))), "participant", number, person.id.value, false});
        append(std::move(batch));
    }
    int sheets = 0;
    for (std::int32_t number = 1; number <= size.sessions; ++number)
        for (std::int32_t proposal = 1; proposal <= priorities && sheets < size.sheets; ++proposal) {
            office.does(Role::steering, claire, DecidePriority{{number}, {proposal}, Resolution::validated, Motive{"Dès la première année."}, std::nullopt, std::nullopt});
            office.does(Role::steering, claire, BeginSheet{{number}, {proposal}});
            ++sheets;
            for (int change = 0; change < changes_a_sheet; ++change) {
                ChangeSheet command{{sheets}, value_of(change), std::nullopt};
                auto const field = *domain::only_field(command.value);
                if (auto const* last = office.convention.find(SheetId{sheets})->last_of(field)) command.instead_of = last->changed.change;
                office.does(Role::steering, claire, command);
            }
        }
    storage::Batch batch;
    batch.appends.push_back({records::convention_stream, 0, std::move(office.rows)});
    batch.outcomes = records::all_rows(office.convention);
    batch.keys = {{auth::hash_key(key_of("steering")), "steering", 0, 1, false},
                  {auth::hash_key(key_of("facilitator")), "facilitator", 1, 2, false},
                  {auth::hash_key(key_of("wall")), "wall", 1, 2, false},
                  {auth::hash_key(key_of("member")), "steering", 0, 3, false}};
    append(std::move(batch));
    std::printf("%d sessions, %d proposals, %d priorities, %d decisions and action sheets with %d changes\n", size.sessions,
                size.sessions * size.proposals, size.sessions * priorities, sheets, sheets * changes_a_sheet);
    std::fflush(stdout);
}

// A page that keeps nothing but what it was sent last, and counts.
class Page final : public live::Connection {
public:
    Page(live::Gateway& gateway, std::string const& key) : gateway_(gateway), id_(gateway.connect(*this)) {
        gateway_.receive(id_, Hello{{protocol_version}, key_of(key), std::nullopt, std::nullopt});
    }
    ~Page() override { gateway_.disconnect(id_); }

    void order(Command command) { gateway_.receive(id_, Order{{"device-1"}, {++orders_}, std::move(command)}); }
    void send(live::Message message, int) override {
        bytes += message->size();
        if (message->find("\"type\":\"snapshot\"") < 5) ++snapshots;
        if (message->find("\"type\":\"patch\"") < 5) ++patches;
        if (message->find("\"type\":\"refused\"") < 5) refused = *message;
        last = std::move(message);
    }
    void admitted(bool, std::size_t, std::size_t) override {}
    void close(CloseCode) override {}

    std::size_t bytes{0};
    int snapshots{0};
    int patches{0};
    std::string refused;
    live::Message last;

private:
    live::Gateway& gateway_;
    live::ConnectionId id_;
    std::int64_t orders_{0};
};

// The server on one core, driven by hand.
struct Running {
    live::Cores cores{1};
    std::unique_ptr<storage::EventLog> log;
    std::unique_ptr<live::LiveServer> server;

    // As serve does.
    explicit Running(std::string const& folder) {
        records::ReadingCheck check([](std::string const&) {});
        log = storage::open_sqlite_log(
            {folder, false, {}, [&check](auto const& stream, auto const& event, bool is_last) { check.take(stream, event, is_last); }},
            [this](int core, std::vector<live::Task> tasks) { cores[core].post(std::move(tasks)); });
        {
            storage::LogSnapshot snapshot(folder);
            check.refuse_differences(snapshot);
        }
        live::LiveOptions options;
        options.public_url = "http://127.0.0.1:8080";
        options.clock = [] { return Moment{evening.value + 86'400'000}; };
        server = std::make_unique<live::LiveServer>(cores, *log, options);
        server->open();
    }

    // What is told leaves at the next tick: 50 ms of what is measured are waiting.
    void until(std::function<bool()> const& is_so) {
        double const begun = now_ms();
        while (!is_so()) {
            cores.poll();
            if (now_ms() - begun > 60'000) throw std::runtime_error("what was waited for did not come in a minute");
        }
    }
};

void measure_board(Running& running) {
    std::vector<double> views;
    std::size_t bytes = 0;
    for (int turn = 0; turn < 5; ++turn) {
        Page page(running.server->gateway(0), "steering");
        views.push_back(ms_of([&] { running.until([&] { return page.snapshots > 0; }); }));
        bytes = page.bytes;
    }
    std::printf("  first view of the board [300]             %9.1f ms, %.0f KiB\n", median(views), static_cast<double>(bytes) / 1024);
    Page board(running.server->gateway(0), "steering");
    running.until([&] { return board.snapshots > 0; });
    Page facilitator(running.server->gateway(0), "facilitator");
    running.until([&] { return facilitator.snapshots > 0; });
    Page member(running.server->gateway(0), "member");
    running.until([&] { return member.snapshots > 0; });
    auto const tell = [&](char const* what, Page& by, std::function<Command(int)> const& order) {
        std::vector<double> times;
        std::size_t sent = 0;
        for (int turn = 1; turn <= 9; ++turn) {
            int const before = board.patches;
            std::size_t const bytes_before = board.bytes;
            times.push_back(ms_of([&] {
                by.order(order(turn));
                running.until([&] { return board.patches > before || !by.refused.empty(); });
            }));
            if (!by.refused.empty()) throw std::runtime_error("refused: " + by.refused);
            sent = board.bytes - bytes_before;
        }
        std::printf("  %-41s %9.1f ms, %zu bytes to each page\n", what, median(times), sent);
    };
    tell("a list retained, until the board has it [500]", facilitator, [](int turn) -> Command {
        Retain retain;
        for (int place = 0; place < priorities; ++place) retain.priorities.values.push_back({(place + turn) % priorities + 1});
        retain.reason = Reason{"La salle en a débattu"};
        return retain;
    });
    tell("a field of a sheet, until the board has it", member, [](int turn) -> Command {
        SheetFields value;
        value.stake = {"Un enjeu dit pour la première fois"};
        return ChangeSheet{{turn}, value, std::nullopt};
    });
}

void measure_files(std::string const& folder) {
    storage::LogSnapshot snapshot(folder);
    exports::Readers readers;
    readers.outcomes = [&](std::optional<storage::Stream> const& stream) { return stream ? snapshot.outcomes(*stream) : snapshot.outcomes(); };
    readers.names = [&] { return snapshot.names(); };
    readers.events = [&](storage::Stream const& stream, std::int64_t after, std::size_t at_most) { return snapshot.events(stream, after, at_most); };
    readers.now = evening;
    std::printf("  holding all against the log, for a file      %8.1f ms\n", ms_of([&] { records::refuse_differences(snapshot, [](std::string const&) {}); }));
    for (auto known : exports::all_exports()) {
        // The tally sheet of a round is made of its ballots, of which this memory has none.
        if (known.name.find("{round}") != std::string_view::npos) continue;
        if (known.name.find("{year}") != std::string_view::npos) known.number = 2027;
        std::size_t bytes = 0;
        double const ms = ms_of([&] {
            auto const file = exports::make_file(known, {1}, readers);
            if (!file) throw std::runtime_error(std::string{known.name} + " was not made");
            bytes = file->bytes.size();
        });
        std::printf("  %-41s %9.1f ms, %.0f KiB\n", (std::string{known.name} + " [3000]").c_str(), ms, static_cast<double>(bytes) / 1024);
    }
}

void run(std::string const& folder, Size const& size) {
    // By another process, so that its memory does not count.
    if (pid_t const filling = fork(); filling == 0) {
        fill(folder, size);
        _exit(0);
    } else if (int status = 0; waitpid(filling, &status, 0) != filling || status != 0) {
        throw std::runtime_error("the convention could not be made");
    }
    std::unique_ptr<Running> running;
    std::printf("  start [2000]                              %9.1f ms\n", ms_of([&] { running = std::make_unique<Running>(folder); }));
    measure_board(*running);
    running.reset();
    measure_files(folder);
}

}  // namespace
}  // namespace gommette

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    bool const only_makes = words.size() > 1 && words[0] == "make";
    std::string folder = only_makes ? words[1] : std::filesystem::temp_directory_path().string() + "/gommette-convention-XXXXXX";
    if (only_makes) words.erase(words.begin(), words.begin() + 2);
    gommette::Size size;
    int exit_code = 0;
    try {
        for (std::size_t at = 0; at < words.size() && at < 3; ++at)
            (at == 0 ? size.sessions : at == 1 ? size.proposals : size.sheets) = std::stoi(words[at]);
        if (only_makes) {
            gommette::fill(folder, size);
            return 0;
        }
        if (!mkdtemp(folder.data())) throw std::runtime_error("no folder could be made in " + std::filesystem::temp_directory_path().string());
        gommette::run(folder, size);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "bench_convention: %s\n", error.what());
        exit_code = 1;
    }
    if (!only_makes) std::filesystem::remove_all(folder);
    return exit_code;
}
