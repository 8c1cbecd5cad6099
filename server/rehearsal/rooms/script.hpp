#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/rehearsal/rooms/hands.hpp"

namespace gommette::rehearsal {

// A room to be played: one round of that method, which is one of method_names().
struct RoomPlan {
    std::string method;
    std::size_t people{};  // at least 2
    std::uint64_t seed{};
};

// --- What happens while the round is open. People and proposals are numbered from 0, proposals in the order in which they were made.

struct Votes {  // marks, changes and takes back, by chance
    std::size_t person{};
};
struct TakesAllBack {
    std::size_t person{};
};
struct VotesWrongly {  // on a proposal that is not there
    std::size_t person{};
};
struct PutsAway {
    std::size_t person{};
};
struct TakesOut {
    std::size_t person{};
};
struct Proposes {
    std::size_t person{};
};
struct Merges {
    std::size_t kept{}, absorbed{};
};
struct Separates {
    std::size_t absorbed{};
};
struct Hides {
    std::size_t proposal{};
};
struct Shows {
    std::size_t proposal{};
};
struct Rewords {
    std::size_t proposal{};
};
struct ServerDies {};  // kill -9, and a start

using Step = std::variant<Votes, TakesAllBack, VotesWrongly, PutsAway, TakesOut, Proposes, Merges, Separates, Hides, Shows, Rewords, ServerDies>;

// A whole room, decided beforehand: the same for the same plan. Which marks somebody gives depends on what they see then.
struct Script {
    std::vector<College> colleges;  // of each person
    std::size_t proposals{};        // made before the round is opened, at least 6
    Method method;
    std::optional<Colleges> for_colleges;  // who may vote; none: everybody
    std::optional<WeightingName> official;  // none: by person
    bool live_results{};
    bool only_listed{};       // the round is opened on the proposals that are there, and takes no other
    std::vector<Step> steps;  // while it is open; whose phone is away may be told to vote, and sends it on its return
    std::vector<std::size_t> away_at_close;
};
Script write_script(RoomPlan const& plan);

// How many colleges the room has, the first ones: three of a small committee, else all.
int colleges_of(RoomPlan const& plan);

}  // namespace gommette::rehearsal
