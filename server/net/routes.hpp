#pragma once

#include <variant>

#include "protocol/ids.hpp"
#include "server/net/answer.hpp"
#include "server/net/export_session.hpp"
#include "server/net/handshake.hpp"
#include "server/net/origins.hpp"
#include "server/net/request_head.hpp"
#include "server/net/static_files.hpp"

namespace gommette::net {

// The request asks for a WebSocket, and has passed all checks.
struct Upgrade {};
// The results of the session that this key belongs to.
struct Export {
    Key key;
};

// Which way a request goes.
using Route = std::variant<Answer, Upgrade, Export>;
Route route(RequestHead const& head, Origins const& origins, StaticFiles const& files);

// What was asked for by an Export.
Answer export_answer(std::variant<ExportFile, Refusal> const& result);

}  // namespace gommette::net
