#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "server/documents/package.hpp"
#include "server/domain/session.hpp"
#include "server/domain/voting/suppression.hpp"

namespace gommette::exports {

// A round of opinions as pol.is writes a conversation, with its names of files and columns: what other programs look for opinion groups
// in, and what `gommette tally FOLDER` counts again.
//
// comments.csv           timestamp, datetime, comment-id, author-id, agrees, disagrees, moderated, comment-body
// votes.csv              timestamp, datetime, comment-id, voter-id, vote: 1 agrees, 0 passes, -1 disagrees
// participants-votes.csv participant, group-id, n-comments, n-votes, n-agree, n-disagree, and a column a comment: one line a person
//
// Each line of the last is somebody's whole ballot. So that it tells no more than the ballot does:
// - people are numbered from 1 in the order of what they voted, which says nothing of who they are, when they came or when they voted;
// - all votes have the time of the close, all comments that of the opening;
// - author-id is 0, pol.is' number for whoever opened the conversation: an author's number would name a line;
// - there is no college.
// comment-id is the proposal's number in its session. Only what was counted is there, and of what is not on show any more no text. People
// who marked nothing have no line. Texts are as they were written, since pol.is' readers take nothing away in front of them: these files are
// for programs, not for spreadsheets.

// The fewest people of whom there is a matrix. Among fewer, who remembers one or two votes of somebody finds the line, and reads the others;
// twice what a college needs to be told by cells, which hold one vote each.
inline constexpr int smallest_matrix = 2 * domain::voting::smallest_college;

enum class NoMatrix {
    still_open,
    other_method,  // its marks are not agree, pass and disagree
    secret,        // its ballots are nobody's, and remain so
    few_people     // fewer than smallest_matrix have a line
};
// "had fewer than …": behind the name of the round.
std::string_view in_words(NoMatrix why);

// The three files, or why there are none. Pure: the same round gives the same bytes.
std::variant<std::vector<documents::Part>, NoMatrix> polis_matrix(domain::Session const& session, domain::Round const& round);

}  // namespace gommette::exports
