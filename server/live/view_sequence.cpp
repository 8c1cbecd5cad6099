#include "server/live/view_sequence.hpp"

#include "protocol/codec.hpp"

namespace gommette::live {

namespace {

// Keys hold nothing to escape: domain/views/view.cpp writes them.
void add_quoted(std::string& json, std::string const& word) {
    json += '"';
    json += word;
    json += '"';
}

std::string opening(char const* type, ViewName view, std::string const& epoch, std::int64_t n, std::int64_t at) {
    std::string json = R"({"type":")";
    json += type;
    json += view == ViewName::room ? R"(","view":"room","epoch":")" : R"(","view":"own","epoch":")";
    json += epoch + R"(","n":)" + std::to_string(n) + R"(,"at":)" + std::to_string(at);
    return json;
}

void add_row(std::string& json, std::string const& key, std::string const& row, bool first) {
    json += first ? R"({"key":)" : R"(,{"key":)";
    add_quoted(json, key);
    json += R"(,"row":)";
    json += row;
    json += '}';
}

}  // namespace

ViewSequence::Step ViewSequence::prepare(std::int64_t at, std::vector<Change> const& changes, bool always) const {
    Step step;
    step.at = at;
    std::string upsert;
    std::string remove;
    for (auto const& [key, row, holds_words] : changes) {
        auto const held = rows_.find(key.value);
        if (!row) {
            if (held == rows_.end()) continue;
            step.forgets = step.forgets || holds_words;
            step.remove.push_back(key.value);
            if (!remove.empty()) remove += ',';
            add_quoted(remove, key.value);
            continue;
        }
        if (held != rows_.end() && *held->second == *row) continue;
        step.forgets = step.forgets || (holds_words && held != rows_.end());
        add_row(upsert, key.value, *row, upsert.empty());
        step.upsert.emplace(key.value, row);
    }
    if (upsert.empty() && remove.empty() && !always) return step;
    step.patch.push_back(
        to_message(opening("patch", view_, epoch_, n_ + 1, at) + R"(,"upsert":[)" + upsert + R"(],"remove":[)" + remove + "]}"));
    return step;
}

// Only moves and frees: what has to be allocated came with the step.
Message ViewSequence::take(Step step) noexcept {
    at_ = step.at;
    for (auto const& key : step.remove) rows_.erase(key);
    while (!step.upsert.empty()) {
        auto inserted = rows_.insert(step.upsert.extract(step.upsert.begin()));
        if (!inserted.inserted) inserted.position->second = std::move(inserted.node.mapped());
    }
    if (step.patch.empty()) return nullptr;
    if (step.forgets) {
        ring_.clear();
        ring_size_ = 0;
        snapshot_.reset();
    }
    ++n_;
    auto patch = step.patch.front();
    ring_.splice(ring_.end(), step.patch);
    ring_size_ += patch->size();
    bytes_after_snapshot_ += patch->size();
    while (ring_.size() > ring_patches || ring_size_ > ring_bytes) {
        ring_size_ -= ring_.front()->size();
        ring_.pop_front();
    }
    if (!is_snapshot_good()) snapshot_.reset();
    return patch;
}

std::vector<Message> ViewSequence::from_start() {
    if (!snapshot_) {
        snapshot_ = make_snapshot();
        snapshot_n_ = n_;
        bytes_after_snapshot_ = 0;
    }
    std::vector<Message> messages{snapshot_};
    messages.insert(messages.end(), std::prev(ring_.end(), n_ - snapshot_n_), ring_.end());
    return messages;
}

std::optional<std::vector<Message>> ViewSequence::since(Held const& held) const {
    auto const missing = n_ - held.n.value;
    if (held.epoch.value != epoch_ || missing < 0 || static_cast<std::size_t>(missing) > ring_.size()) return std::nullopt;
    return std::vector<Message>(std::prev(ring_.end(), missing), ring_.end());
}

bool ViewSequence::is_snapshot_good() const {
    auto const patches = static_cast<std::size_t>(n_ - snapshot_n_);
    return snapshot_ && patches <= std::min(patches_after_snapshot, ring_.size()) &&
           bytes_after_snapshot_ <= snapshot_->size() / 4;
}

Message ViewSequence::make_snapshot() const {
    auto json = opening("snapshot", view_, epoch_, n_, at_) + R"(,"rows":[)";
    bool first = true;
    for (auto const& [key, row] : rows_) {
        add_row(json, key, *row, first);
        first = false;
    }
    return to_message(json + "]}");
}

}  // namespace gommette::live
