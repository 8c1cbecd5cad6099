#include "server/net/newcomers.hpp"

#include <algorithm>

namespace gommette::net {

namespace {

template <class Bytes>
Network number_of(Bytes const& bytes, std::size_t from, std::size_t count) {
    Network number = 0;
    for (std::size_t i = from; i < from + count; ++i) number = number << 8 | bytes[i];
    return number;
}

}  // namespace

Network network_of(boost::asio::ip::address const& address) {
    if (address.is_v4()) return number_of(address.to_v4().to_bytes(), 0, 4);
    auto const bytes = address.to_v6().to_bytes();
    return address.to_v6().is_v4_mapped() ? number_of(bytes, 12, 4) : number_of(bytes, 0, 8);
}

ClientConnection* Newcomers::add(ClientConnection& connection, Network network) {
    places_[&connection] = by_age_.insert(by_age_.end(), {&connection, network});
    ++counts_[network];
    if (by_age_.size() <= most_) return nullptr;
    auto const chosen = std::find_if(by_age_.begin(), by_age_.end(),
                                     [this, most = largest_count()](One const& one) { return counts_.at(one.network) == most; });
    auto* const gone = chosen->connection;
    remove(*gone);
    return gone;
}

void Newcomers::remove(ClientConnection& connection) {
    auto const place = places_.find(&connection);
    if (place == places_.end()) return;
    auto const count = counts_.find(place->second->network);
    if (--count->second == 0) counts_.erase(count);
    by_age_.erase(place->second);
    places_.erase(place);
}

std::size_t Newcomers::largest_count() const {
    std::size_t largest = 0;
    for (auto const& [network, count] : counts_) largest = std::max(largest, count);
    return largest;
}

}  // namespace gommette::net
