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

Message ViewSequence::update(std::int64_t at, std::vector<Change> const& changes, bool always) {
    if (at != at_) snapshot_.reset();
    at_ = at;
    std::string upsert;
    std::string remove;
    for (auto const& [key, row] : changes) {
        auto const held = rows_.find(key.value);
        if (!row) {
            if (held == rows_.end()) continue;
            rows_.erase(held);
            if (!remove.empty()) remove += ',';
            add_quoted(remove, key.value);
            continue;
        }
        if (held != rows_.end() && *held->second == *row) continue;
        add_row(upsert, key.value, *row, upsert.empty());
        rows_.insert_or_assign(key.value, row);
    }
    if (upsert.empty() && remove.empty() && !always) return nullptr;
    ++n_;
    auto patch =
        to_message(opening("patch", view_, epoch_, n_, at) + R"(,"upsert":[)" + upsert + R"(],"remove":[)" + remove + "]}");
    remember(patch);
    return patch;
}

Message ViewSequence::snapshot() {
    if (snapshot_) return snapshot_;
    auto json = opening("snapshot", view_, epoch_, n_, at_) + R"(,"rows":[)";
    bool first = true;
    for (auto const& [key, row] : rows_) {
        add_row(json, key, *row, first);
        first = false;
    }
    snapshot_ = to_message(json + "]}");
    return snapshot_;
}

std::optional<std::vector<Message>> ViewSequence::since(Held const& held) const {
    auto const missing = n_ - held.n.value;
    if (held.epoch.value != epoch_ || missing < 0 || static_cast<std::size_t>(missing) > ring_.size()) return std::nullopt;
    return std::vector<Message>(ring_.end() - missing, ring_.end());
}

void ViewSequence::remember(Message patch) {
    snapshot_.reset();
    ring_size_ += patch->size();
    ring_.push_back(std::move(patch));
    while (ring_.size() > ring_patches || ring_size_ > ring_bytes) {
        ring_size_ -= ring_.front()->size();
        ring_.pop_front();
    }
}

}  // namespace gommette::live
