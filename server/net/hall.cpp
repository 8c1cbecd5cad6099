#include "server/net/hall.hpp"

#include <utility>
#include <vector>

namespace gommette::net {

Hall::Hall(live::Core& core, live::Gateway& gateway, std::shared_ptr<House const> house)
    : core_(core), gateway_(gateway), house_(std::move(house)), touched_(core) {}

Hall::~Hall() {
    for (auto const& [name, guest] : guests_) guest->abandon();
}

bool Hall::enter(std::shared_ptr<Guest> guest) {
    if (is_closing_) return false;
    auto* const name = guest.get();
    guests_.emplace(name, std::move(guest));
    return true;
}

void Hall::leave(Guest& guest) {
    auto const kept = guests_.extract(&guest);
    if (guests_.empty() && empty_) std::exchange(empty_, nullptr)();
}

void Hall::dismiss_all(CloseCode code, std::function<void()> empty) {
    is_closing_ = true;
    if (guests_.empty()) return empty();
    empty_ = std::move(empty);
    std::vector<std::shared_ptr<Guest>> present;  // one who leaves at once must not disturb the round
    for (auto const& [name, guest] : guests_) present.push_back(guest);
    for (auto const& guest : present) guest->dismiss(code);
}

}  // namespace gommette::net
