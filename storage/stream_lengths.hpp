#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "storage/event_log.hpp"

namespace gommette::storage {

// How many events each stream holds: what is committed, and what the transaction being written adds to it.
// Expected positions are checked here, before SQL, so that one caller's bug rolls nobody else back. One thread.
class StreamLengths {
public:
    // Adds the appends to the length ahead, all or none: false when a stream is not as long as they expect.
    bool admit(std::vector<StreamAppend> const& appends);
    // What was admitted has become true.
    void commit();
    // What was admitted has not happened.
    void roll_back() { ahead_.clear(); }

    std::int64_t committed(Stream const& stream) const;
    // The committed length, as read from a database.
    void set(Stream const& stream, std::int64_t length) { committed_[stream] = length; }
    void clear();

private:
    std::unordered_map<Stream, std::int64_t> committed_;
    std::unordered_map<Stream, std::int64_t> ahead_;  // only streams of the present transaction
};

// Whether events[index] is the row that answers its command: the first of those that carry it.
bool answers_command(std::vector<Event> const& events, std::size_t index);

}  // namespace gommette::storage
