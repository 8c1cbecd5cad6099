#pragma once

#include <string>
#include <vector>

#include "server/documents/document.hpp"
#include "server/domain/session.hpp"

namespace gommette::reports {

// What stands in minutes of one closed round, below a heading that names it; empty for one that had nothing on its paper.
std::vector<documents::Block> vote_blocks(domain::Session const& session, domain::Round const& closed);

// How a proposal is named where it may have been hidden or withdrawn since: never with words that are not shown.
std::string shown_title(domain::Session const& session, ProposalId id);

}  // namespace gommette::reports
