#include "server/webhooks/message.hpp"

#include <boost/describe.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "protocol/codec.hpp"
#include "protocol/events.hpp"
#include "server/documents/utc.hpp"
#include "server/records/streams.hpp"

namespace gommette::webhooks {

namespace {

using Json = nlohmann::ordered_json;

// A type and what stands under "data"; without a type: others are not told.
struct Told {
    std::string type;
    Json data;
};

template <class Value>
std::string name_of(Value value) {
    return boost::describe::enum_to_string(value, "");
}

Json numbers(SessionsProposal const& proposal) { return {{"session", proposal.session.value}, {"proposal", proposal.proposal.value}}; }

// Where anybody can read what became of a session's ideas, once it is closed.
std::string ideas_of(SessionId session, std::string const& public_url) { return public_url + "/idees/" + std::to_string(session.value); }

Told tell(DecisionTaken const& event, std::string const& public_url) {
    Json data{{"decision", event.decision.value},
              {"session", event.session.value},
              {"proposal", event.proposal.value},
              {"resolution", name_of(event.resolution)}};
    if (event.until) data["until"] = event.until->value;
    if (event.replaces) data["replaces"] = event.replaces->value;
    data["url"] = ideas_of(event.session, public_url);
    return {"decision.taken", data};
}

Told tell(SheetBegun const& event, std::string const& public_url) {
    Json data{{"sheet", event.sheet.value}, {"field", event.field.value}, {"number", event.number.value}};
    if (event.origin) data["origin"] = numbers(*event.origin);
    if (event.decision) data["decision"] = event.decision->value;
    data["url"] = event.origin ? ideas_of(event.origin->session, public_url) : public_url + "/idees";
    return {"action.begun", data};
}

// Where the progress was erased, only that it changed.
Told tell(SheetChanged const& event, std::string const& public_url) {
    if (event.field != SheetField::progress) return {};
    Json data{{"sheet", event.sheet.value}, {"change", event.change.value}};
    if (event.words && event.words->value.progress) {
        auto const& progress = *event.words->value.progress;
        data["state"] = name_of(progress.state);
        if (progress.percent) data["percent"] = progress.percent->value;
    }
    data["url"] = public_url + "/idees";
    return {"action.progressed", data};
}

// Of the convention's other events others are not told.
template <class Event>
Told tell(Event const&, std::string const&) {
    return {};
}

// Most events are ballots: they are passed over unread.
bool may_be_told(std::string_view kind) {
    constexpr std::array<std::string_view, 5> kinds{SessionClosed::name, SessionReopened::name, DecisionTaken::name, SheetBegun::name,
                                                    SheetChanged::name};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Told told_of_session(SessionId session, std::string const& kind, std::string const& public_url) {
    Json data{{"session", session.value}};
    if (kind == SessionReopened::name) return {"session.reopened", data};
    if (kind != SessionClosed::name) return {};
    data["url"] = ideas_of(session, public_url);
    return {"session.closed", data};
}

// An event that cannot be read is refused where its stream is hosted; here it is passed over.
Told told_of_convention(storage::Event const& event, std::string const& public_url) {
    auto const read = read_event<ConventionEvent>({event.kind, event.version, event.body, event.words});
    if (!std::holds_alternative<ConventionEvent>(read)) return {};
    return std::visit([&](auto const& said) { return tell(said, public_url); }, std::get<ConventionEvent>(read));
}

}  // namespace

std::optional<Message> message_of(storage::Stream const& stream, storage::Event const& event, std::string const& public_url) {
    if (!may_be_told(event.kind)) return std::nullopt;
    auto const session = records::session_of(stream);
    if (!session && stream != records::convention_stream) return std::nullopt;
    auto const told = session ? told_of_session(*session, event.kind, public_url) : told_of_convention(event, public_url);
    if (told.type.empty()) return std::nullopt;
    auto const whose = session ? "s" + std::to_string(session->value) : std::string("c");
    Json const body{{"type", told.type}, {"timestamp", documents::utc(event.at_ms)}, {"data", told.data}};
    return Message{whose + "-" + std::to_string(event.position), body.dump()};
}

}  // namespace gommette::webhooks
