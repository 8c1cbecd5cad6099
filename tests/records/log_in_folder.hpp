#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "storage/event_log.hpp"

namespace gommette::records {

// Writes with a log of its own, which is closed again.
inline void append_to(std::string const& folder, storage::Batch batch) {
    bool is_kept = false;
    auto log = storage::open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>> callbacks) {
        for (auto const& callback : callbacks) callback();
    });
    log->append(0, std::move(batch),
                [&](storage::AppendResult const& result) { is_kept = std::holds_alternative<storage::Appended>(result); });
    log.reset();
    ASSERT_TRUE(is_kept);
}

}  // namespace gommette::records
