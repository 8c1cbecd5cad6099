#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "server/records/answer_rows.hpp"
#include "server/records/limited_lines.hpp"
#include "server/records/memory_file.hpp"
#include "server/records/memory_lines.hpp"
#include "server/records/streams.hpp"
#include "server/records/verification.hpp"

namespace gommette::records {

namespace {

constexpr std::int64_t lines_between_tellings = 500;
// Rows that are written together.
constexpr std::size_t rows_at_once = 1000;

std::string counted(std::int64_t count, char const* what) { return std::to_string(count) + " " + what; }

// Takes the rows of a memory in their order, and holds each against those before it. Throws StorageError, which says nothing of
// the line.
class MemoryTaker {
public:
    MemoryTaker(HeadLine const& head, storage::NewDatabase& into)
        : head_(head),
          into_(into),
          replay_([](std::string const& line) { throw storage::StorageError(line); },
                  [](std::string const& line) { throw storage::StorageError(line); }) {}

    void take(storage::LoggedEvent const& logged) {
        if (names_) refuse("an event behind what stands beside the log");
        into_.append(logged);
        replay_.take(logged.stream, logged.event);
        streams_.insert(logged.stream);
    }

    void take(storage::KeyRow const& key) {
        end_log();
        follow(last_key_, key.hash, "key");
        if (counts_.names.value + counts_.answers.value > 0) refuse("a key behind names or answers");
        ++counts_.keys.value;
        beside_.keys.push_back(key);
        put(beside_.keys.size());
    }

    void take(storage::PersonName const& name) {
        end_log();
        follow(last_name_, std::pair(name.session, name.person), "name");
        if (counts_.answers.value > 0) refuse("a name behind answers");
        if (auto const difference = names_->difference(name)) refuse(*difference);
        ++counts_.names.value;
        beside_.names.push_back(name);
        put(beside_.names.size());
    }

    void take(storage::AnswerRow const& answer) {
        end_log();
        follow(last_answer_, std::tuple(answer.stream, answer.actor, answer.device), "answer");
        auto const length = into_.length(answer.stream);
        if (length == 0) refuse("an answer of " + answer.stream + ", of which there is no event");
        for (auto const& order : orders_of(answer))
            if (order.at.value > length)
                refuse("an answer at position " + std::to_string(order.at.value) + " of " + answer.stream + ", which ends at " +
                       std::to_string(length));
        ++counts_.answers.value;
        beside_.answers.push_back(answer);
        put(beside_.answers.size());
    }

    // All is there, and is what the file says it is: the database is finished.
    ReadMemory take(EndLine const& end) {
        end_log();
        must_be(end.events.value, into_.end().seq, "events");
        must_be(end.keys.value, counts_.keys.value, "keys");
        must_be(end.names.value, counts_.names.value, "names");
        must_be(end.answers.value, counts_.answers.value, "answers");
        if (end.chain.value != storage::to_hex(into_.end().chain))
            refuse("the chain is another one than the events lead to: one of them was changed");
        put(rows_at_once);
        into_.close();
        storage::LogSnapshot written(into_.file());
        written.check_all();
        auto const verified = replay_.compare(written);
        return {verified.events, verified.sessions, verified.rounds};
    }

private:
    [[noreturn]] static void refuse(std::string const& why) { throw storage::StorageError(why); }

    static void must_be(std::int64_t said, std::int64_t found, char const* what) {
        if (said != found) refuse(counted(said, what) + " are to be there, but there are " + std::to_string(found));
    }

    template <class Key>
    static void follow(std::optional<Key>& last, Key key, char const* what) {
        if (last && key == *last) refuse(std::string("a ") + what + " that is there already");
        if (last && key < *last) refuse(std::string("a ") + what + " behind one that comes later");
        last = std::move(key);
    }

    // The first row behind the last event.
    void end_log() {
        if (names_) return;
        must_be(head_.events.value, into_.end().seq, "events");
        for (auto const& stream : streams_) {
            replay_.end(stream);
            storage::Batch outcomes;
            outcomes.outcomes = replay_.outcomes_of(stream);
            into_.put(outcomes);
        }
        names_ = replay_.key_check();
    }

    void put(std::size_t rows) {
        if (rows < rows_at_once) return;
        into_.put(beside_);
        beside_ = {};
    }

    HeadLine const& head_;
    storage::NewDatabase& into_;
    Replay replay_;
    std::set<storage::Stream> streams_;
    std::optional<KeyCheck> names_;  // once the log has ended
    storage::Batch beside_;
    EndLine counts_;
    std::optional<std::string> last_key_;
    std::optional<std::pair<std::int64_t, std::int64_t>> last_name_;
    std::optional<std::tuple<std::string, std::string, std::string>> last_answer_;
};

// The next line.
bool read_line(LimitedLines& lines, std::string& line) {
    switch (lines.next(line)) {
        case LimitedLines::Next::line:
            return true;
        case LimitedLines::Next::too_long:
            throw storage::StorageError("longer than " + std::to_string(longest_memory_line / (1024 * 1024)) + " MiB");
        case LimitedLines::Next::end:
            return false;
    }
    return false;
}

ReadMemory read_rows(LimitedLines& lines, storage::NewDatabase& into, std::function<void(std::int64_t bytes)> const& progress) {
    std::string line;
    if (!read_line(lines, line)) throw storage::StorageError("the file is empty");
    auto const head = head_in(line);
    MemoryTaker taker(head, into);
    while (read_line(lines, line)) {
        if (lines.lines() % lines_between_tellings == 0) progress(lines.bytes());
        auto const row = row_in(line);
        if (auto const* end = std::get_if<EndLine>(&row)) {
            auto const read = taker.take(*end);
            if (read_line(lines, line)) throw storage::StorageError("something behind the end");
            return read;
        }
        std::visit([&](auto const& one) { taker.take(one); }, row);
    }
    throw storage::StorageError("the file is cut off: this is its last line, and no end");
}

}  // namespace

ReadMemory read_memory(std::istream& in, std::string const& name, storage::NewDatabase& into,
                       std::function<void(std::int64_t bytes)> const& progress) {
    LimitedLines lines(in, longest_memory_line);
    ReadMemory read;
    try {
        read = read_rows(lines, into, progress);
    } catch (storage::StorageError const& error) {
        throw storage::StorageError(name + ", line " + std::to_string(lines.lines()) + ": " + error.text, error.may_pass);
    }
    into.finish();
    progress(lines.bytes());
    return read;
}

}  // namespace gommette::records
