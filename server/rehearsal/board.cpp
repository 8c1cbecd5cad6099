#include "server/rehearsal/board.hpp"

namespace gommette::rehearsal {

void Board::take(Snapshot const& snapshot) {
    rows_.clear();
    for (auto const& [key, row] : snapshot.rows.values) rows_[key.value] = row;
    held_ = Held{snapshot.epoch, snapshot.n};
}

bool Board::take(Patch const& patch) {
    if (!held_ || held_->epoch != patch.epoch || patch.n.value != held_->n.value + 1) return false;
    for (auto const& [key, row] : patch.upsert.values) rows_[key.value] = row;
    for (auto const& key : patch.remove.values) rows_.erase(key.value);
    held_->n = patch.n;
    return true;
}

}  // namespace gommette::rehearsal
