#include "server/commands/serve.hpp"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <future>
#include <iostream>
#include <stdexcept>

#include "server/auth/keys.hpp"
#include "server/commands/checked_file.hpp"
#include "server/commands/name_period.hpp"
#include "server/demo/seeding.hpp"
#include "server/export/exports.hpp"
#include "server/live/live_server.hpp"
#include "server/net/server.hpp"
#include "server/ops/config.hpp"
#include "server/ops/qr.hpp"
#include "server/records/reading_check.hpp"
#include "server/webhooks/http_sender.hpp"
#include "server/webhooks/secret_file.hpp"
#include "server/webhooks/webhooks.hpp"
#include "storage/event_log.hpp"
#include "storage/unfinished.hpp"

namespace gommette::commands {

namespace {

// SIGINT and SIGTERM, from the terminal, systemd or kill. Construct before the first thread starts, so that all threads block
// them.
class StopSignals {
public:
    StopSignals() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    void wait() const {
        int received = 0;
        sigwait(&signals_, &received);
    }
    // Whether one has come that wait() has not taken yet.
    bool has_come() const {
        sigset_t pending{};
        sigpending(&pending);
        return sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1;
    }

private:
    sigset_t signals_{};
};

// How long the disk may take for the first write of a new folder.
constexpr std::chrono::seconds patience{30};

// Stops the cores when it goes out of scope, also by an exception, and so before the objects they use are destroyed.
class Running {
public:
    explicit Running(live::Cores& cores) : cores_(cores) {}
    ~Running() { cores_.stop_and_join(); }
    Running(Running const&) = delete;

private:
    live::Cores& cores_;
};

Moment wall_clock() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

// On the loader's thread: an export may read and write out a whole convention.
std::variant<exports::File, net::ExportFailure> make_export(exports::Export const& wanted, live::KeyHolder const& holder,
                                                            std::string const& folder) {
    auto const failed = [&](std::exception const& why, net::ExportFailure failure) {
        ops::log(ops::LogLevel::error, "export_failed",
                 {{"export", wanted.name}, {"session", holder.session.value}, {"why", why.what()}});
        return failure;
    };
    try {
        storage::LogSnapshot snapshot(folder);
        auto file = make_checked_file(wanted, holder.session, snapshot);
        if (!file && wanted.number > 0)
            return wanted.scope == exports::Scope::session ? net::ExportFailure::no_such_sheet : net::ExportFailure::no_such_year;
        if (!file) return net::ExportFailure::no_such_session;
        return std::move(*file);
    } catch (storage::StorageError const& trouble) {
        return failed(trouble, net::ExportFailure::storage_trouble);
    } catch (std::exception const& bug) {
        return failed(bug, net::ExportFailure::bug);
    }
}

net::ExportService export_service(live::LiveServer& live_server, std::string const& folder) {
    auto make = [&live_server, folder](exports::Export const& wanted, Key key, net::ExportAnswer answer) {
        live_server.find_holder(key, [folder, wanted, answer = std::move(answer)](std::optional<live::KeyHolder> holder) {
            if (!holder || !exports::may_ask(wanted, holder->role, holder->session))
                return answer(net::ExportFailure::not_allowed);
            answer(make_export(wanted, *holder, folder));
        });
    };
    return {exports::all_exports(), std::move(make)};
}

net::IdeasService ideas_service(live::LiveServer& live_server, bool is_indexed) {
    return {is_indexed, [&live_server] { return live_server.options().public_url; },
            [&live_server](SessionId session, std::function<void(domain::PublicIdeas)> answer) {
                live_server.read_ideas(session, std::move(answer));
            }};
}

net::ServerOptions server_options(ops::ServeConfig const& config) {
    net::ServerOptions options;
    options.listen_address = config.listen.address;
    options.port = config.listen.port;
    if (config.public_url) options.public_origins.push_back(*config.public_url);
    options.web_folder = config.web;
    return options;
}

std::string public_url(ops::ServeConfig const& config, std::uint16_t port) {
    return config.public_url ? *config.public_url : ops::origin_of({config.listen.address, port});
}

// For the person at the terminal, in French first; the log is in English and holds no key.
void print_links(std::string const& url, demo::DemoKeys const& keys) {
    std::cout << "\nGommette est ouvert, avec une convention de démonstration / Gommette is open, with a demo convention\n\n"
              << "  Animer / facilitate        " << url << "/animer#" << keys.facilitator.value << '\n'
              << "  Le mur / the wall          " << url << "/mur#" << auth::wall_key(keys.facilitator).value << '\n'
              << "  Comité de pilotage         " << url << "/copil#" << keys.steering.value << '\n'
              << "  Préparer / office          " << url << "/preparer#" << keys.office.value << '\n'
              << "  Habitant·e / resident      " << url << "/#" << keys.code.value << "   (code " << keys.code.value << ")\n\n";
    if (auto const qr = ops::qr_code(url + "/#" + keys.code.value)) {
        bool const is_terminal = isatty(STDOUT_FILENO) != 0;
        std::cout << ops::qr_for_terminal(*qr, is_terminal ? ops::QrPaint::ansi : ops::QrPaint::plain) << '\n';
    }
    std::cout << "Ctrl-C pour arrêter / to stop\n" << std::flush;
}

void print_office(std::string const& url, Key const& office) {
    std::cout
        << "\nGommette est ouvert. Pour préparer la convention, ouvrez ce lien et gardez-le : il n’est montré qu’une fois.\n"
        << "Gommette is open. To set up the convention, open this link and keep it: it is shown only once.\n\n  " << url
        << "/preparer#" << office.value << "\n\n"
        << std::flush;
}

// Fills a new folder with the demo. False: stopped by a signal before it was complete; the next start then begins anew.
bool seed_demo(live::LiveServer& live_server, live::Cores& cores, ops::ServeConfig const& config, Key const& office,
               demo::DemoClock& clock, StopSignals const& stop) {
    auto const goes_on = [&stop](std::size_t done, std::size_t all) {
        if (done % 50 == 0 || done == all)
            std::cerr << "\rDémonstration / demo: " << done << " / " << all << (done == all ? "\n" : "") << std::flush;
        return !stop.has_come();
    };
    auto const keys = config.demo_two_years ? demo::seed_two_years(live_server, cores, office, clock, goes_on)
                                            : demo::seed(live_server, cores, office, goes_on);
    if (!keys) return false;
    demo::save_keys(config.data, *keys);
    storage::mark_finished(config.data);
    return true;
}

// Prints the demo's links if the folder holds the demo.
void show_demo(ops::ServeConfig const& config, std::string const& url) {
    if (auto const keys = demo::load_keys(config.data))
        print_links(url, *keys);
    else
        std::cerr << "--demo: this folder already holds another convention, which is served as it is\n";
}

// A session whose stream cannot be read is refused by its host alone; the others are served.
void tell_unreadable(std::string const& line) { ops::log(ops::LogLevel::error, "stream_not_readable", {{"why", line}}); }

void tell_trouble(std::string const& why) { ops::log(ops::LogLevel::error, "begins_in_storage_trouble", {{"why", why}}); }

// What stands beside the log must follow from it: nothing else is published. Worked out while the log is read for its chain.
std::unique_ptr<storage::EventLog> open_checked_log(ops::ServeConfig const& config, live::Cores& cores) {
    records::ReadingCheck check(tell_unreadable);
    auto log = storage::open_sqlite_log(
        {config.data, config.accept_shorter_log, tell_trouble,
         [&check](storage::Stream const& stream, storage::Event const& event, bool is_last) { check.take(stream, event, is_last); }},
        [&cores](int core, std::vector<live::Task> letters) { cores[core].post(std::move(letters)); });
    storage::LogSnapshot snapshot(config.data);
    check.refuse_differences(snapshot);
    return log;
}

std::vector<webhooks::Webhook> webhooks_of(ops::ServeConfig const& config) {
    if (config.webhooks.empty()) return {};
    auto const secrets = webhooks::read_secret_file(config.webhook_secret_file, config.webhooks.size());
    std::vector<webhooks::Webhook> all;
    for (std::size_t i = 0; i < config.webhooks.size(); ++i) all.push_back({static_cast<int>(i) + 1, config.webhooks[i], secrets[i]});
    return all;
}

int serve(ops::ServeConfig const& config) {
    StopSignals const stop;
    auto const webhooks_given = webhooks_of(config);
    live::Cores cores(config.threads);
    auto const log = open_checked_log(config, cores);
    demo::DemoClock clock(wall_clock);
    webhooks::Webhooks told_others(*log, webhooks_given);
    live::LiveServer live_server(cores, *log,
                                 {.clock = [&clock] { return clock.now(); },
                                  .joins_at_once = config.joins_at_once,
                                  .on_commit = [&told_others](storage::Stream const& stream) { told_others.tell(stream); }});
    std::vector<live::Gateway*> gateways;
    for (int core = 0; core < cores.count(); ++core) gateways.push_back(&live_server.gateway(core));
    auto opened = net::Server::open(server_options(config), cores, gateways, export_service(live_server, config.data),
                                    ideas_service(live_server, config.index_ideas));
    if (auto const* complaint = std::get_if<std::string>(&opened)) throw std::runtime_error(*complaint);
    auto const server = std::get<std::unique_ptr<net::Server>>(std::move(opened));
    auto const url = public_url(config, server->port());
    live_server.set_public_url(url);
    live_server.open();
    auto const office = auth::random_key();
    bool const is_new = live_server.is_new();
    std::promise<void> founded;
    bool const founds_office = is_new || config.office_link;
    if (is_new && config.demo) storage::mark_unfinished(config.data);
    if (is_new && config.demo_two_years) demo::begin_two_years(clock);
    if (founds_office) live_server.issue_office_key(office, [&founded] { founded.set_value(); });
    cores.start();
    Running const running(cores);
    NamePeriod const name_period(*log, config.data, config.keep_names_days, wall_clock);
    if (founds_office && founded.get_future().wait_for(patience) != std::future_status::ready)
        throw std::runtime_error("the storage does not answer: is the disk of " + config.data + " full or failing?");
    ops::log(ops::LogLevel::info, "serving", {{"at", url}, {"data", config.data}, {"cores", cores.count()}});
    if (config.demo && (!is_new || seed_demo(live_server, cores, config, office, clock, stop))) show_demo(config, url);
    if (config.office_link || (is_new && !config.demo)) print_office(url, office);
    // Only now: of an invented past nobody is told.
    if (!config.webhooks.empty())
        told_others.start({.public_url = url, .send = webhooks::http_sender(config.webhooks_may_be_private), .clock = wall_clock});
    stop.wait();
    ops::log(ops::LogLevel::info, "stopping");
    told_others.stop();
    server->stop_accepting();
    server->close_all(CloseCode::come_back);
    return 0;
}

}  // namespace

int run_serve(std::vector<std::string> const& arguments) {
    auto const read = ops::read_serve(arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::ServeConfig>(read);
    ops::open_log(config.log_level);
    int code = 0;
    try {
        code = serve(config);
    } catch (std::exception const& failure) {
        std::cerr << "gommette: " << failure.what() << '\n';
        code = 1;
    }
    ops::close_log();
    return code;
}

}  // namespace gommette::commands
