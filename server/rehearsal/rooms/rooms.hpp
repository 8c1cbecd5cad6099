#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "server/rehearsal/rooms/played_room.hpp"

namespace gommette::rehearsal {

// What is to be played: a room of each size for each method.
struct RoomsPlan {
    std::vector<std::string> methods;  // of method_names()
    std::vector<std::size_t> sizes;    // people
    std::uint64_t seed{1};             // of everything that is left to chance
    std::chrono::seconds patience{60};  // for any one thing that is waited for
};

struct PlayedRooms {
    std::vector<PlayedRoom> rooms;
    std::string verification;          // what `gommette verify` says of the server's folder at the end
    std::vector<std::string> failures;  // rooms that could not be brought to their end, and what else went wrong

    bool is_equal() const;
};

// Starts `program` as a server in a new convention, plays the rooms there one after the other, each in a session of its own, and kills
// and starts the server in the middle of each round. `tell` hears of each room when it is over. The folder stays if not all is equal.
PlayedRooms play_rooms(std::string const& program, RoomsPlan const& plan, std::function<void(std::string const& line)> const& tell);

// One room in one line, without its differences.
std::string told(PlayedRoom const& room);

}  // namespace gommette::rehearsal
