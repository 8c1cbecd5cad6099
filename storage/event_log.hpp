#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "storage/one_line.hpp"
#include "storage/outcomes.hpp"

namespace gommette::storage {

// Names a stream: "convention", or "session/N".
using Stream = std::string;

// Which command an event answers: unique together with its stream, for ever. `actor`: "person/N", "link/N" or "system";
// `n` 0 and an empty device: not from a command. The first event of a command carries it.
struct CommandId {
    std::string actor;
    std::string device;
    std::int64_t n{0};
    auto operator<=>(CommandId const&) const = default;
};

// One event on its way in or out. `body` and `words` are JSON; `words` may be erased later, `body` never is.
struct Event {
    std::string kind;
    int version{1};
    std::int64_t at_ms{};  // since 1970, UTC
    CommandId command;     // as given; of a command with several events only the first row is indexed as its answer
    std::string body;
    std::optional<std::string> words;
    std::int64_t position{0};  // within its stream from 1; set by the log, ignored on append
    bool words_erased{false};  // on reading: there were words
};

// The events of one stream; `expected` is the stream's length before them.
struct StreamAppend {
    Stream stream;
    std::int64_t expected{};
    std::vector<Event> events;
};

// A key's hash (32 bytes), and for whom it opens what. Roles and numbers mean nothing to storage.
struct KeyRow {
    std::string hash;
    std::string role;        // as protocol Role
    std::int64_t session{};  // 0: the whole convention
    std::int64_t subject{};  // the number of a person of that session, or of a link
    bool revoked{false};
};

// The people directory: names, erasable, never in the log.
struct PersonName {
    std::int64_t session{};
    std::int64_t person{};
    std::string name;
};

// Makes the words of one event unreadable for ever; the event itself and the chain stay. Unknown or already erased: nothing.
struct WordsErasure {
    Stream stream;
    std::int64_t position{};
};

// Takes one name out of the people directory.
struct NameErasure {
    std::int64_t session{};
    std::int64_t person{};
};

// The last command of one device that was accepted and that no event tells of: it changed nothing, or the ballot of a secret round. `at`:
// the position it was answered with. `earlier`: the same of those before it that may still be sent again, as "n:at n:at".
struct AnswerRow {
    Stream stream;
    std::string actor;
    std::string device;
    std::int64_t n{};
    std::int64_t at{};
    std::string earlier{};
    bool operator==(AnswerRow const&) const = default;
};

// Up to where a webhook was told what a stream holds. `webhook`: a short name of its address, which may hold a secret and is kept nowhere.
struct WebhookPosition {
    std::string webhook;
    Stream stream;
    std::int64_t position{};
    bool operator==(WebhookPosition const&) const = default;
};

// What a secret round keeps while it is open. `slot` names the row within its urn: the same slot replaces it. It is stored under an
// id, and sealed, which nobody can tell or open without the round's key; all rows of one `padded_to` are equally long.
struct UrnRow {
    Stream stream;
    std::int64_t round{};
    std::string slot;
    std::string content;
    std::size_t padded_to{};
};

// The round is closed: its rows and its key are nowhere any more.
struct UrnEnd {
    Stream stream;
    std::int64_t round{};
};

// What an urn holds, in no order that tells anything. Lost: its key is not there, as in a restored backup, or another one.
struct Urn {
    std::int64_t round{};
    std::vector<std::string> contents;
    bool is_lost{false};
    bool operator==(Urn const&) const = default;
};

// All that belongs together; one transaction or nothing. A batch without appends is committed and answered like any other.
struct Batch {
    std::vector<StreamAppend> appends;
    std::vector<KeyRow> keys;                // inserted; of a known hash only `revoked` is taken, and that for ever
    std::vector<PersonName> names;           // inserted, or replaced
    std::vector<OutcomeRow> outcomes;        // inserted, replaced or deleted
    std::vector<AnswerRow> answers;          // inserted, or replaced: one a stream, actor and device
    std::vector<WordsErasure> erased_words;  // carried out after the appends
    std::vector<NameErasure> erased_names;   // carried out after the names
    std::vector<UrnRow> urn_rows;            // inserted, or replaced
    std::vector<UrnEnd> ended_urns;          // carried out after the rows
    std::vector<WebhookPosition> webhook_positions;  // inserted, or replaced: one a webhook and stream
};

enum class AppendFailure {
    conflict,  // a stream is not as long as expected, or has answered that command: a bug of the caller; nothing was written
    trouble,   // disk: nothing is known of this batch yet; the caller's host is reloaded once on_health has told true
    full       // the queue is full (log_queue_batches); nothing was tried
};
struct Appended {};
using AppendResult = std::variant<Appended, AppendFailure>;

// At most so many batches wait for the writer; a host has one or two, so this is hundreds of busy sessions.
inline constexpr std::size_t log_queue_batches = 4096;

// Delivers callbacks on the caller's thread: `core` is the number given to append. The composition root binds it to the
// cores' tasks; a test to a plain queue. Called by the writer thread once per core per commit.
using Deliver = std::function<void(int core, std::vector<std::function<void()>>)>;

// The append-only memory of all sessions. One suite of tests runs on each implementation.
// append: any thread; returns at once; `done` is delivered to `core` after the commit has been fsynced, in order of append.
// read and the load functions: any thread but a core, blocking, on read-only connections.
class EventLog {
public:
    virtual ~EventLog() = default;

    virtual void append(int core, Batch batch, std::function<void(AppendResult)> done) = 0;

    // Events of `stream` after position `after`, in order; at most `at_most`. Throws StorageError.
    virtual std::vector<Event> read(Stream const& stream, std::int64_t after, std::size_t at_most) = 0;
    virtual std::vector<KeyRow> keys() = 0;
    virtual std::vector<KeyRow> keys_of_session(std::int64_t session) = 0;
    virtual std::vector<PersonName> names(std::int64_t session) = 0;
    virtual std::vector<AnswerRow> answers(Stream const& stream) = 0;
    // Those of the stream that hold a row, by round.
    virtual std::vector<Urn> urns(Stream const& stream) = 0;
    // Ordered by stream, kind and key, as texts.
    virtual std::vector<OutcomeRow> outcomes() = 0;
    virtual std::vector<OutcomeRow> outcomes(Stream const& stream) = 0;
    // The names of all streams that have events or outcomes, ascending as text, and how many events each has.
    virtual std::vector<std::pair<Stream, std::int64_t>> streams() = 0;
    // Those of that webhook, in order of the stream.
    virtual std::vector<WebhookPosition> webhook_positions(std::string const& webhook) = 0;

    // Called on the writer thread when storage trouble begins (false), before its answers leave, and after the fence has been
    // committed (true). One listener, who is told at once, by this call, of trouble that is there; an empty function takes it
    // away, and returns when it no longer runs.
    virtual void on_health(std::function<void(bool healthy)> told) = 0;
};

// What went wrong when opening or reading, in one line for the operator.
struct StorageError : std::exception {
    // The text may quote what stands in a file: it is made one line that a terminal takes for nothing else.
    explicit StorageError(std::string const& text, bool may_pass = false) : text(one_line(text)), may_pass(may_pass) {}
    char const* what() const noexcept override { return text.c_str(); }
    std::string text;
    bool may_pass;  // the disk is full, read-only or failing; nothing is wrong with what stands there
};

// What looks at the log while its chain is checked: an event, whose it is, and whether it is that stream's last.
using TakeEvent = std::function<void(Stream const& stream, Event const& event, bool is_last)>;

// For tests and rehearsals without a disk: the same promises but durability.
std::unique_ptr<EventLog> open_memory_log(Deliver deliver);

struct SqliteOptions {
    std::string folder;              // holds gommette.db, gommette.mark (high-water mark), gommette.lock and keys of open urns
    bool accept_shorter_log{false};  // the operator has been told and wants to go on with what is there
    // Told why, at most once and before the log is open, when it begins in trouble: all is there, and the disk takes nothing.
    std::function<void(std::string const& why)> begins_in_trouble{};
    // Called before the log is open with every event that it holds, in the order of the whole log, once each is found to fit the chain.
    TakeEvent on_reading{};
};
// Creates or migrates. Throws StorageError: newer database, second server, unwritable folder, broken chain, lost tail. On a disk
// that is full, read-only or failing, a log of this format that is sound opens in trouble, which passes as any other does.
std::unique_ptr<EventLog> open_sqlite_log(SqliteOptions options, Deliver deliver);

}  // namespace gommette::storage
