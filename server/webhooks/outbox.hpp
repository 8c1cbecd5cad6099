#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "protocol/types.hpp"
#include "server/ops/counted_log.hpp"
#include "server/webhooks/message.hpp"
#include "server/webhooks/sending.hpp"
#include "server/webhooks/signature.hpp"
#include "storage/event_log.hpp"

namespace gommette::webhooks {

// One webhook. `number`: its place on the command line, from 1, by which log lines name it: an address may hold a secret.
struct Webhook {
    int number{};
    std::string url;
    std::vector<Secret> secrets;
};

struct OutboxOptions {
    std::string public_url;  // without a slash at its end
    Send send;
    std::function<Moment()> clock;
    // As schedule.hpp, and for tests.
    std::function<std::optional<std::chrono::milliseconds>(int failures, std::chrono::seconds asked)> wait_after;
    // How long news gather before they are read.
    std::chrono::milliseconds gathers{200};
    // When to read again from a log that could not be read.
    std::chrono::milliseconds reads_again_after{60'000};
    // How often at most a line of the server's log tells the counts.
    std::chrono::milliseconds tells_counts_every{3'600'000};
};

// What became of one webhook's messages. `taken`, `failed`: since the start, `failed` in attempts. `waiting`: what is in the log and was not
// taken yet, as of the last turn of its thread; also what rests until the next start.
struct OutboxCounts {
    int webhook{};
    std::int64_t taken{0};
    std::int64_t failed{0};
    std::int64_t waiting{0};
    std::optional<Moment> waiting_since;  // when the oldest of these happened
    bool operator==(OutboxCounts const&) const = default;
};

// Tells one webhook what the log holds, on a thread of its own: so whoever hangs delays no one, no core and no other webhook. The log is
// what waits; stored is only up to where each stream was told, after it was taken. So everything is told at least once, in the order of its
// stream, over restarts too; a stream that waits for its next attempt holds up no other one. A webhook that is new begins with what comes.
// One that answers 410, and a stream that was refused to the end of the schedule, rest until the next start, which goes on where they are.
class Outbox {
public:
    // `log` outlives it; so do the cores that the log delivers to.
    Outbox(storage::EventLog& log, Webhook webhook, OutboxOptions options);
    // Waits for the thread, which lets go of an attempt within about a second.
    ~Outbox();
    Outbox(Outbox const&) = delete;

    // Events of the stream have become durable. Any thread; returns at once.
    void tell(storage::Stream const& stream);
    // Nothing more is sent. Any thread; returns at once.
    void stop();
    // Any thread; returns at once.
    OutboxCounts counts() const;

private:
    using Clock = std::chrono::steady_clock;
    struct State {
        std::int64_t position{0};
        bool has_news{true};
        bool is_given_up{false};
        int failures{0};
        Clock::time_point due{};
        std::int64_t counted{0};     // up to where what waits was looked for
        std::deque<Moment> waiting;  // when each of it happened
    };

    void run();
    // Sends what is due, and counts what waits. When there is something to do again without news; nothing: not before there are.
    std::optional<Clock::time_point> turn(std::set<storage::Stream> const& news);
    std::optional<Clock::time_point> send_due();
    void count_waiting();
    void tell_counts(Clock::time_point now);
    void begin();
    void deliver(storage::Stream const& stream, State& state);
    // Whether the next event may follow.
    bool deliver(storage::Stream const& stream, State& state, Message const& message);
    void put_off(storage::Stream const& stream, State& state, Answer const& answer);
    void keep(std::vector<storage::WebhookPosition> positions);

    storage::EventLog& log_;
    Webhook const webhook_;
    OutboxOptions const options_;
    std::string const name_;  // in the log
    // The thread's own.
    std::map<storage::Stream, State> streams_;
    bool has_begun_{false};
    bool is_gone_{false};
    ops::CountedLog failed_{ops::LogLevel::warning, "webhook_failed"};
    OutboxCounts counts_told_;
    Clock::time_point counts_told_at_{Clock::now()};

    std::atomic<bool> is_stopping_{false};
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::set<storage::Stream> news_;  // guarded by mutex_
    OutboxCounts counts_;             // likewise
    std::thread thread_;
};

// The name under which a webhook's positions are stored: 32 hex digits that follow from its address.
std::string stored_name(std::string const& url);

}  // namespace gommette::webhooks
