#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "storage/event_log.hpp"

namespace gommette::storage {

// How many events each stream holds: what is committed, and what the transaction being written adds to it.
// Expected positions are checked here, before SQL, so that one caller's bug rolls nobody else back. One thread.
class StreamLengths {
public:
    // Adds the appends to the lengths ahead, all or none. Fails with `conflict` when a stream is not as long as they expect; with
    // `trouble` when that is no bug: the stream was shaken and its host has not heard of it yet.
    std::optional<AppendFailure> admit(std::vector<StreamAppend> const& appends);
    // What was admitted has become true.
    void commit();
    // What was admitted has not happened.
    void roll_back() { ahead_.clear(); }
    // Appends to these streams were lost: their hosts go on from a length that was never reached, until one append fits.
    void shake(std::vector<StreamAppend> const& appends);

    // The committed length, as read from a database.
    void set(Stream const& stream, std::int64_t length) { committed_[stream] = length; }
    // Forgets the lengths, not what is shaken.
    void forget();

private:
    std::int64_t ahead(Stream const& stream) const;

    std::unordered_map<Stream, std::int64_t> committed_;
    std::unordered_map<Stream, std::int64_t> ahead_;  // only streams of the present transaction
    std::unordered_set<Stream> shaken_;
};

// Whether events[index] is the row that answers its command: the first of those that carry it.
bool answers_command(std::vector<Event> const& events, std::size_t index);

}  // namespace gommette::storage
