#include "server/domain/views/view.hpp"

namespace gommette::domain {

namespace {

char const* word(Key::Kind kind) {
    switch (kind) {
        case Key::Kind::session: return "session";
        case Key::Kind::room: return "room";
        case Key::Kind::door: return "door";
        case Key::Kind::priorities: return "priorities";
        case Key::Kind::person: return "person";
        case Key::Kind::proposal: return "proposal";
        case Key::Kind::round: return "round";
        case Key::Kind::turnout: return "turnout";
        case Key::Kind::result: return "result";
        case Key::Kind::me: return "me";
        case Key::Kind::mark: return "mark";
        case Key::Kind::my_proposal: return "mine";
    }
    return "";
}

}  // namespace

bool Room::is_present(PersonId person) const {
    auto const index = static_cast<std::size_t>(person.value) - 1;
    return person && index < connections.size() && connections[index] > 0;
}

std::optional<PersonName> Room::name(PersonId person) const {
    auto const index = static_cast<std::size_t>(person.value) - 1;
    return person && index < names.size() ? names[index] : std::nullopt;
}

RowKey written(Key const& key) {
    std::string text = word(key.kind);
    if (key.first) text += "/" + std::to_string(key.first);
    if (key.second) text += "/" + std::to_string(key.second);
    return {text};
}

}  // namespace gommette::domain
