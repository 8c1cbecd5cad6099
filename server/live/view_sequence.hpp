#pragma once

#include <cstdint>
#include <list>
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
    struct Change {
        RowKey key;
        RowText row;              // null: there is no such row
        bool holds_words{false};  // people's, which may be corrected, merged or hidden: once replaced they are sent to nobody any more
    };

    // An update that is made and not yet taken in.
    struct Step {
        std::int64_t at{};
        std::map<std::string, RowText> upsert;
        std::vector<std::string> remove;
        std::list<Message> patch;  // one, or none when nothing differs
        bool forgets{false};       // words were replaced or taken away: no earlier patch is sent again
    };

    // How much of the past is kept for who comes back: a phone asleep for a minute of a lively vote.
    static constexpr std::size_t ring_patches = 1024;
    static constexpr std::size_t ring_bytes = 256 * 1024;
    // A snapshot is sent with the patches after it, so that many share it, until those are so many, or a quarter of its bytes.
    static constexpr std::size_t patches_after_snapshot = 256;

    ViewSequence(ViewName view, std::string epoch) : view_(view), epoch_(std::move(epoch)) {}

    // Makes the step to the rows as they are at log position `at`. `always`: also an empty patch, which tells that `at` is reached.
    Step prepare(std::int64_t at, std::vector<Change> const& changes, bool always = false) const;
    // Takes in the step that was prepared last; returns its patch, or null. Cannot fail.
    Message take(Step step) noexcept;
    Message update(std::int64_t at, std::vector<Change> const& changes, bool always = false) {
        return take(prepare(at, changes, always));
    }
    // All that a page needs which holds nothing: a snapshot, and the patches after it. Their `at` is that of the last step in
    // which something differed, or which was told always.
    std::vector<Message> from_start();
    // The patches after what the page holds; nullopt: too old, or of another epoch, so that it needs a snapshot.
    std::optional<std::vector<Message>> since(Held const& held) const;
    std::int64_t number() const { return n_; }

private:
    bool is_snapshot_good() const;
    Message make_snapshot() const;

    ViewName view_;
    std::string epoch_;
    std::int64_t n_{0};
    std::map<std::string, RowText> rows_;  // by key
    std::list<Message> ring_;              // patches n_ - ring_.size() + 1 .. n_
    std::size_t ring_size_{0};             // bytes
    Message snapshot_;
    std::int64_t snapshot_n_{0};
    std::size_t bytes_after_snapshot_{0};  // of the patches since
    std::int64_t at_{0};
};

}  // namespace gommette::live
