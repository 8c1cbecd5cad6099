#include "server/export/histories.hpp"

#include <utility>

#include "server/records/read_stream.hpp"
#include "server/records/streams.hpp"
#include "server/reports/attendance.hpp"
#include "server/reports/calendar_years.hpp"
#include "server/reports/held_sessions.hpp"

namespace gommette::exports {

namespace {

auto reader_of(Source const& source, storage::Stream const& stream) {
    return [&source, stream](std::int64_t after, std::size_t at_most) {
        return source.read_events ? source.read_events(stream, after, at_most) : std::vector<storage::Event>{};
    };
}

// Returns the moment of its last event.
Moment read_convention(Source const& source, domain::Convention& convention) {
    storage::Stream const stream{records::convention_stream};
    Moment last_at;
    records::read_stream(stream, reader_of(source, stream), convention, [&](ConventionEvent const& event, storage::Event const& row) {
        last_at = {row.at_ms};
        domain::apply(convention, event, last_at);
    });
    return last_at;
}

}  // namespace

std::optional<reports::SessionHistory> session_history(Source const& source) {
    auto const stream = records::session_stream(source.session);
    reports::SessionHistory history;
    records::read_stream(stream, reader_of(source, stream), history.session, [&](SessionEvent event, storage::Event const& row) {
        history.last_at = {row.at_ms};
        domain::apply(history.session, event, history.last_at);
        if (!std::holds_alternative<BallotMarked>(event)) history.events.push_back({history.last_at, std::move(event)});
    });
    return history.session.position > 0 ? std::optional{std::move(history)} : std::nullopt;
}

std::optional<NamedColleges> session_colleges(Source const& source, SessionId session) {
    auto const stream = records::session_stream(session);
    // A session begins with its plan.
    for (auto const& row : reader_of(source, stream)(0, 1)) {
        auto const event = records::read_row(stream, row, domain::Session{});
        if (auto const* planned = std::get_if<SessionPlanned>(&event)) return planned->colleges;
    }
    return std::nullopt;
}

recount::CollegeNames names_of_colleges(Source const& source) { return recount::CollegeNames(session_colleges(source, source.session)); }

domain::Convention convention_of(Source const& source) {
    domain::Convention convention;
    read_convention(source, convention);
    return convention;
}

reports::ConventionHistory convention_history(Source const& source) {
    reports::ConventionHistory history{{}, source.outcomes, {}, {}};
    history.last_at = read_convention(source, history.convention);
    for (auto const& name : source.names)
        if (name.session == 0) history.names[{static_cast<std::int32_t>(name.person)}] = name.name;
    return history;
}

reports::ConventionHistory convention_history_with_colleges(Source const& source) {
    auto history = convention_history(source);
    for (auto const& announced : history.convention.sessions)
        if (auto colleges = session_colleges(source, announced.session)) history.colleges[announced.session] = std::move(*colleges);
    return history;
}

reports::SessionGroups session_groups(Source const& source) {
    reports::SessionGroups groups;
    for (auto const& held : reports::held_sessions(source.outcomes)) {
        if (held.steers || reports::year_of(held.began_at) != source.number) continue;
        auto const history = session_history({source.outcomes, held.session, {}, source.read_events});
        if (!history) continue;
        reports::Attendance const attendance(history->session);
        if (auto const* told = attendance.groups()) groups[held.session] = *told;
    }
    return groups;
}

}  // namespace gommette::exports
