#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "protocol/envelope.hpp"
#include "server/live/message.hpp"

namespace gommette::live {

// A row in JSON, shared by all views that show it alike.
using RowText = std::shared_ptr<std::string const>;

// One view as its subscribers have it: the rows in JSON, and the numbered patches that lead there.
// A snapshot joins what is there already; a ring of the last patches serves who comes back. Owned by one host, on its core.
class ViewSequence {
public:
    using Change = std::pair<RowKey, RowText>;  // null: there is no such row

    // How much of the past is kept for who comes back: a phone asleep for a minute of a lively vote.
    static constexpr std::size_t ring_patches = 1024;
    static constexpr std::size_t ring_bytes = 256 * 1024;

    ViewSequence(ViewName view, std::string epoch) : view_(view), epoch_(std::move(epoch)) {}

    // Takes rows as they are at log position `at`; returns the patch, or null when nothing differs and `always` is false.
    // `always`: also an empty patch, which tells that `at` is reached.
    Message update(std::int64_t at, std::vector<Change> const& changes, bool always = false);
    // Everything, at the position of the last update.
    Message snapshot();
    // The patches after what the page holds; nullopt: too old, or of another epoch, so that it needs a snapshot.
    std::optional<std::vector<Message>> since(Held const& held) const;
    std::int64_t number() const { return n_; }

private:
    void remember(Message patch);

    ViewName view_;
    std::string epoch_;
    std::int64_t n_{0};
    std::map<std::string, RowText> rows_;  // by key
    std::deque<Message> ring_;             // patches n_ - ring_.size() + 1 .. n_
    std::size_t ring_size_{0};             // bytes
    Message snapshot_;
    std::int64_t at_{0};
};

}  // namespace gommette::live
