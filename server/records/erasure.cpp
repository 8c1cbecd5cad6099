#include "server/records/erasure.hpp"

#include <set>

#include "server/records/outcome_rows.hpp"
#include "server/records/read_stream.hpp"

namespace gommette::records {

namespace {

// Which proposal an event has words about; none: it has none, or they are about none.
template <class Happened>
ProposalId subject_of(Happened const& event) {
    if constexpr (requires {
                      event.proposal;
                      event.words;
                  })
        return event.words ? event.proposal : ProposalId{};
    else
        return {};
}

// Gives `use` each event of the session that can be read, and its position.
template <class Use>
void each_event(storage::LogSnapshot& snapshot, SessionId number, Use const& use) {
    auto const stream = session_stream(number);
    domain::Session session;
    read_stream(
        stream, [&](std::int64_t after, std::size_t at_most) { return snapshot.events(stream, after, at_most); }, session,
        [&](SessionEvent const& event, storage::Event const& row) {
            domain::apply(session, event, Moment{row.at_ms});
            use(event, row.position);
        });
}

template <class IsWanted>
Erasures words_of(storage::LogSnapshot& snapshot, SessionId session, IsWanted const& is_wanted) {
    Erasures erasures;
    std::set<ProposalId> proposals;
    each_event(snapshot, session, [&](SessionEvent const& event, std::int64_t position) {
        auto const subject = std::visit([](auto const& happened) { return subject_of(happened); }, event);
        if (!subject || !is_wanted(event, subject)) return;
        erasures.words.push_back({session_stream(session), position});
        proposals.insert(subject);
    });
    erasures.proposals = static_cast<int>(proposals.size());
    return erasures;
}

// Of the convention's events those whose words are wanted.
template <class IsWanted>
Erasures words_of_convention(storage::LogSnapshot& snapshot, IsWanted const& is_wanted) {
    Erasures erasures;
    domain::Convention convention;
    read_stream(
        convention_stream, [&](std::int64_t after, std::size_t at_most) { return snapshot.events(convention_stream, after, at_most); },
        convention, [&](ConventionEvent const& event, storage::Event const& row) {
            domain::apply(convention, event, Moment{row.at_ms});
            if (is_wanted(event)) erasures.words.push_back({convention_stream, row.position});
        });
    return erasures;
}

}  // namespace

Erasures words_of_proposal(storage::LogSnapshot& snapshot, SessionId session, ProposalId proposal) {
    return words_of(snapshot, session, [proposal](SessionEvent const&, ProposalId subject) { return subject == proposal; });
}

Erasures traces_of_person(storage::LogSnapshot& snapshot, SessionId session, PersonId person) {
    std::set<ProposalId> theirs;
    auto erasures = words_of(snapshot, session, [&](SessionEvent const& event, ProposalId subject) {
        auto const* made = std::get_if<ProposalMade>(&event);
        if (made && made->author == person) theirs.insert(subject);
        return theirs.contains(subject);
    });
    for (auto const& name : snapshot.names())
        if (name.session == session.value && name.person == person.value) erasures.names.push_back({name.session, name.person});
    return erasures;
}

Erasures words_of_sheet(storage::LogSnapshot& snapshot, SheetId sheet, std::optional<SheetField> field) {
    return words_of_convention(snapshot, [&](ConventionEvent const& event) {
        auto const* changed = std::get_if<SheetChanged>(&event);
        return changed && changed->words && changed->sheet == sheet && (!field || changed->field == *field);
    });
}

Erasures traces_of_member(storage::LogSnapshot& snapshot, MemberId member) {
    auto erasures = words_of_convention(snapshot, [&](ConventionEvent const& event) {
        auto const* named = std::get_if<MemberNamed>(&event);
        auto const* corrected = std::get_if<MemberCorrected>(&event);
        return (named && named->words && named->member == member) || (corrected && corrected->words && corrected->member == member);
    });
    for (auto const& name : snapshot.names())
        if (name.session == 0 && name.person == member.value) erasures.names.push_back({name.session, name.person});
    return erasures;
}

Erasures names_of_sessions_closed_before(storage::LogSnapshot& snapshot, Moment moment) {
    std::set<std::int64_t> closed;
    for (auto const& [session, name, value] : read(snapshot.outcomes()))
        if (auto const* outcome = value ? std::get_if<SessionOutcome>(&value->outcome) : nullptr)
            if (outcome->closed_at && outcome->closed_at->value < moment.value) closed.insert(session.value);
    Erasures erasures;
    for (auto const& name : snapshot.names())
        if (closed.contains(name.session)) erasures.names.push_back({name.session, name.person});
    return erasures;
}

}  // namespace gommette::records
