#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/ids.hpp"
#include "protocol/vocabulary.hpp"
#include "server/domain/views/outcomes.hpp"
#include "storage/event_log.hpp"

namespace gommette::exports {

// What an export tells about.
enum class Scope { session, convention };

// The events of a stream after that position, in order; at most `at_most`. Throws StorageError.
using ReadEvents = std::function<std::vector<storage::Event>(storage::Stream const& stream, std::int64_t after, std::size_t at_most)>;

// What an export is made from.
struct Source {
    std::vector<domain::NamedOutcome> const& outcomes;  // of the session, or of all streams
    SessionId session;                                  // none for an export of the convention
    std::span<storage::PersonName const> names{};       // of the people directory; none for an export of a session
    ReadEvents read_events{};                           // of any stream, for what no outcome tells
    std::string_view licence{};                         // that whoever publishes chose; empty: none was
    int number{};                                       // that stands in its name: the year, or the round of the session
    Moment now{};                                       // of an export of a year
};

// One export: /api/export/NAME serves it, `gommette export --what NAME` writes it.
struct Export {
    std::string_view name;       // "{year}" in it stands for four digits, "{round}" for the number of a round of the session
    std::string_view file_name;  // "{session}" in it stands for the session's number, the others as above
    std::string_view media_type;
    std::vector<Role> roles;  // whose key may ask for it over HTTP
    Scope scope{};
    // The bytes of the file; nothing if there is no such session, or nothing to tell of that year or round. Any thread.
    std::optional<std::string> (*make)(Source const& source);
    bool says_licence{false};
    int number{};  // that its name was asked with: the year or the round; 0: it has none
};
using Exports = std::span<Export const>;

// All exports of this program; the first is what `gommette export` writes unless told otherwise. To add one: a file with its
// maker, and a line here.
Exports all_exports();

// By its whole name, with its year or round if it is of one; nothing: there is none.
std::optional<Export> find_export(Exports exports, std::string_view name);

// Whether a key of that role may ask. `session` is the key's own, none for a key of the convention; an export of a session needs
// one.
bool may_ask(Export const& wanted, Role role, SessionId session);

// A file as it is sent.
struct File {
    std::string name;
    std::string media_type;
    std::string bytes;
    bool operator==(File const&) const = default;
};
// What all exports are made from, as it stood at one moment. Each throws StorageError.
struct Readers {
    // The outcome rows of one stream, or of all.
    std::function<std::vector<storage::OutcomeRow>(std::optional<storage::Stream> const& stream)> outcomes;
    // The people directory.
    std::function<std::vector<storage::PersonName>()> names;
    ReadEvents events;
    Moment now{};  // for what tells of a year that may still go on
};
// Nothing if there is no such session, or nothing to tell of that year or round. `session` is ignored by an export of the convention. Reads only what the export needs; throws
// what the readers throw, and StorageError where the file cannot be written: no memory, or no room for what a writer lays aside.
// `licence`: under which it will be published, for an export that says so; empty: none was chosen.
std::optional<File> make_file(Export const& wanted, SessionId session, Readers const& readers, std::string_view licence = {});

}  // namespace gommette::exports
