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
    return [&source, stream](std::int64_t after, std::size_t at_most) { return source.read_events(stream, after, at_most); };
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

reports::ConventionHistory convention_history(Source const& source) {
    storage::Stream const stream{records::convention_stream};
    reports::ConventionHistory history{{}, source.outcomes, {}, {}};
    records::read_stream(stream, reader_of(source, stream), history.convention, [&](ConventionEvent const& event, storage::Event const& row) {
        history.last_at = {row.at_ms};
        domain::apply(history.convention, event, history.last_at);
    });
    for (auto const& name : source.names)
        if (name.session == 0) history.names[{static_cast<std::int32_t>(name.person)}] = name.name;
    return history;
}

reports::SessionGroups session_groups(Source const& source) {
    reports::SessionGroups groups;
    for (auto const& held : reports::held_sessions(source.outcomes)) {
        if (reports::year_of(held.began_at) != source.number) continue;
        auto const history = session_history({source.outcomes, held.session, {}, source.read_events});
        if (!history) continue;
        reports::Attendance const attendance(history->session);
        if (auto const* told = attendance.groups()) groups[held.session] = *told;
    }
    return groups;
}

}  // namespace gommette::exports
