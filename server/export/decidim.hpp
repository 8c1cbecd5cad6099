#pragma once

#include <string>

#include "server/reports/history.hpp"

namespace gommette::exports {

// The convention in the tables that a Decidim exports (0.29: its ProposalSerializer and ResultSerializer), with their names of columns, in
// French: what its admins, and programs made for its exports, read. Texts in UTF-8, semicolons, LF, quotes as in RFC 4180; a text that begins
// with = + - or @ gets an apostrophe in front, as Decidim writes it.
//
// What names a row of a Decidim's own database is empty: category/id, scope/id, status/id, component/id, participatory_space/id, url and the
// id of a result. An import would take such a number for one of its own, and a result's for the result to overwrite. What Decidim knows and
// a convention does not (comments, attachments, followers, address) is 0 or empty. No author is told.

// One line for each proposal of a committee that is on show (what the steering committee votes on for it is that line too); what speaks through it is in its body. `id`: 100000 × session + proposal, `reference`:
// "S7-P12". category: the field; scope: the committee. `state` and `answer/fr` follow from the decision that stands: accepted (validée, also
// sous réserve), rejected, evaluating (à retravailler, reportée); empty: none stands. `votes`: how many people were for it in the round that its
// priority comes from, else in the last closed one that had it. A proposal that the steering committee sent back is its new version's
// original_proposal.
std::string decidim_proposals(reports::ConventionHistory const& history);

// One line for each action sheet. `reference`: "JE3". `progress` in percent: 0 not begun, 100 done, empty where nobody said. Of its origin
// description/fr tells.
std::string decidim_results(reports::ConventionHistory const& history);

// Both as proposals.csv and results.csv in a ZIP file. Throws documents::NotWritten.
std::string decidim_zip(reports::ConventionHistory const& history);

}  // namespace gommette::exports
