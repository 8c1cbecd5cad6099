#pragma once

#include "protocol/commands.hpp"
#include "protocol/one_of.hpp"
#include "protocol/rows.hpp"

namespace gommette {

// What travels in one text frame: a Request towards the server, a Reply towards the browser; told apart by "type".

// The version of this protocol; a page that speaks another is told `outdated_page`.
inline constexpr std::int64_t protocol_version = 1;

// --- Requests

// Where a view stands: `epoch` is new whenever the server loaded the session afresh, `n` counts its patches.
struct Held {
    Word<1, 16> epoch;
    Whole<0, 9007199254740991> n;
    bool operator==(Held const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Held, (), (epoch, n))

// The first message of a connection, and the only one that may carry a secret besides Join and IssueLink. Exactly one of
// `key` and `code`. `held` names what the page still has of the view "room".
struct Hello {
    static constexpr auto name = "hello";
    Whole<1, 1000000> version{protocol_version};
    std::optional<Key> key;
    std::optional<JoinCode> code;
    std::optional<Held> held;
};
BOOST_DESCRIBE_STRUCT(Hello, (), (version, key, code, held))

// Device and n name the command for ever; the same pair again gets the same answer and has no second effect.
struct Order {
    static constexpr auto name = "order";
    DeviceName device;
    CommandNumber n;
    Command command;
};
BOOST_DESCRIBE_STRUCT(Order, (), (device, n, command))

// Asks for a fresh snapshot of all views: the page missed a number.
struct Refresh {
    static constexpr auto name = "refresh";
};
BOOST_DESCRIBE_STRUCT(Refresh, (), ())

// Asks for a Pong: a page cannot see the protocol's own pings.
struct Ping {
    static constexpr auto name = "ping";
};
BOOST_DESCRIBE_STRUCT(Ping, (), ())

using Request = OneOf<Hello, Order, Refresh, Ping>;

// The largest request in bytes. 60 marks, or a proposal of 1,140 characters of four bytes, fit with room.
inline constexpr std::size_t request_bytes = 16 * 1024;
// The same of a page of the steering committee, which may bring in a file (BringIn): 200 actions and 500 lines of everyday length.
inline constexpr std::size_t brought_bytes = 256 * 1024;
// How many commands of one connection may be unanswered; it is not read further until answers have left.
inline constexpr std::size_t unanswered_orders = 32;

// --- Replies

// What a guest sees before joining. Comes again, in a Welcome, whenever the door's state changes. `colleges`, `steers`: as the SessionRow's.
struct FrontDoor {
    Title title;
    Title committee;
    FieldCode field;
    std::optional<Line<1, 80>> when_where;
    DoorState state{};
    std::optional<NamedColleges> colleges{};
    std::optional<bool> steers{};
    bool operator==(FrontDoor const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FrontDoor, (), (title, committee, field, when_where, state, colleges, steers))

// Answers Hello, and comes again when the server had to read its state afresh or a guest became a participant: the page then
// sends again, under the same device and n, whatever has no answer yet, or was refused for a passing reason (busy,
// storage_trouble, too_fast). `now` is the server's clock, for timers. `wall_key`: for a facilitator, the key of the session's wall.
// `member`: whose personal link was shown, of a member of the steering committee or of an owner of actions.
struct Welcome {
    static constexpr auto name = "welcome";
    Role role{};
    std::optional<SessionId> session;
    std::optional<FrontDoor> door;
    std::optional<Key> wall_key;
    Moment now;
    std::optional<MemberId> member{};
};
BOOST_DESCRIBE_STRUCT(Welcome, (), (role, session, door, wall_key, now, member))

// room: the same for everybody of an audience; an owner of actions is one alone · own: for one person only.
enum class ViewName { room, own };
BOOST_DESCRIBE_ENUM(ViewName, room, own)

struct KeyedRow {
    RowKey key;
    Row row;
};
BOOST_DESCRIBE_STRUCT(KeyedRow, (), (key, row))

// The most rows a view can have: proposals, people, marks and rounds of the fullest session.
inline constexpr std::size_t rows_per_view = 40000;

// Replaces everything held of that view. `at`: the log position it reflects.
struct Snapshot {
    static constexpr auto name = "snapshot";
    ViewName view{};
    Word<1, 16> epoch;
    Whole<0, 9007199254740991> n;
    LogPosition at;
    List<KeyedRow, rows_per_view> rows;
};
BOOST_DESCRIBE_STRUCT(Snapshot, (), (view, epoch, n, at, rows))

// Applies if the epoch is the same and n = held n + 1; else the page asks for Refresh.
struct Patch {
    static constexpr auto name = "patch";
    ViewName view{};
    Word<1, 16> epoch;
    Whole<0, 9007199254740991> n;
    LogPosition at;
    List<KeyedRow, rows_per_view> upsert;
    List<RowKey, rows_per_view> remove;
};
BOOST_DESCRIBE_STRUCT(Patch, (), (view, epoch, n, at, upsert, remove))

// The command is durable. `at`: the log position of its event; a pending change may be dropped once a view reaches it.
// `made`: the number of the person, proposal, round, committee, session, link, member or decision it made.
struct Accepted {
    static constexpr auto name = "accepted";
    DeviceName device;
    CommandNumber n;
    LogPosition at;
    std::optional<Whole<1, 2147483647>> made;
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (device, n, at, made))

// Without device and n: the first message, or one that could not be read. `place` is a JSON pointer.
struct Refused {
    static constexpr auto name = "refused";
    Refusal code{};
    std::optional<DeviceName> device;
    std::optional<CommandNumber> n;
    std::optional<Line<0, 200>> place;
};
BOOST_DESCRIBE_STRUCT(Refused, (), (code, device, n, place))

struct Pong {
    static constexpr auto name = "pong";
    Moment now;
};
BOOST_DESCRIBE_STRUCT(Pong, (), (now))

using Reply = OneOf<Welcome, Snapshot, Patch, Accepted, Refused, Pong>;

// Close codes of our own, beside those of RFC 6455.
enum class CloseCode : std::uint16_t {
    come_back = 4000,     // too slow, or the server is stopping: reconnect with jitter and resume by number
    unknown_door = 4001,  // do not reconnect with this key
    no_hello = 4002       // nothing said in time, or too much nonsense
};
BOOST_DESCRIBE_ENUM(CloseCode, come_back, unknown_door, no_hello)

}  // namespace gommette
