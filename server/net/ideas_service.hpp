#pragma once

#include <functional>
#include <string>

#include "protocol/ids.hpp"
#include "protocol/vocabulary.hpp"
#include "server/export/ideas_page.hpp"

namespace gommette::net {

// A request for the public page of a session, or of the convention where it is none; or for the QR code of its address.
struct IdeasRequest {
    SessionId session;
    Language language{};
    bool wants_code{false};
    std::string if_none_match;  // the header field of that name; may be empty
};

// Who knows what the public may read.
struct IdeasService {
    bool is_indexed{false};                  // whether search engines may list the pages
    std::function<std::string()> public_url;  // as "https://ateliers.example.fr"; any thread, once the server listens
    // What the public may read of that session, or of all of them. Called on a core and must not keep it waiting; `answer` may be called
    // from any thread, as long as the cores live, or never.
    std::function<void(SessionId session, std::function<void(domain::PublicIdeas)> answer)> read;
};

}  // namespace gommette::net
