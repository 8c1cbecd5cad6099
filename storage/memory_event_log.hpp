#pragma once

#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <utility>

#include "storage/event_log.hpp"
#include "storage/stream_lengths.hpp"

namespace gommette::storage {

// The log without a disk: tests and rehearsals. Any thread. It has no writer thread: append itself commits and calls Deliver,
// so a test that drives its cores by hand sees the same order every time. hold and begin_trouble play the slow and the failing
// disk.
class MemoryEventLog : public EventLog {
public:
    explicit MemoryEventLog(Deliver deliver) : deliver_(std::move(deliver)) {}

    void append(int core, Batch batch, std::function<void(AppendResult)> done) override;
    std::vector<Event> read(Stream const& stream, std::int64_t after, std::size_t at_most) override;
    std::vector<KeyRow> keys() override;
    std::vector<KeyRow> keys_of_session(std::int64_t session) override;
    std::vector<PersonName> names(std::int64_t session) override;
    std::vector<AnswerRow> answers(Stream const& stream) override;
    std::vector<Urn> urns(Stream const& stream) override;
    std::vector<OutcomeRow> outcomes() override;
    std::vector<OutcomeRow> outcomes(Stream const& stream) override;
    std::vector<std::pair<Stream, std::int64_t>> streams() override;
    std::vector<WebhookPosition> webhook_positions(std::string const& webhook) override;
    void on_health(std::function<void(bool healthy)> told) override;

    // From now on batches wait, undecided and unread.
    void hold();
    // Commits all that waits as one, and goes on without waiting.
    void release();
    // The disk fails: what waits is lost and answered `trouble`, as is every append until end_trouble.
    void begin_trouble();
    // The fence is written: on_health is told, appends work again.
    void end_trouble();
    // How many commits there have been; a release is one, whatever it holds.
    int commits() const;

private:
    struct Waiting {
        int core{};
        Batch batch;
        std::function<void(AppendResult)> done;
        bool over_full{false};
    };
    // Gathers one delivery a core.
    using Letters = std::map<int, std::vector<std::function<void()>>>;

    void commit(std::vector<Waiting> waiting, Letters& letters);
    bool is_new(std::vector<StreamAppend> const& appends) const;
    void write(Batch batch);
    void write(OutcomeRow row);
    OutcomeRow with_words(OutcomeRow row) const;
    void tell(bool healthy);
    void send(Letters letters);

    Deliver deliver_;
    mutable std::mutex mutex_;
    bool holding_{false};
    bool in_trouble_{false};
    int commits_{0};
    std::vector<Waiting> waiting_;
    std::mutex telling_;
    std::function<void(bool)> told_;  // guarded by telling_
    StreamLengths lengths_;

    std::map<Stream, std::vector<Event>> streams_;
    std::set<std::pair<Stream, CommandId>> answered_;
    std::map<std::string, KeyRow> keys_;
    std::map<std::pair<std::int64_t, std::int64_t>, std::string> names_;
    std::map<std::tuple<Stream, std::string, std::string>, OutcomeRow> outcomes_;  // by stream, kind and key
    std::map<std::tuple<Stream, std::int64_t, std::string>, std::string> urns_;    // contents by stream, round and slot
    std::map<std::tuple<Stream, std::string, std::string>, AnswerRow> answers_;    // by stream, actor and device
    std::map<std::pair<std::string, Stream>, std::int64_t> webhook_positions_;     // by webhook and stream
};

}  // namespace gommette::storage
