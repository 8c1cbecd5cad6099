#include "server/records/memory_lines.hpp"

#include <charconv>
#include <utility>

#include "protocol/reader.hpp"
#include "protocol/writer.hpp"
#include "server/records/answer_rows.hpp"
#include "server/records/json_members.hpp"
#include "server/records/streams.hpp"
#include "storage/chain.hpp"
#include "storage/hexadecimal.hpp"

namespace gommette::records {

namespace {

[[noreturn]] void refuse(std::string const& why) { throw storage::StorageError(why); }

std::string finished(std::string line) {
    if (line.size() >= longest_memory_line || line.find('\n') != std::string::npos)
        refuse("a row of the log does not fit into a line of JSON");
    return line + '\n';
}

template <class T>
std::string written(T const& value) {
    wire::Writer writer;
    writer.write(value);
    return std::move(writer.out);
}

wire::Json parsed(std::string_view line) {
    auto json = wire::parse_strictly(line);
    if (auto const* fault = std::get_if<Fault>(&json)) {
        if (fault->why == "depth") refuse("nested deeper than " + std::to_string(wire::depth_limit) + " levels");
        refuse(fault->why == "duplicate" ? "a member that is there twice" : "not JSON");
    }
    if (!std::get<wire::Json>(json).is_object()) refuse("not a JSON object");
    return std::move(std::get<wire::Json>(json));
}

template <class T>
T read(wire::Json const& json) {
    wire::Reader reader;
    T value;
    if (!reader.read(json, value, wire::Place{})) refuse("cannot be read: " + reader.fault.why + " at " + reader.fault.place);
    return value;
}

// "system", "person/12" or "link/3".
void refuse_unless_actor(std::string const& text) {
    if (text == "system") return;
    auto const slash = text.find('/');
    std::int32_t number = 0;
    if (slash != std::string::npos) std::from_chars(text.data() + slash + 1, text.data() + text.size(), number);
    auto const whose = text.substr(0, slash);
    if (number < 1 || (whose != "person" && whose != "link") || text != whose + "/" + std::to_string(number))
        refuse("cannot be read: pattern at /actor");
}

void refuse_unless_stream(std::string const& text) {
    if (text != convention_stream && !session_of(text)) refuse("cannot be read: pattern at /stream");
}

std::string bytes_in(std::string const& hex, char const* place) {
    auto bytes = storage::from_hexadecimal(hex);
    if (!bytes) refuse(std::string("cannot be read: pattern at ") + place);
    return *std::move(bytes);
}

// The text of an object that is a member of the line; nothing: there is none of that name.
std::optional<std::string> object_in(wire::Json& json, std::string_view line, std::string const& member) {
    auto const found = json.find(member);
    if (found == json.end()) return std::nullopt;
    if (!found->is_object()) refuse("cannot be read: type at /" + member);
    json.erase(found);
    auto const text = text_of_member(line, member);
    if (!text) refuse("cannot be read: pattern at /" + member);
    return std::string(*text);
}

storage::LoggedEvent event_in(wire::Json json, std::string_view line) {
    auto body = object_in(json, line, "body");
    auto words = object_in(json, line, "words");
    auto const read_line = read<EventLine>(json);
    if (!body) refuse("cannot be read: missing at /body");
    if (words.has_value() != read_line.salt.has_value()) refuse(words ? "words without their salt" : "a salt without words");
    if (words && read_line.words_hash) refuse("words, and the hash of words that were erased");
    refuse_unless_stream(read_line.stream.value);
    refuse_unless_actor(read_line.actor.value);
    if ((read_line.n.value == 0) != read_line.device.value.empty() || (read_line.answers && read_line.n.value == 0))
        refuse("cannot be read: pattern at /device");

    storage::LoggedEvent logged{read_line.seq.value, read_line.stream.value, {}, read_line.answers};
    logged.event = {read_line.kind.value,     static_cast<int>(read_line.version.value),
                    read_line.at.value,       {read_line.actor.value, read_line.device.value, read_line.n.value},
                    *std::move(body),         std::move(words),
                    read_line.position.value, read_line.words_hash.has_value()};
    if (read_line.words_hash) logged.words_hash = bytes_in(read_line.words_hash->value, "/words_hash");
    if (read_line.salt) {
        logged.salt = bytes_in(read_line.salt->value, "/salt");
        logged.words_hash = storage::bytes_of(storage::hash_of_words(logged.salt, *logged.event.words));
    }
    return logged;
}

storage::AnswerRow answer_in(wire::Json const& json) {
    auto const line = read<AnswerLine>(json);
    refuse_unless_stream(line.stream.value);
    refuse_unless_actor(line.actor.value);
    if (line.orders.values.empty()) refuse("cannot be read: length at /orders");
    for (std::size_t i = 1; i < line.orders.values.size(); ++i)
        if (line.orders.values[i].n <= line.orders.values[i - 1].n) refuse("orders that do not rise");
    return answer_row(line.stream.value, line.actor.value, line.device.value, line.orders.values);
}

}  // namespace

std::string line_of(HeadLine const& head) { return finished(written(head)); }

std::string line_of(storage::LoggedEvent const& logged) {
    auto const& event = logged.event;
    EventLine line{{logged.seq},  {logged.stream},       {event.position},       {event.kind},      {event.version},
                   {event.at_ms}, {event.command.actor}, {event.command.device}, {event.command.n}, logged.answers};
    if (event.words)
        line.salt = {storage::hexadecimal(logged.salt)};
    else if (logged.words_hash)
        line.words_hash = {storage::hexadecimal(*logged.words_hash)};
    auto text = written(line);
    text.back() = ',';
    text += "\"body\":" + event.body;
    if (event.words) text += ",\"words\":" + *event.words;
    return finished(std::move(text) + '}');
}

std::string line_of(storage::KeyRow const& key) {
    KeyLine line{{storage::hexadecimal(key.hash)}, {}, {key.session}, {key.subject}, key.revoked};
    if (!boost::describe::enum_from_string(key.role.c_str(), line.role))
        refuse("a key opens what this version does not know: " + key.role);
    return finished(written(line));
}

std::string line_of(storage::PersonName const& name) {
    return finished(written(NameLine{{name.session}, {name.person}, {name.name}}));
}

std::string line_of(storage::AnswerRow const& answer) {
    return finished(written(AnswerLine{{answer.stream}, {answer.actor}, {answer.device}, {orders_of(answer)}}));
}

std::string line_of(EndLine const& end) { return finished(written(end)); }

HeadLine head_in(std::string_view line) {
    auto const json = parsed(line);
    constexpr std::string_view family = "gommette-memory/";
    auto const format = json.find("format");
    if (format == json.end() || !format->is_string() || !format->get_ref<std::string const&>().starts_with(family))
        refuse("not the head of a memory that gommette export wrote");
    auto const& name = format->get_ref<std::string const&>();
    if (name != memory_format)
        refuse("of the format " + name.substr(0, 40) + ", and this Gommette knows " + std::string(memory_format) +
               ": import it with the version that wrote it");
    return read<HeadLine>(json);
}

MemoryRow row_in(std::string_view line) {
    auto json = parsed(line);
    auto const found = json.find("type");
    if (found == json.end()) refuse("cannot be read: missing at /type");
    auto const type = found->is_string() ? found->get<std::string>() : std::string();
    if (type == EventLine::name) return event_in(std::move(json), line);
    if (type == AnswerLine::name) return answer_in(json);
    if (type == KeyLine::name) {
        auto const key = read<KeyLine>(json);
        return storage::KeyRow{bytes_in(key.hash.value, "/hash"), boost::describe::enum_to_string(key.role, ""),
                               key.session.value, key.subject.value, key.revoked};
    }
    if (type == NameLine::name) {
        auto const name = read<NameLine>(json);
        return storage::PersonName{name.session.value, name.person.value, name.called.value};
    }
    if (type == EndLine::name) return read<EndLine>(json);
    refuse("cannot be read: unknown at /type");
}

}  // namespace gommette::records
