#include "server/records/memory_file.hpp"
#include "server/records/memory_lines.hpp"
#include "server/records/streams.hpp"
#include "server/records/verification.hpp"

namespace gommette::records {

namespace {

constexpr std::int64_t events_between_tellings = 1000;

std::string place_of(storage::UrnName const& urn) { return urn.stream + ", round " + std::to_string(urn.round); }

void refuse_what_no_file_may_hold(storage::LogSnapshot& snapshot) {
    for (auto const& urn : snapshot.filled_urns())
        throw storage::StorageError(place_of(urn) +
                                    " is secret and holds ballots, which are in no file but the folder's own: close it first");
    for (auto const& [stream, events] : snapshot.streams())
        if (stream != convention_stream && !session_of(stream))
            throw storage::StorageError("the log has a stream that this version does not know: " + stream);
}

}  // namespace

void write_memory(storage::LogSnapshot& snapshot, std::string const& program,
                  std::function<void(std::string_view line)> const& write,
                  std::function<void(std::int64_t done, std::int64_t total)> const& progress) {
    refuse_what_no_file_may_hold(snapshot);
    refuse_differences(snapshot, [](std::string const& line) { throw storage::StorageError(line); });
    auto const end = snapshot.end();
    write(line_of(HeadLine{{std::string(memory_format)}, {program}, {end.seq}}));
    snapshot.each_event([&](storage::LoggedEvent const& logged) {
        if (logged.seq % events_between_tellings == 0) progress(logged.seq, end.seq);
        write(line_of(logged));
    });
    auto const each = [&](auto const& rows) {
        for (auto const& row : rows) write(line_of(row));
        return WholeNumber{static_cast<std::int64_t>(rows.size())};
    };
    EndLine last{{end.seq}, {}, {}, {}, {storage::to_hex(end.chain)}};
    last.keys = each(snapshot.keys());
    last.names = each(snapshot.names());
    last.answers = each(snapshot.answers());
    write(line_of(last));
    progress(end.seq, end.seq);
}

}  // namespace gommette::records
