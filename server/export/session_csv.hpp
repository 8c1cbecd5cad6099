#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/csv/cell_writer.hpp"
#include "server/domain/views/outcomes.hpp"
#include "server/recount/college_words.hpp"

namespace gommette::exports {

// One session's proposals and results as flat tables, which a spreadsheet can sort, filter and add up: told to any writer of cells, or
// as a file in the manner of csv/writer.hpp. Days and times are those of the process' time zone; beside each stands the same in UTC
// (…_utc). Nothing, or false with no cell written, if there is no such session. `outcomes` may hold other sessions too. Names of people
// are in none of this. `colleges`: what the session calls them, where people read it; names of columns stay those of College.

// One line for each proposal, in the order of their numbers, with what the round says that its priority comes from, or else the last
// closed one that had it; empty for a proposal that was in none. Proposals that nobody voted for, merged, hidden and withdrawn ones
// are there too. The columns:
//
//   seance, seance_titre, champ, comite               whose session it was
//   seance_rouverte_le                                when it was last opened again after a close
//   proposition, titre, detail, etat                  etat: proposée, retenue, regroupée, masquée, retirée; no titre: erased on request
//   regroupee_dans, regroupe                          into which proposal it was merged; the numbers of those merged into it ("3 + 7")
//   college, deposee_le, deposee_le_utc               the author's college ("animation": the facilitator)
//   priorite_seance, priorite_proposition             in a session of the steering committee: the committee's priority that it stands for
//   priorite, tours                                   its place among the retained ones; in how many closed rounds it was
//   tour, tour_titre, methode, reglages               the round; tour_titre tells it from others that were open beside it;
//                                                     reglages in a French sentence
//   ouvert_le, ouvert_le_utc, clos_le, clos_le_utc
//   inscrits, presents, votants_tour, exprimes        people who could vote, were connected at the close, voted, and whose
//                                                     ballot held a mark that counts
//   rang, score, votants, repartition                 of this proposal; repartition: "20×1 5×0 3×-1", people × mark
//   pour, passe, contre                               only of rounds of opinions and of decisions; passe: abstained
//   issue, cout                                       what a budget or a decision made of it; its cost in a budget
//   colleges_votants                                  who could vote, if not everybody
//   votants_papier, votants_main_levee, votants_tablette   of votants_tour
//   salle                                             personnelle: all who might vote had a code of their own or a numbered slip;
//                                                     ouverte: somebody came by the session's code
//   poids_des_voix                                    by which weighting rang is
//   rang_par_personne, rang_colleges_egaux, rang_poids_declares   where several colleges voted, and what is told of them
//   favorables_habitants, … favorables_caf            "30 sur 40"; empty for a college that is too small to tell, or did not vote
//   ecarts_entre_colleges                             which colleges part on it: 20 points or more, and more than chance
//   votes_sur_ancien_texte                            only where the text changed during the vote: how many voted on another one
bool write_session(csv::CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges = {});
std::optional<std::string> session_csv(std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges = {});

// One line for each closed round and proposal that it had, in the order of the rounds: seance, proposition, titre, and the columns from
// tour on.
bool write_rounds(csv::CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges = {});
std::optional<std::string> rounds_csv(std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges = {});

}  // namespace gommette::exports
