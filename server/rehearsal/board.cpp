#include "server/rehearsal/board.hpp"

#include "protocol/held_rows.hpp"

namespace gommette::rehearsal {

namespace {

Row const& whole(Row const& row) { return row; }

}  // namespace

void Board::take(Snapshot const& snapshot) {
    replace(rows_, snapshot, whole);
    held_ = Held{snapshot.epoch, snapshot.n};
}

bool Board::take(Patch const& patch) {
    if (!held_ || !follows(*held_, {patch.epoch, patch.n})) return false;
    merge(rows_, patch, whole);
    held_->n = patch.n;
    return true;
}

}  // namespace gommette::rehearsal
