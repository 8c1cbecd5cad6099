#pragma once

#include <string>

#include "protocol/vocabulary.hpp"
#include "server/domain/views/public_ideas.hpp"

namespace gommette::exports {

// The public page "ce que sont devenues vos idées" as HTML: it needs no script and nothing from elsewhere but, of this server, the
// picture of its own address. All texts in it are escaped.

struct IdeasPageOptions {
    Language language{};
    bool is_indexed{false};  // whether search engines may list it
};

// Addresses of this server: "/idees/3", with "?lang=en" for English; none: the convention's.
std::string ideas_address(SessionId session, Language language);
// The picture of the QR code of a session's page, or of the convention's: "/idees/3/code.svg", "/idees/code.svg".
std::string ideas_code_address(SessionId session);

// `ideas` is of one session.
std::string session_ideas_page(domain::PublicIdeas const& ideas, IdeasPageOptions const& options);
std::string convention_ideas_page(domain::PublicIdeas const& ideas, IdeasPageOptions const& options);
// Instead of a session that is not there, or not closed: which of the two it does not say.
std::string no_ideas_page(IdeasPageOptions const& options);

}  // namespace gommette::exports
