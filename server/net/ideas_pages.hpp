#pragma once

#include <optional>

#include "server/net/http_response.hpp"
#include "server/net/ideas_service.hpp"
#include "server/net/request_head.hpp"

namespace gommette::net {

// The public pages: /idees of the convention and /idees/3 of a session, each with "?lang=en", and below each its code.svg.

// Nothing: the path is none of theirs.
std::optional<IdeasRequest> ideas_request(RequestHead const& head);
// The page as it is now, which caches ask for anew each time; or that they have it (304), or that there is none (404).
HttpResponse ideas_response(IdeasRequest const& request, domain::PublicIdeas const& ideas, bool is_indexed);
// The picture of the page's address.
HttpResponse ideas_code(IdeasRequest const& request, std::string const& public_url);

}  // namespace gommette::net
