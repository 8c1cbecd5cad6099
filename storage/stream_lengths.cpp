#include "storage/stream_lengths.hpp"

namespace gommette::storage {

std::optional<AppendFailure> StreamLengths::admit(std::vector<StreamAppend> const& appends) {
    std::unordered_map<Stream, std::int64_t> after;
    for (StreamAppend const& append : appends) {
        std::int64_t& length = after.try_emplace(append.stream, ahead(append.stream)).first->second;
        if (length != append.expected) return shaken_.count(append.stream) ? AppendFailure::trouble : AppendFailure::conflict;
        length += static_cast<std::int64_t>(append.events.size());
    }
    for (auto const& [stream, length] : after) ahead_[stream] = length;
    return std::nullopt;
}

void StreamLengths::commit() {
    for (auto const& [stream, length] : ahead_) {
        committed_[stream] = length;
        shaken_.erase(stream);
    }
    ahead_.clear();
}

void StreamLengths::shake(std::vector<StreamAppend> const& appends) {
    for (StreamAppend const& append : appends) shaken_.insert(append.stream);
}

void StreamLengths::forget() {
    committed_.clear();
    ahead_.clear();
}

std::int64_t StreamLengths::ahead(Stream const& stream) const {
    if (auto found = ahead_.find(stream); found != ahead_.end()) return found->second;
    auto found = committed_.find(stream);
    return found == committed_.end() ? 0 : found->second;
}

bool answers_command(std::vector<Event> const& events, std::size_t index) {
    CommandId const& command = events[index].command;
    return command.n > 0 && (index == 0 || events[index - 1].command != command);
}

}  // namespace gommette::storage
