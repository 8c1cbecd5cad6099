#pragma once

#include "server/domain/session.hpp"

namespace gommette::domain {

// Whether what the command would change was changed by another than the order that it takes back: since, or between what the page
// saw and that order. What is not there was not changed: that is for decide_one to refuse. One overload a command that can take
// something back; without it the command does not compile.
bool is_overtaken(Session const&, GoToStep const&, TakesBack const&);
bool is_overtaken(Session const&, CorrectCollege const&, TakesBack const&);
bool is_overtaken(Session const&, SetDoor const&, TakesBack const&);
bool is_overtaken(Session const&, RemovePeople const&, TakesBack const&);
bool is_overtaken(Session const&, ReadmitPeople const&, TakesBack const&);
bool is_overtaken(Session const&, CorrectProposal const&, TakesBack const&);
bool is_overtaken(Session const&, HideProposal const&, TakesBack const&);
bool is_overtaken(Session const&, ShowProposal const&, TakesBack const&);
bool is_overtaken(Session const&, MergeProposals const&, TakesBack const&);
bool is_overtaken(Session const&, CancelMerge const&, TakesBack const&);
bool is_overtaken(Session const&, Retain const&, TakesBack const&);
bool is_overtaken(Session const&, ReopenSession const&, TakesBack const&);

}  // namespace gommette::domain
