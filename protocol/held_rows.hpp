#pragma once

#include <string>

#include "protocol/envelope.hpp"

namespace gommette {

// How a page merges a view, for all readers in C++: the rehearsal, the load, the tests. `rows`: a map by key of what is kept of
// each row; `keep` makes it.

// Whether `next` is the patch right after what is held; otherwise a fresh snapshot must be asked for.
inline bool follows(Held const& held, Held const& next) { return held.epoch == next.epoch && next.n.value == held.n.value + 1; }

template <class Rows, class Keep>
void replace(Rows& rows, Snapshot const& snapshot, Keep const& keep) {
    rows.clear();
    for (auto const& [key, row] : snapshot.rows.values) rows.insert_or_assign(key.value, keep(row));
}

// The patch follows what is held.
template <class Rows, class Keep>
void merge(Rows& rows, Patch const& patch, Keep const& keep) {
    for (auto const& [key, row] : patch.upsert.values) rows.insert_or_assign(key.value, keep(row));
    for (auto const& key : patch.remove.values) rows.erase(key.value);
}

}  // namespace gommette
