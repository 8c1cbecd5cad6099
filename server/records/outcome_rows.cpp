#include "server/records/outcome_rows.hpp"

#include <boost/describe.hpp>

#include <charconv>

#include "protocol/codec.hpp"
#include "server/domain/events/follow.hpp"
#include "server/domain/views/convention_outcomes.hpp"
#include "server/records/streams.hpp"

namespace gommette::records {

namespace {

using domain::OutcomeName;

char const* kind_name(OutcomeKind kind) { return boost::describe::enum_to_string(kind, ""); }

// "" for the one of a session, "3", or "1/12".
std::string key_of(OutcomeName const& name) {
    std::string key;
    if (name.first > 0) key = std::to_string(name.first);
    if (name.second > 0) key += '/' + std::to_string(name.second);
    return key;
}

// Nothing unless the row is named as key_of would name it.
std::optional<OutcomeName> name_in(storage::OutcomeRow const& row) {
    OutcomeName name;
    if (!boost::describe::enum_from_string(row.kind.c_str(), name.kind)) return std::nullopt;
    char const* const end = row.key.data() + row.key.size();
    auto const first = std::from_chars(row.key.data(), end, name.first);
    if (first.ptr != end) std::from_chars(first.ptr + 1, end, name.second);
    return key_of(name) == row.key ? std::optional{name} : std::nullopt;
}

[[noreturn]] void refuse(storage::OutcomeRow const& row, std::string const& why) {
    throw storage::StorageError("the outcome " + row.kind + " " + row.key + " of " + row.stream + " cannot be read: " + why);
}

bool is_of_convention(OutcomeKind kind) {
    switch (kind) {
        case OutcomeKind::session:
        case OutcomeKind::proposal:
        case OutcomeKind::hiding:
        case OutcomeKind::round:
        case OutcomeKind::result:
        case OutcomeKind::priority:
        case OutcomeKind::priority_list:
            return false;
        case OutcomeKind::member:
        case OutcomeKind::decision:
        case OutcomeKind::sheet:
        case OutcomeKind::sheet_change:
        case OutcomeKind::diagnosis:
            return true;
    }
    return false;
}

// Whose row of that kind it is: a session, or none for the convention. Nothing: its stream has no such rows.
std::optional<SessionId> owner_of(storage::OutcomeRow const& row, OutcomeKind kind) {
    if (!is_of_convention(kind)) return session_of(row.stream);
    return row.stream == convention_stream ? std::optional{SessionId{}} : std::nullopt;
}

// A correction carries its reason beside the words.
Words proposal_words_in(storage::OutcomeRow const& row) {
    auto plain = decode<Words>(*row.words);
    if (auto* words = std::get_if<Words>(&plain)) return std::move(*words);
    auto corrected = decode<CorrectedWords>(*row.words);
    if (auto* words = std::get_if<CorrectedWords>(&corrected)) return {std::move(words->title), std::move(words->detail)};
    auto const& fault = std::get<Fault>(corrected);
    refuse(row, fault.why + " at " + fault.place + " of its words");
}

template <class T>
T words_in(storage::OutcomeRow const& row) {
    auto decoded = decode<T>(*row.words);
    if (auto const* fault = std::get_if<Fault>(&decoded)) refuse(row, fault->why + " at " + fault->place + " of its words");
    return std::get<T>(std::move(decoded));
}

domain::OutcomeWords words_of(storage::OutcomeRow const& row, OutcomeKind kind) {
    switch (kind) {
        case OutcomeKind::proposal:
            return proposal_words_in(row);
        case OutcomeKind::hiding:
        case OutcomeKind::priority_list:
            return words_in<ReasonWords>(row);
        case OutcomeKind::member:
            return words_in<MemberWords>(row);
        case OutcomeKind::decision:
            return words_in<MotiveWords>(row);
        case OutcomeKind::sheet_change:
            return words_in<SheetWords>(row);
        case OutcomeKind::session:
        case OutcomeKind::round:
        case OutcomeKind::result:
        case OutcomeKind::priority:
        case OutcomeKind::sheet:
        case OutcomeKind::diagnosis:
            break;
    }
    refuse(row, "it has words");
}

}  // namespace

storage::OutcomeRow outcome_row(SessionId session, OutcomeName const& name,
                                std::optional<domain::OutcomeWithWords> const& value) {
    storage::OutcomeRow row;
    row.stream = stream_of(session);
    row.kind = kind_name(name.kind);
    row.key = key_of(name);
    if (!value) return row;
    row.json = encode(value->outcome);
    row.words_at = value->words_at.value;
    if (value->words) row.words = std::visit([](auto const& words) { return encode(words); }, *value->words);
    return row;
}

std::vector<storage::OutcomeRow> rows_of(domain::Session const& session, domain::OutcomeNames const& names) {
    std::vector<storage::OutcomeRow> rows;
    for (auto const& name : names) rows.push_back(outcome_row(session.plan.session, name, domain::outcome(session, name)));
    return rows;
}

std::vector<storage::OutcomeRow> rows_of(domain::Convention const& convention, domain::OutcomeNames const& names) {
    std::vector<storage::OutcomeRow> rows;
    for (auto const& name : names) rows.push_back(outcome_row({}, name, domain::outcome(convention, name)));
    return rows;
}

std::vector<storage::OutcomeRow> rows_following(domain::Session const& after, SessionEvent const& event) {
    return rows_of(after, domain::follow(after, event).outcomes);
}

std::vector<storage::OutcomeRow> all_rows(domain::Session const& session) {
    std::vector<storage::OutcomeRow> rows;
    for (auto& value : domain::all_outcomes(session))
        rows.push_back(outcome_row(session.plan.session, domain::name_of(value.outcome), std::move(value)));
    return rows;
}

std::vector<storage::OutcomeRow> all_rows(domain::Convention const& convention) {
    std::vector<storage::OutcomeRow> rows;
    for (auto& value : domain::all_outcomes(convention)) rows.push_back(outcome_row({}, domain::name_of(value.outcome), std::move(value)));
    return rows;
}

domain::NamedOutcome read(storage::OutcomeRow const& row) {
    auto const name = name_in(row);
    auto const session = name ? owner_of(row, name->kind) : std::nullopt;
    if (!session) refuse(row, "unknown name");
    if (!row.json) return {*session, *name, std::nullopt};
    auto decoded = decode<Outcome>(*row.json);
    if (auto const* fault = std::get_if<Fault>(&decoded)) refuse(row, fault->why + " at " + fault->place);
    domain::OutcomeWithWords value{std::move(std::get<Outcome>(decoded)), {row.words_at}, std::nullopt};
    if (domain::name_of(value.outcome) != *name) refuse(row, "it is another one");
    if (row.words) value.words = words_of(row, name->kind);
    return {*session, *name, std::move(value)};
}

std::vector<domain::NamedOutcome> read(std::vector<storage::OutcomeRow> const& rows) {
    std::vector<domain::NamedOutcome> news;
    for (auto const& row : rows) news.push_back(read(row));
    return news;
}

std::string place_of(storage::OutcomeRow const& row) {
    auto const name = name_in(row);
    auto const session = name ? owner_of(row, name->kind) : std::nullopt;
    if (!session) return row.stream + ", " + row.kind + " " + row.key;
    if (!*session) return "convention, " + row.kind + " " + row.key;
    std::string const place = "session " + std::to_string(session->value);
    return name->kind == OutcomeKind::session ? place : place + ", " + row.kind + " " + row.key;
}

}  // namespace gommette::records
