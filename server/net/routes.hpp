#pragma once

#include <variant>

#include "protocol/ids.hpp"
#include "server/net/answer.hpp"
#include "server/net/export_service.hpp"
#include "server/net/handshake.hpp"
#include "server/net/origins.hpp"
#include "server/net/request_head.hpp"
#include "server/net/static_files.hpp"

namespace gommette::net {

// The request asks for a WebSocket, and has passed all checks.
struct Upgrade {};
// That export, for whoever holds the key.
struct Download {
    exports::Export const* wanted;
    Key key;
};

// Which way a request goes.
using Route = std::variant<Answer, Upgrade, Download>;
Route route(RequestHead const& head, Origins const& origins, StaticFiles const& files, exports::Exports exports);

// What a Download is answered with.
Answer export_answer(std::variant<exports::File, ExportFailure> const& result);

}  // namespace gommette::net
