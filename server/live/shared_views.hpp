#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/live/view_sequence.hpp"

namespace gommette::live {

// Each row in JSON, none for none; rows that are equal are encoded once and share their text.
std::vector<RowText> row_texts(std::vector<std::optional<Row>> const& rows);

// The views of one stream that are the same for everybody of an audience; audiences are numbered from 0.
class SharedViews {
public:
    // A row as it is now: for each audience in turn, or one alone that says the same to all.
    struct Change {
        RowKey key;
        std::vector<std::optional<Row>> rows;
        bool holds_words{false};  // see ViewSequence::Change
    };

    SharedViews(std::string const& epoch, std::size_t audiences);

    // Takes the rows as they are at log position `at`; returns each audience's patch, or null where nothing differs. `follower`:
    // that audience gets a patch also if it is empty. If it throws, all views are as they were.
    std::vector<Message> update(std::int64_t at, std::vector<Change> const& changes, std::optional<std::size_t> follower);
    ViewSequence& operator[](std::size_t audience) { return views_[audience]; }

private:
    std::vector<ViewSequence> views_;
};

}  // namespace gommette::live
