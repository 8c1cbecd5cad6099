#pragma once

#include <string>
#include <string_view>

#include "server/export/ideas_words.hpp"

namespace gommette::exports {

// One idea on the public page, as HTML.

// What people or an office wrote: escaped, and marked as French on an English page.
std::string user_text(IdeasWords const& words, std::string_view text);

// A retained idea with all that became of it.
std::string card(IdeasWords const& words, domain::PublicIdea const& idea);
// Another one, with its results. `is_put_to_vote`: it stands for a committee's priority in a meeting of the steering committee.
std::string line(IdeasWords const& words, domain::PublicIdea const& idea, bool is_put_to_vote = false);
// Its title, as a link to the card on the page at `address`, and how far it came.
std::string short_line(IdeasWords const& words, domain::PublicIdea const& idea, std::string const& address);

}  // namespace gommette::exports
