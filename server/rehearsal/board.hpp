#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/envelope.hpp"

namespace gommette::rehearsal {

// The rows of one view as a page holds them, merged from a snapshot and the patches after it.
class Board {
public:
    void take(Snapshot const& snapshot);
    // False: the patch does not follow what is held, and a fresh snapshot must be asked for.
    bool take(Patch const& patch);

    std::optional<Held> held() const { return held_; }

    // The row under that key, if it is there and of that kind.
    template <class T>
    T const* find(std::string const& key) const {
        auto const found = rows_.find(key);
        return found == rows_.end() ? nullptr : std::get_if<T>(&found->second);
    }

    // Every row of one kind, in order of its key.
    template <class T>
    std::vector<T const*> all() const {
        std::vector<T const*> found;
        for (auto const& [key, row] : rows_)
            if (auto const* one = std::get_if<T>(&row)) found.push_back(one);
        return found;
    }

private:
    std::optional<Held> held_;
    std::map<std::string, Row> rows_;
};

}  // namespace gommette::rehearsal
