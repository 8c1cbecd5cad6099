#pragma once

#include <functional>
#include <variant>

#include "protocol/ids.hpp"
#include "server/export/exports.hpp"

namespace gommette::net {

enum class ExportFailure {
    not_allowed,  // the key is unknown or revoked, or its role may not ask for this export
    no_such_session,
    no_such_year,  // it has not begun, or is not one of the convention's
    no_such_sheet,  // no such closed vote, a secret one, or one of so few that its ballots would tell whose they are
    storage_trouble,
    bug
};
// Called once, from any thread, as long as the cores live.
using ExportAnswer = std::function<void(std::variant<exports::File, ExportFailure>)>;

// Which exports there are, and who makes them.
struct ExportService {
    exports::Exports exports;
    // Makes `wanted`, which was found in `exports`, for whoever holds `key`. Called on a core and must not keep it waiting.
    std::function<void(exports::Export const& wanted, Key key, ExportAnswer answer)> make;
};

}  // namespace gommette::net
