#pragma once

#include <boost/describe.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "protocol/sealed.hpp"
#include "storage/whole_log.hpp"

namespace gommette::records {

// The lines of the file that holds a whole memory, one JSON object each; storage/FORMAT.md tells them, and their order.

inline constexpr std::string_view memory_format = "gommette-memory/1";
// The longest line that is read. The longest that can be written, a secret round of a thousand people, is some megabytes.
inline constexpr std::size_t longest_memory_line = 64 * 1024 * 1024;

using WholeNumber = Whole<0, 9007199254740991>;
using StreamName = Line<1, 40>;
using ActorName = Line<1, 40>;
// 32 bytes, in small hexadecimal letters.
using HashInHex = Word<64, 64>;

struct HeadLine {
    Line<1, 40> format;
    Line<1, 80> program;
    WholeNumber events;
};
BOOST_DESCRIBE_STRUCT(HeadLine, (), (format, program, events))

// Behind these members stand `body` and `words`, as they stand in the log, byte for byte: the chain covers them so.
struct EventLine {
    static constexpr auto name = "event";
    WholeNumber seq;
    StreamName stream;
    WholeNumber position;
    Word<1, 80> kind;
    Whole<1, 1000> version;
    Moment at;
    ActorName actor;
    Word<0, 24> device;
    Whole<0, 2147483647> n;
    bool answers{};
    std::optional<Word<32, 32>> salt{};     // of words that are there
    std::optional<HashInHex> words_hash{};  // of words that were erased
};
BOOST_DESCRIBE_STRUCT(EventLine, (), (seq, stream, position, kind, version, at, actor, device, n, answers, salt, words_hash))

struct KeyLine {
    static constexpr auto name = "key";
    HashInHex hash;
    Role role{};
    WholeNumber session;
    WholeNumber subject;
    bool revoked{};
};
BOOST_DESCRIBE_STRUCT(KeyLine, (), (hash, role, session, subject, revoked))

struct NameLine {
    static constexpr auto name = "name";
    WholeNumber session;
    WholeNumber person;
    Line<1, 200> called;
};
BOOST_DESCRIBE_STRUCT(NameLine, (), (session, person, called))

struct AnswerLine {
    static constexpr auto name = "answer";
    StreamName stream;
    ActorName actor;
    DeviceName device;
    List<AnsweredOrder, orders_to_remember> orders;
};
BOOST_DESCRIBE_STRUCT(AnswerLine, (), (stream, actor, device, orders))

struct EndLine {
    static constexpr auto name = "end";
    WholeNumber events;
    WholeNumber keys;
    WholeNumber names;
    WholeNumber answers;
    HashInHex chain;
};
BOOST_DESCRIBE_STRUCT(EndLine, (), (events, keys, names, answers, chain))

// Each with a line feed at its end. Throw StorageError: the row can stand in no such line.
std::string line_of(HeadLine const& head);
std::string line_of(storage::LoggedEvent const& logged);
std::string line_of(storage::KeyRow const& key);
std::string line_of(storage::PersonName const& name);
std::string line_of(storage::AnswerRow const& answer);
std::string line_of(EndLine const& end);

// Read strictly, as protocol/codec.hpp does. Throw StorageError, which says why and where in the line.
HeadLine head_in(std::string_view line);
using MemoryRow = std::variant<storage::LoggedEvent, storage::KeyRow, storage::PersonName, storage::AnswerRow, EndLine>;
MemoryRow row_in(std::string_view line);

}  // namespace gommette::records
