#pragma once

#include <variant>

#include "protocol/ids.hpp"
#include "server/net/export_service.hpp"
#include "server/net/handshake.hpp"
#include "server/net/http_response.hpp"
#include "server/net/ideas_service.hpp"
#include "server/net/origins.hpp"
#include "server/net/request_head.hpp"
#include "server/net/static_files.hpp"

namespace gommette::net {

// The request asks for a WebSocket and has passed check_handshake().
struct Upgrade {};
// The request asks for that export with that key, which nobody has looked up yet.
struct Download {
    exports::Export wanted;
    Key key;
};

// The request names another server or comes from another site: its refusal, and for the log the header that said so.
struct Foreign {
    HttpResponse refusal;
    std::string_view header;  // "Host" or "Origin"
    std::string value;
};

// What is to be done with a request.
using Route = std::variant<HttpResponse, Upgrade, Download, IdeasRequest, Foreign>;
Route route(RequestHead const& head, Origins const& origins, StaticFiles const& files, exports::Exports exports);

// The response to a Download.
HttpResponse export_response(std::variant<exports::File, ExportFailure> const& result);

}  // namespace gommette::net
