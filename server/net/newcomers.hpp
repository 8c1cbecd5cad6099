#pragma once

#include <boost/asio/ip/address.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <unordered_map>

namespace gommette::net {

class ClientConnection;

// Where connections come from, as far as it is told apart: an IPv4 address, or the first half of an IPv6 one, which is one
// network.
using Network = std::uint64_t;
Network network_of(boost::asio::ip::address const& address);

// The connections of one core of which it is not known that they hold a key: those that speak HTTP, have not said hello, or have
// not joined. When they are more than a limit, one must go: of the network that has most of them the one that has been here for
// longest. So a flood pushes out itself, from one address or many, and whoever comes with a key is in as soon as it has said so.
// On its core only.
class Newcomers {
public:
    explicit Newcomers(std::size_t most) : most_(most) {}

    // One more. Returns the one that must go for it and is no longer in; null: none.
    ClientConnection* add(ClientConnection& connection, Network network);
    // It has gone, or holds a key. Does nothing if it is not in.
    void remove(ClientConnection& connection);
    std::size_t size() const { return by_age_.size(); }

private:
    struct One {
        ClientConnection* connection;
        Network network;
    };
    std::size_t largest_count() const;

    std::size_t most_;
    std::list<One> by_age_;
    std::unordered_map<ClientConnection*, std::list<One>::iterator> places_;
    std::unordered_map<Network, std::size_t> counts_;
};

}  // namespace gommette::net
