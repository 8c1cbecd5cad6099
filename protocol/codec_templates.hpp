#pragma once

#include "protocol/codec.hpp"
#include "protocol/reader.hpp"
#include "protocol/writer.hpp"

// The bodies of codec.hpp's templates, for the codec_*.cpp files that instantiate them, and nobody else.

namespace gommette {

template <class T>
std::variant<T, Fault> decode(std::string_view text) {
    auto parsed = wire::parse_strictly(text);
    if (auto* fault = std::get_if<Fault>(&parsed)) return std::move(*fault);
    wire::Reader reader;
    T value;
    if (!reader.read(std::get<wire::Json>(parsed), value, wire::Place{})) return std::move(reader.fault);
    return value;
}

template <class T>
std::string encode(T const& value) {
    wire::Writer writer;
    writer.write(value);
    return std::move(writer.out);
}

template <class Event>
StoredEvent store_event(Event const& event) {
    return std::visit(
        [](auto const& alternative) {
            using T = std::remove_cvref_t<decltype(alternative)>;
            StoredEvent stored{T::name, T::version, {}, {}};
            wire::Writer body;
            body.write_some(alternative, [](std::string_view member) { return member != "words"; });
            stored.body = std::move(body.out);
            if constexpr (requires { alternative.words; }) {
                if (alternative.words) {
                    wire::Writer words;
                    words.write(*alternative.words);
                    stored.words = std::move(words.out);
                }
            }
            return stored;
        },
        event);
}

template <class Event>
std::variant<Event, Fault> read_event(StoredEvent const& stored) {
    auto parsed = wire::parse_strictly(stored.body);
    if (auto* fault = std::get_if<Fault>(&parsed)) return std::move(*fault);
    auto& json = std::get<wire::Json>(parsed);
    if (!json.is_object()) return Fault{"", "type"};
    for (auto const* apart : {"type", "words"}) {
        if (json.contains(apart)) return Fault{std::string{"/"} + apart, "unknown"};
    }
    json["type"] = stored.kind;
    if (stored.words) {
        auto words = wire::parse_strictly(*stored.words);
        if (auto* fault = std::get_if<Fault>(&words)) return Fault{"/words", std::move(fault->why)};
        json["words"] = std::move(std::get<wire::Json>(words));
    }
    wire::Reader reader;
    Event event;
    if (!reader.read(json, event, wire::Place{})) return std::move(reader.fault);
    int const present = std::visit([](auto const& alternative) { return alternative.version; }, event);
    // Every event is in its first version yet; the step from version n to n + 1 of a kind belongs before reader.read().
    if (stored.version != present) return Fault{"/version", "unknown"};
    return event;
}

}  // namespace gommette
