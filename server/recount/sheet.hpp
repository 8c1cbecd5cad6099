#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/voting/consolidated.hpp"
#include "server/domain/voting/tally.hpp"

namespace gommette::recount {

namespace voting = domain::voting;

// Why a file is refused: one place in it, as a JSON pointer, and one sentence. Nothing is counted then.
struct Complaint {
    std::string place;
    std::string why;
};

struct Named {
    std::string id;
    std::string title;  // the id if the file gives none
};

// How the chair, or whoever facilitates, decided an option of a decision that stood level.
struct CastingVoteGiven {
    int option{};
    bool in_favour{};
};

// A tally sheet: a round and the names that its positions stand for. protocol/tally/sheet.schema.json describes the file.
struct Sheet {
    std::string title;
    voting::BallotRound round;
    std::vector<Named> options;
    std::vector<Named> colleges;
    std::vector<std::string> persons;  // ids; empty for unnamed ballots
    std::vector<CastingVoteGiven> casting_votes;  // of a decision, after its count; one an option
    // Whether the file says the number; otherwise it is taken to be that of the voters.
    bool says_registered{false};
    bool says_present{false};
};

// The "method" of a file that is no round but a table of ranks across committees.
inline constexpr auto consolidated = "consolidated";

struct CommitteeSheet {
    std::string title;
    std::vector<Named> items;
    std::vector<Named> committees;
    std::vector<voting::CommitteeRanks> ranks;
    int top{3};
};

// The most a file may hold. Ballots: nearly twice those of Minneapolis' largest city election, 105,928; options: as many proposals
// as one session holds; colleges: so few that equal weights always add up exactly.
inline constexpr std::size_t most_options = 400;
inline constexpr std::size_t most_ballots = 200'000;
inline constexpr std::size_t most_colleges = 8;
inline constexpr std::size_t most_committees = 300;
inline constexpr std::size_t most_bytes = 64U << 20U;

}  // namespace gommette::recount
