#include "server/commands/serve.hpp"

#include <pthread.h>
#include <signal.h>

#include <chrono>
#include <iostream>
#include <stdexcept>

#include "server/auth/keys.hpp"
#include "server/export/session_csv.hpp"
#include "server/live/house.hpp"
#include "server/net/server.hpp"
#include "server/ops/config.hpp"
#include "storage/event_log.hpp"

namespace gommette::commands {

namespace {

// Told to stop by the terminal, by systemd, or by kill. Blocked in every thread before the first one starts; only stop() waits.
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

private:
    sigset_t signals_{};
};

Moment wall_clock() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

net::ExportSession exporter(live::House& house, storage::EventLog& log) {
    return [&house, &log](Key key, net::ExportAnswer answer) {
        house.find_facilitator(key, [&log, answer = std::move(answer)](std::optional<SessionId> session) {
            if (!session) return answer(Refusal::unknown_door);
            try {
                auto csv = exports::session_csv(log.outcomes(), session->value);
                if (!csv) return answer(Refusal::no_such_session);
                answer(net::ExportFile{exports::session_csv_name(session->value), std::move(*csv)});
            } catch (storage::StorageError const& trouble) {
                ops::log(ops::LogLevel::error, "export_failed", {{"session", session->value}, {"why", trouble.what()}});
                answer(Refusal::storage_trouble);
            }
        });
    };
}

net::ServerOptions door_options(ops::ServeConfig const& config) {
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

int serve(ops::ServeConfig const& config) {
    StopSignals const stop;
    live::Cores cores(config.threads);
    auto const log = storage::open_sqlite_log({config.data, config.accept_shorter_log}, [&cores](int core, std::vector<live::Letter> letters) {
        cores[core].post(std::move(letters));
    });
    live::House house(cores, *log, {.clock = wall_clock});
    std::vector<live::Floor*> floors;
    for (int core = 0; core < cores.count(); ++core) floors.push_back(&house.floor(core));
    auto opened = net::Server::open(door_options(config), cores, floors, exporter(house, *log));
    if (auto const* complaint = std::get_if<std::string>(&opened)) throw std::runtime_error(*complaint);
    auto const server = std::get<std::unique_ptr<net::Server>>(std::move(opened));
    auto const url = public_url(config, server->port());
    house.set_public_url(url);
    house.open();
    auto const office = auth::random_key();
    bool const is_new = house.is_new();
    if (is_new) house.found_office(office);
    cores.start();
    ops::log(ops::LogLevel::info, "serving", {{"at", url}, {"data", config.data}, {"cores", cores.count()}});
    if (is_new) std::cout << "Préparer la convention : " << url << "/preparer#" << office.value << '\n' << std::flush;
    stop.wait();
    ops::log(ops::LogLevel::info, "stopping");
    server->stop_accepting();
    server->close_all(CloseCode::come_back);
    cores.stop_and_join();
    return 0;
}

}  // namespace

int run_serve(std::vector<std::string> const& arguments) {
    auto const read = ops::read_serve(arguments, ops::process_environment());
    if (auto const* answer = std::get_if<ops::Answer>(&read)) return ops::give(*answer);
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
