#include "server/webhooks/outbox.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "server/ops/log.hpp"
#include "server/records/streams.hpp"

namespace gommette::webhooks {

namespace {

constexpr std::size_t events_per_turn = 1000;

}  // namespace

std::string stored_name(std::string const& url) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(url.data()), url.size(), nullptr, 0);
    std::string name(crypto_generichash_BYTES + 1, '\0');
    sodium_bin2hex(name.data(), name.size(), hash.data(), hash.size() / 2);
    name.pop_back();
    return name;
}

Outbox::Outbox(storage::EventLog& log, Webhook webhook, OutboxOptions options)
    : log_(log), webhook_(std::move(webhook)), options_(std::move(options)), name_(stored_name(webhook_.url)), counts_told_{webhook_.number},
      counts_{webhook_.number}, thread_([this] { run(); }) {}

Outbox::~Outbox() {
    stop();
    thread_.join();
}

void Outbox::tell(storage::Stream const& stream) {
    std::lock_guard const lock(mutex_);
    bool const is_first = news_.empty();
    news_.insert(stream);
    if (is_first) wake_.notify_one();
}

void Outbox::stop() {
    std::lock_guard const lock(mutex_);
    is_stopping_ = true;
    wake_.notify_one();
}

OutboxCounts Outbox::counts() const {
    std::lock_guard const lock(mutex_);
    return counts_;
}

void Outbox::run() {
    auto const is_stopping = [this] { return is_stopping_.load(); };
    auto const is_woken = [this] { return is_stopping_.load() || !news_.empty(); };
    std::unique_lock lock(mutex_);
    while (!is_stopping_) {
        auto const news = std::exchange(news_, {});
        lock.unlock();
        auto const next = turn(news);
        if (auto const now = Clock::now(); now - counts_told_at_ >= options_.tells_counts_every) tell_counts(now);
        lock.lock();
        if (next)
            wake_.wait_until(lock, *next, is_woken);
        else
            wake_.wait(lock, is_woken);
        if (!news_.empty()) wake_.wait_for(lock, options_.gathers, is_stopping);
    }
    lock.unlock();
    tell_counts(Clock::now());
}

std::optional<Outbox::Clock::time_point> Outbox::turn(std::set<storage::Stream> const& news) {
    try {
        for (auto const& stream : news) streams_[stream].has_news = true;
        auto const next = send_due();
        if (!is_stopping_) count_waiting();
        return next;
    } catch (storage::StorageError const& trouble) {
        ops::log(ops::LogLevel::warning, "webhook_waits_for_the_log", {{"webhook", webhook_.number}, {"why", trouble.what()}});
    } catch (std::exception const& bug) {
        ops::log(ops::LogLevel::error, "webhook_bug", {{"webhook", webhook_.number}, {"why", bug.what()}});
    }
    return Clock::now() + options_.reads_again_after;
}

std::optional<Outbox::Clock::time_point> Outbox::send_due() {
    if (is_gone_) return std::nullopt;
    if (!has_begun_) begin();
    std::optional<Clock::time_point> next;
    for (auto& [stream, state] : streams_) {
        if (!state.has_news || state.is_given_up) continue;
        if (state.due <= Clock::now()) deliver(stream, state);
        if (is_stopping_ || is_gone_) return std::nullopt;
        if (state.has_news && !state.is_given_up) next = next ? std::min(*next, state.due) : state.due;
    }
    return next;
}

// Each event is looked at once, however long it waits.
void Outbox::count_waiting() {
    std::int64_t waiting = 0;
    std::optional<Moment> since;
    for (auto& [stream, state] : streams_) {
        state.counted = std::max(state.counted, state.position);
        for (bool has_more = state.has_news; has_more && !is_stopping_;) {
            auto const events = log_.read(stream, state.counted, events_per_turn);
            for (auto const& event : events) {
                if (message_of(stream, event, options_.public_url)) state.waiting.push_back({event.at_ms});
                state.counted = event.position;
            }
            has_more = events.size() == events_per_turn;
        }
        if (state.waiting.empty()) continue;
        waiting += static_cast<std::int64_t>(state.waiting.size());
        since = since ? std::min(*since, state.waiting.front()) : state.waiting.front();
    }
    std::lock_guard const lock(mutex_);
    counts_.waiting = waiting;
    counts_.waiting_since = since;
}

void Outbox::tell_counts(Clock::time_point now) {
    auto const told = counts();
    if (told == counts_told_ && told.waiting == 0) return;
    counts_told_ = told;
    counts_told_at_ = now;
    auto const age_s = told.waiting_since ? (options_.clock().value - told.waiting_since->value) / 1000 : 0;
    ops::log(ops::LogLevel::info, "webhook_counts",
             {{"webhook", webhook_.number}, {"taken", told.taken}, {"failed", told.failed}, {"waiting", told.waiting}, {"oldest_waiting_s", age_s}});
}

// A position beyond the end of its stream is of a log that has lost it.
void Outbox::begin() {
    auto const kept = log_.webhook_positions(name_);
    auto const lengths = log_.streams();
    bool const is_new = kept.empty();
    std::map<storage::Stream, std::int64_t> told;
    for (auto const& row : kept) told[row.stream] = row.position;
    std::vector<storage::WebhookPosition> now;
    if (is_new) told[records::convention_stream] = 0;  // stored, so that a folder without events is known too
    for (auto const& [stream, length] : lengths) {
        if (is_new) told[stream] = length;
        auto const found = told.find(stream);
        streams_[stream].position = found == told.end() ? 0 : std::min(found->second, length);
    }
    has_begun_ = true;
    if (!is_new) return;
    for (auto const& [stream, position] : told) now.push_back({name_, stream, position});
    keep(std::move(now));
    ops::log(ops::LogLevel::info, "webhook_begins", {{"webhook", webhook_.number}});
}

void Outbox::deliver(storage::Stream const& stream, State& state) {
    for (;;) {
        auto const events = log_.read(stream, state.position, events_per_turn);
        for (auto const& event : events) {
            if (is_stopping_) return;
            auto const message = message_of(stream, event, options_.public_url);
            if (message && !deliver(stream, state, *message)) return;
            state.position = event.position;
            if (message && event.position <= state.counted) state.waiting.pop_front();
            if (message) keep({{name_, stream, state.position}});
        }
        if (events.size() < events_per_turn) break;
    }
    state.has_news = false;
}

bool Outbox::deliver(storage::Stream const& stream, State& state, Message const& message) {
    auto const timestamp_s = options_.clock().value / 1000;
    auto const answer = options_.send(
        {webhook_.url, message.id, timestamp_s, signature(webhook_.secrets, message.id, timestamp_s, message.body), message.body},
        [this] { return is_stopping_.load(); });
    if (answer.is_taken()) {
        state.failures = 0;
        std::lock_guard const lock(mutex_);
        ++counts_.taken;
        return true;
    }
    if (!is_stopping_) put_off(stream, state, answer);
    return false;
}

void Outbox::put_off(storage::Stream const& stream, State& state, Answer const& answer) {
    {
        std::lock_guard const lock(mutex_);
        ++counts_.failed;
    }
    if (answer.is_gone()) {
        is_gone_ = true;
        ops::log(ops::LogLevel::warning, "webhook_gone", {{"webhook", webhook_.number}, {"until", "the next start"}});
        return;
    }
    ++state.failures;
    auto const wait = options_.wait_after(state.failures, answer.retry_after);
    auto const now = Clock::now();
    if (!wait) {
        state.is_given_up = true;
        ops::log(ops::LogLevel::error, "webhook_given_up",
                 {{"webhook", webhook_.number}, {"stream", stream}, {"after", state.position}, {"until", "the next start"}});
        return;
    }
    state.due = now + *wait;
    if (auto const times = failed_.due(now, 1))
        failed_.write({{"webhook", webhook_.number}, {"times", *times}, {"stream", stream}, {"after", state.position}, {"status", answer.status},
                       {"why", answer.why}, {"attempt", state.failures}, {"again_in_s", wait->count() / 1000}});
}

// Should the disk take nothing, the message is sent once more after the next start.
void Outbox::keep(std::vector<storage::WebhookPosition> positions) {
    storage::Batch batch;
    batch.webhook_positions = std::move(positions);
    log_.append(0, std::move(batch), [](storage::AppendResult const&) {});
}

}  // namespace gommette::webhooks
