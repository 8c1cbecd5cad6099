#pragma once

#include <functional>
#include <string>
#include <variant>

#include "protocol/ids.hpp"
#include "protocol/vocabulary.hpp"

namespace gommette::net {

struct ExportFile {
    std::string name;  // as "jeunesse-atelier-2.csv"; what is no letter, digit, dot, dash or underscore is replaced
    std::string bytes;
};

// Makes the results of the session that `key` may read. Called on a core and must not keep it waiting: the answer is given once,
// later, from any thread, as long as the cores live.
using ExportAnswer = std::function<void(std::variant<ExportFile, Refusal>)>;
using ExportSession = std::function<void(Key key, ExportAnswer answer)>;

}  // namespace gommette::net
