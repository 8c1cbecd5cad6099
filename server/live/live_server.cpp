#include "server/live/live_server.hpp"

#include <boost/asio/post.hpp>

#include <future>

#include "server/auth/keys.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/core_gateway.hpp"
#include "server/live/key_registry.hpp"
#include "server/live/session_hosts.hpp"
#include "server/ops/log.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"

namespace gommette::live {

LiveServer::LiveServer(Cores& cores, storage::EventLog& log, LiveOptions options)
    : cores_(cores), log_(log), options_(std::move(options)), at_turn_end_(static_cast<std::size_t>(cores.count())),
      clock_watch_(now(), std::chrono::steady_clock::now()), clock_watched_(cores[0].context()) {
    for (int core = 0; core < cores.count(); ++core) {
        gateways_.push_back(std::make_unique<CoreGateway>(*this, core));
        session_hosts_.push_back(std::make_unique<SessionHosts>(*this, core));
        cores[core].at_turn_end([&tasks = at_turn_end_[static_cast<std::size_t>(core)]] {
            for (auto const& task : std::exchange(tasks, {})) task();
        });
    }
    key_registry_ = std::make_unique<KeyRegistry>(*this);
    log.on_health([this](bool is_healthy) {
        ops::log(is_healthy ? ops::LogLevel::warning : ops::LogLevel::error,
                 is_healthy ? "storage_recovered" : "storage_trouble");
        for (int core = 0; core < cores_.count(); ++core)
            cores_[core].post(
                {[this, core, is_healthy] { session_hosts_[static_cast<std::size_t>(core)]->storage_health(is_healthy); }});
        cores_[0].post({[this, is_healthy] { convention_->storage_health(is_healthy); }});
    });
}

LiveServer::~LiveServer() {
    log_.on_health({});  // the log lives longer, and may have trouble until its last commit
    loader_.stop();
    loader_.join();
}

void LiveServer::open() {
    key_registry_->learn(log_.keys());
    convention_ = std::make_shared<ConventionHost>(*this);
    convention_->load_now();
    for (auto const& session : convention_->committed().sessions)
        key_registry_->learn(convention_->code_of(session.session), session.session);
    watch_clock();
    // Only its host can tell the turnout of an open round.
    for (auto const session : convention_->voting()) {
        auto const core = core_of(session);
        cores_[core].post({[this, core, session] { session_hosts_[static_cast<std::size_t>(core)]->open(session); }});
    }
}

void LiveServer::watch_clock() {
    clock_watched_.expires_after(options_.clock_watched_every);
    clock_watched_.async_wait([this](auto const& failed) {
        if (failed) return;
        if (auto const jump = clock_watch_.jump(now(), std::chrono::steady_clock::now())) follow_clock(*jump);
        watch_clock();
    });
}

void LiveServer::follow_clock(std::int64_t by_ms) {
    ops::log(ops::LogLevel::warning, "clock_jumped", {{"ms", by_ms}});
    for (int core = 0; core < cores_.count(); ++core)
        cores_.send(0, core, [this, core, by_ms] { session_hosts_[static_cast<std::size_t>(core)]->follow_clock(by_ms); });
}

bool LiveServer::is_new() const { return convention_->committed().position == 0; }

void LiveServer::issue_office_key(Key const& key, std::function<void()> done) {
    convention_->issue_office_key(key, std::move(done));
}

Gateway& LiveServer::gateway(int core) { return *gateways_[static_cast<std::size_t>(core)]; }

JoinCode LiveServer::code_of(SessionId session) {
    std::promise<JoinCode> code;
    auto found = code.get_future();
    cores_[0].post({[&] {
        code.set_value(convention_->code_of(session));
    }});
    return found.get();
}

void LiveServer::find_holder(Key const& key, std::function<void(std::optional<KeyHolder>)> answer) {
    cores_[0].post({[this, hash = auth::hash_key(key), answer = std::move(answer)] {
        boost::asio::post(loader_, [answer, holder = key_registry_->holder_of(hash)] { answer(holder); });
    }});
}

void LiveServer::read_ideas(SessionId session, std::function<void(domain::PublicIdeas)> answer) {
    cores_[0].post({[this, session, answer = std::move(answer)] {
        convention_->guarded([&] { answer(convention_->public_ideas(session)); });
    }});
}

void LiveServer::to_gateway(int from, int core, std::function<void(CoreGateway&)> task) {
    cores_.send(from, core, [&gateway = *gateways_[static_cast<std::size_t>(core)], task = std::move(task)] { task(gateway); });
}

void LiveServer::to_session_hosts(int from, SessionId session, std::function<void(SessionHosts&)> task) {
    auto const core = core_of(session);
    cores_.send(from, core, [&hosts = *session_hosts_[static_cast<std::size_t>(core)], task = std::move(task)] { task(hosts); });
}

void LiveServer::to_convention(int from, std::function<void(ConventionHost&)> task) {
    cores_.send(from, 0, [this, task = std::move(task)] { convention_->guarded([&] { task(*convention_); }); });
}

void LiveServer::to_key_registry(int from, std::function<void(KeyRegistry&)> task) {
    cores_.send(from, 0, [this, task = std::move(task)] { task(*key_registry_); });
}

void LiveServer::tell_keys(int from, std::vector<storage::KeyRow> const& keys) {
    if (keys.empty()) return;
    if (from == 0) return key_registry_->learn(keys);
    to_key_registry(from, [keys](KeyRegistry& key_registry) { key_registry.learn(keys); });
}

void LiveServer::tell_outcomes(int from, std::vector<storage::OutcomeRow> const& outcomes) {
    if (outcomes.empty()) return;
    to_convention(from, [news = records::read(outcomes)](ConventionHost& host) { host.learn(news); });
}

void LiveServer::tell_commit(SessionId session) const {
    if (options_.on_commit) options_.on_commit(records::stream_of(session));
}

void LiveServer::at_turn_end(int core, Task task) {
    at_turn_end_[static_cast<std::size_t>(core)].push_back(std::move(task));
    cores_[core].need_turn_end();
}

void LiveServer::load(int core, std::function<void()> work, Task then) {
    boost::asio::post(loader_, [this, core, work = std::move(work), then = std::move(then)] {
        work();
        cores_[core].post({then});
    });
}

}  // namespace gommette::live
