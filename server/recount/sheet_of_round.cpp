#include "server/recount/sheet_of_round.hpp"

#include <algorithm>

#include "server/recount/college_words.hpp"

namespace gommette::recount {

namespace {

Named named(domain::Session const& session, ProposalId id) {
    auto const number = std::to_string(id.value);
    auto const* proposal = session.find(id);
    return {"p" + number, proposal && proposal->words ? proposal->words->title.value : "Proposition " + number};
}

// In the order of College, as the ballots name them; none where ballots are of nobody.
std::vector<Named> colleges(domain::Session const& session, voting::Poll const& poll) {
    CollegeNames const names(session.plan.colleges);
    std::vector<Named> named;
    for (std::size_t number = 0; number < poll.colleges.size(); ++number) {
        auto const college = static_cast<College>(number);
        named.push_back({boost::describe::enum_to_string(college, ""), names.of(college)});
    }
    return named;
}

// The chair's ballot is the only one that a rule must find again.
void name_the_chair(Sheet& sheet) {
    auto const* decision = std::get_if<DecisionVote>(&sheet.round.method);
    if (!decision || !decision->chair) return;
    auto const chair = static_cast<std::size_t>(decision->chair->value);
    if (chair < sheet.persons.size()) sheet.persons[chair] = "chair";
}

}  // namespace

Sheet sheet_of(domain::Session const& session, domain::Round const& closed) {
    auto const& participation = closed.result->participation;
    Sheet sheet;
    sheet.title = session.plan.title.value + ", vote " + std::to_string(closed.id.value);
    sheet.round = session.ballot_round(closed, participation.present);
    auto& poll = sheet.round.poll;
    sheet.colleges = colleges(session, poll);
    for (auto const& item : closed.paper) sheet.options.push_back(named(session, item.proposal));
    for (auto const& vote : closed.casting_votes) sheet.casting_votes.push_back({closed.option_of(vote.proposal), vote.in_favour});
    int last_person = 0;
    for (auto const& ballot : poll.ballots) last_person = std::max(last_person, ballot.person);
    sheet.persons.resize(static_cast<std::size_t>(last_person) + 1);
    name_the_chair(sheet);
    sheet.says_present = participation.present.has_value();
    poll.present = std::max(poll.present, static_cast<int>(poll.ballots.size()));
    sheet.says_registered = true;
    poll.registered = std::max(participation.registered, poll.present);
    return sheet;
}

}  // namespace gommette::recount
