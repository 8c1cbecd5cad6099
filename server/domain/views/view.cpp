#include "server/domain/views/view.hpp"

namespace gommette::domain {

namespace {

char const* word(RowName::Kind kind) {
    switch (kind) {
        case RowName::Kind::session:
            return "session";
        case RowName::Kind::room:
            return "room";
        case RowName::Kind::door:
            return "door";
        case RowName::Kind::priorities:
            return "priorities";
        case RowName::Kind::person:
            return "person";
        case RowName::Kind::proposal:
            return "proposal";
        case RowName::Kind::round:
            return "round";
        case RowName::Kind::turnout:
            return "turnout";
        case RowName::Kind::result:
            return "result";
        case RowName::Kind::me:
            return "me";
        case RowName::Kind::mark:
            return "mark";
        case RowName::Kind::my_proposal:
            return "mine";
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

RowKey written(RowName const& key) {
    std::string text = word(key.kind);
    if (key.first) text += "/" + std::to_string(key.first);
    if (key.second) text += "/" + std::to_string(key.second);
    return {text};
}

}  // namespace gommette::domain
