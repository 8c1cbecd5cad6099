#pragma once

#include <string>
#include <variant>

#include "protocol/ids.hpp"

namespace gommette::rehearsal {

// A server's address and the facilitator's key, as the facilitator's link has them.
struct Address {
    std::string host;  // a name or a numeric address, IPv6 without brackets
    std::string port;
    std::string origin;  // "http://host:port", as a browser sends it
    Key key;
};

// Reads "http://HOST[:PORT]/animer#KEY"; whatever page stands before the key. Else one line that says what is wrong.
std::variant<Address, std::string> read_address(std::string const& link);

}  // namespace gommette::rehearsal
