#include "storage/stream_lengths.hpp"

namespace gommette::storage {

bool StreamLengths::admit(std::vector<StreamAppend> const& appends) {
    std::unordered_map<Stream, std::int64_t> after;
    for (StreamAppend const& append : appends) {
        auto known = after.find(append.stream);
        if (known == after.end()) {
            auto ahead = ahead_.find(append.stream);
            known = after.emplace(append.stream, ahead != ahead_.end() ? ahead->second : committed(append.stream)).first;
        }
        if (known->second != append.expected) return false;
        known->second += static_cast<std::int64_t>(append.events.size());
    }
    for (auto const& [stream, length] : after) ahead_[stream] = length;
    return true;
}

void StreamLengths::commit() {
    for (auto const& [stream, length] : ahead_) committed_[stream] = length;
    ahead_.clear();
}

std::int64_t StreamLengths::committed(Stream const& stream) const {
    auto found = committed_.find(stream);
    return found == committed_.end() ? 0 : found->second;
}

void StreamLengths::clear() {
    committed_.clear();
    ahead_.clear();
}

bool answers_command(std::vector<Event> const& events, std::size_t index) {
    CommandId const& command = events[index].command;
    return command.n > 0 && (index == 0 || events[index - 1].command != command);
}

}  // namespace gommette::storage
