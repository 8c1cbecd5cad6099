#pragma once

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/views/public_ideas.hpp"
#include "server/live/access.hpp"
#include "server/live/clock_watch.hpp"
#include "server/live/core.hpp"
#include "server/live/gateway.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

class CoreGateway;
class ConventionHost;
class KeyRegistry;
class SessionHosts;

struct LiveOptions {
    std::string public_url;  // "http://192.168.1.20:8080", what QR codes and links say; no slash at the end
    std::function<Moment()> clock;
    // How long changes gather before everybody sees them.
    std::chrono::milliseconds tick{50};
    // How long a wrong code or key waits for its answer, so that guessing is slow and all wrong answers look alike.
    std::chrono::milliseconds access_refused_after{400};
    // How long a session without anybody stays in memory.
    std::chrono::milliseconds unloaded_after{std::chrono::minutes(10)};
    // How many new people a session takes at once; then joins_per_second.
    int joins_at_once{250};
    // How long whoever came back to a round that is closing has to send what was held: as long as a page takes on a bad network.
    std::chrono::milliseconds settled_after{3000};
    // How often the machine's clock is compared with the steady one.
    std::chrono::milliseconds clock_watched_every{5000};
    // When to read again from a log that could not be read; longer each time.
    std::chrono::milliseconds reload_after{1000};
    // Told that a batch of the stream's host became durable; on that host's core, so it must return at once. May be left out.
    std::function<void(storage::Stream const& stream)> on_commit{};
};

// A room that scans a code together comes in at once; whoever makes up people needs minutes to fill it, in which the facilitator can
// hold the door. Whoever has joined before is not counted.
inline constexpr int joins_per_second = 10;

// The running server of one convention: its gateways, hosts and key registry, and the ways between them. Sessions live on core
// number % cores, the convention and the key registry on core 0. Called on cores, unless a function says otherwise.
class LiveServer {
public:
    LiveServer(Cores& cores, storage::EventLog& log, LiveOptions options);
    ~LiveServer();
    LiveServer(LiveServer const&) = delete;

    // What QR codes and links say, once the port is known; before open().
    void set_public_url(std::string url) { options_.public_url = std::move(url); }
    // Reads what must be known before the first person comes. Blocking, before the cores start. Throws StorageError.
    void open();
    // Whether anything was ever set up here. After open(), before the cores start.
    bool is_new() const;
    // Makes the first key of the office; before the cores start. `done` is called on core 0 once the key is durable.
    void issue_office_key(Key const& key, std::function<void()> done);

    Gateway& gateway(int core);
    // The join code of a session; empty if there is none. Waits for core 0: for a thread that is no core, while the cores run.
    JoinCode code_of(SessionId session);
    // Who has that key, nobody if it is unknown or revoked; `answer` is called on the loader's thread, where the log may be read.
    // Any thread.
    void find_holder(Key const& key, std::function<void(std::optional<KeyHolder>)> answer);

    // What the public may read of that session, or of all of them where it is none; `answer` is called on core 0, unless the convention
    // cannot be read. Any thread.
    void read_ideas(SessionId session, std::function<void(domain::PublicIdeas)> answer);

    // --- For hosts, gateways and the key registry. `from`: the core that the caller runs on.

    Cores& cores() { return cores_; }
    storage::EventLog& log() { return log_; }
    LiveOptions const& options() const { return options_; }
    Moment now() const { return options_.clock(); }
    int core_of(SessionId session) const { return session ? session.value % cores_.count() : 0; }
    // Each sends a task to the core of whom it is for.
    void to_gateway(int from, int core, std::function<void(CoreGateway&)> task);
    void to_session_hosts(int from, SessionId session, std::function<void(SessionHosts&)> task);
    void to_convention(int from, std::function<void(ConventionHost&)> task);
    void to_key_registry(int from, std::function<void(KeyRegistry&)> task);
    KeyRegistry& key_registry() { return *key_registry_; }  // on core 0 only
    // Tells what became durable: keys to the key registry, outcomes to the convention.
    void tell_keys(int from, std::vector<storage::KeyRow> const& keys);
    void tell_outcomes(int from, std::vector<storage::OutcomeRow> const& outcomes);
    // Tells who asked for it (LiveOptions::on_commit) that a batch of the stream became durable.
    void tell_commit(SessionId session) const;
    // Core 0: the machine's clock was set by so many milliseconds, ahead (+) or back (-).
    void follow_clock(std::int64_t by_ms);
    // Runs the task on that core, which is the caller's, at the end of this turn.
    void at_turn_end(int core, Task task);
    // Runs `work` on the loader's thread, then `then` on that core.
    void load(int core, std::function<void()> work, Task then);

private:
    void watch_clock();

    Cores& cores_;
    storage::EventLog& log_;
    LiveOptions options_;
    std::vector<std::unique_ptr<CoreGateway>> gateways_;
    std::vector<std::unique_ptr<SessionHosts>> session_hosts_;
    std::vector<std::vector<Task>> at_turn_end_;  // by core
    std::unique_ptr<KeyRegistry> key_registry_;
    std::shared_ptr<ConventionHost> convention_;
    ClockWatch clock_watch_;
    boost::asio::steady_timer clock_watched_;
    boost::asio::thread_pool loader_{1};
};

}  // namespace gommette::live
