#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace gommette::storage {

// One outcome of a stream: a row that follows from its events and can be made again from them, written in the transaction of the
// event it follows from. What its JSON says is not storage's business; the SQL views of storage/migrations read it for analysts.
// Words that may be erased stand in no row: `words_at` names the event of the same stream that has them.
struct OutcomeRow {
    std::string stream;
    std::string kind;                  // "result"
    std::string key;                   // "1/12": one row for each within its stream and kind
    std::optional<std::string> json;   // absent on writing: the row is deleted, if it is there; on reading always there
    std::int64_t words_at{0};          // 0: no words belong to the row
    std::optional<std::string> words;  // on reading: the JSON of that event's words, unless erased; not looked at on writing
    bool operator==(OutcomeRow const&) const = default;
};

}  // namespace gommette::storage
