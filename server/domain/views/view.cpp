#include "server/domain/views/view.hpp"

#include <algorithm>

#include "server/domain/fields.hpp"

namespace gommette::domain {

namespace {

char const* word(RowName::Kind kind) {
    switch (kind) {
        case RowName::Kind::session:
            return "session";
        case RowName::Kind::room:
            return "room";
        case RowName::Kind::door:
            return "door";
        case RowName::Kind::priorities:
            return "priorities";
        case RowName::Kind::vote_order:
            return "vote_order";
        case RowName::Kind::returned:
            return "returned";
        case RowName::Kind::awaiting:
            return "awaiting";
        case RowName::Kind::diagnosis:
            return "diagnosis";
        case RowName::Kind::person:
            return "person";
        case RowName::Kind::proposal:
            return "proposal";
        case RowName::Kind::round:
            return "round";
        case RowName::Kind::turnout:
            return "turnout";
        case RowName::Kind::slips:
            return "slips";
        case RowName::Kind::result:
            return "result";
        case RowName::Kind::receipts:
            return "receipts";
        case RowName::Kind::receipt:
            return "receipt";
        case RowName::Kind::me:
            return "me";
        case RowName::Kind::mark:
            return "mark";
        case RowName::Kind::my_proposal:
            return "mine";
    }
    return "";
}

char const* word(ConventionRowName::Kind kind) {
    switch (kind) {
        case ConventionRowName::Kind::convention: return "convention";
        case ConventionRowName::Kind::field: return "field";
        case ConventionRowName::Kind::committee: return "committee";
        case ConventionRowName::Kind::planned: return "planned";
        case ConventionRowName::Kind::link: return "link";
        case ConventionRowName::Kind::live: return "live";
        case ConventionRowName::Kind::priority: return "priority";
        case ConventionRowName::Kind::member: return "member";
        case ConventionRowName::Kind::decision: return "decision";
        case ConventionRowName::Kind::sheet: return "sheet";
        case ConventionRowName::Kind::sheet_change: return "sheet_change";
        case ConventionRowName::Kind::diagnosis: return "diagnosis";
        case ConventionRowName::Kind::comparison: return "comparison";
        case ConventionRowName::Kind::voted: return "voted";
    }
    return "";
}

}  // namespace

bool Room::is_present(PersonId person) const {
    auto const index = static_cast<std::size_t>(person.value) - 1;
    return person && index < connections.size() && connections[index] > 0;
}

std::optional<PersonName> Room::name(PersonId person) const {
    auto const index = static_cast<std::size_t>(person.value) - 1;
    return person && index < names.size() ? names[index] : std::nullopt;
}

std::optional<Moment> Room::left_at(PersonId person) const {
    auto const index = static_cast<std::size_t>(person.value) - 1;
    return person && index < left.size() ? left[index] : std::nullopt;
}

bool holds_words(RowName::Kind kind) {
    switch (kind) {
        case RowName::Kind::proposal:
        case RowName::Kind::returned:
        case RowName::Kind::awaiting:
        case RowName::Kind::my_proposal:
        case RowName::Kind::mark: return true;
        // Of institutions, and nobody's own.
        case RowName::Kind::diagnosis:
        case RowName::Kind::session:
        case RowName::Kind::room:
        case RowName::Kind::door:
        case RowName::Kind::priorities:
        case RowName::Kind::vote_order:
        case RowName::Kind::person:
        case RowName::Kind::round:
        case RowName::Kind::turnout:
        case RowName::Kind::slips:
        case RowName::Kind::result:
        case RowName::Kind::receipts:
        case RowName::Kind::receipt:
        case RowName::Kind::me: return false;
    }
    return false;
}

RowKey written(RowName const& key) {
    std::string text = word(key.kind);
    for (auto const number : {key.first, key.second, key.third})
        if (number) text += "/" + std::to_string(number);
    return {text};
}

RowName mark_row_name(Round const& round, voting::PlacedMark const& line) {
    auto const number = [&](int option) { return round.paper[static_cast<std::size_t>(option)].proposal.value; };
    if (line_shape(round.method) != voting::LineShape::mark_and_rival) return {RowName::Kind::mark, round.id.value, number(line.option)};
    auto const [smaller, larger] = std::minmax({number(line.option), number(line.second)});
    return {RowName::Kind::mark, round.id.value, smaller, larger};
}

RowKey written(ConventionRowName const& key) {
    std::string text = word(key.kind);
    // A field's row is named by its code, which other rows refer to.
    if (key.kind == ConventionRowName::Kind::field) return {text + "/" + field_of_number(key.number).value};
    for (auto const number : {key.number, key.proposal, key.other.session.value, key.other.proposal.value})
        if (number) text += "/" + std::to_string(number);
    return {text};
}

RowNames touched_by_presence(PersonId person) { return {{RowName::Kind::room}, {RowName::Kind::person, person.value}}; }

RowNames touched_by_waiting() { return {{RowName::Kind::room}}; }

RowNames touched_by_health() { return {{RowName::Kind::room}}; }

RowNames all_keys(Session const& session) {
    using Kind = RowName::Kind;
    RowNames keys{{Kind::session}, {Kind::room}, {Kind::door}, {Kind::priorities}, {Kind::vote_order}};
    for (auto const& person : session.people) keys.insert({Kind::person, person.id.value});
    for (auto const& proposal : session.proposals) keys.insert({Kind::proposal, proposal.id.value});
    for (auto const& round : session.rounds)
        for (auto const kind : kinds_of_round) keys.insert({kind, round.id.value});
    return keys;
}

}  // namespace gommette::domain
