#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/views/outcomes.hpp"

namespace gommette::exports {

// One session's proposals and results as one flat table in the manner of csv.hpp, which a spreadsheet can sort and filter: one
// line for each proposal and closed round that had it, in the order of their numbers, and one line without a round for a proposal
// that was in none. Proposals that nobody voted for, merged, hidden and withdrawn ones are there too. The columns:
//
//   seance, seance_titre, champ, comite               whose session it was
//   seance_rouverte_le                                when it was last opened again after a close
//   proposition, titre, detail, etat                  etat: proposée, regroupée, masquée, retirée; no titre: erased on request
//   regroupee_dans, regroupe                          into which proposal it was merged; the numbers of those merged into it
//   college, deposee_le                               the author's college ("animation": the facilitator)
//   priorite, priorite_tour                           its place among the retained ones; the round its votes come from
//   tour, methode, reglages, ouvert_le, clos_le       the round; reglages as JSON
//   inscrits, presents, votants_tour, exprimes        people who could vote, were connected at the close, voted, and whose
//                                                     ballot held a mark that counts
//   rang, score, votants, repartition                 of this proposal; repartition: "20×1 5×0 3×-1", people × mark
//   pour, passe, contre                               only of opinion rounds
//   votes_sur_ancien_texte                            only where the text changed during the vote: how many voted on another one
//
// Nothing if there is no such session. `outcomes` may hold other sessions too. Names of people are in none of this.
std::optional<std::string> session_csv(std::vector<domain::NamedOutcome> const& outcomes, SessionId session);

}  // namespace gommette::exports
