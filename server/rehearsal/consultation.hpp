#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "protocol/vocabulary.hpp"

namespace gommette::rehearsal {

// A recorded consultation: who proposed what and when, and every vote with its time. People and statements are numbered from 0
// here, in the order of their numbers in the files.
struct Statement {
    std::int64_t number{};  // of the files
    std::int64_t at_ms{};
    std::size_t author{};  // of people
    std::string body;
    bool moderated_out{};  // shown to nobody there; proposed and voted on here all the same
};

struct Cast {
    std::int64_t at_ms{};
    std::size_t statement{};
    std::size_t voter{};  // of people
    int mark{};           // 1 agree, 0 pass, -1 disagree
};

struct Consultation {
    std::vector<std::int64_t> people;  // their numbers of the files
    std::vector<Statement> statements;
    std::vector<Cast> casts;  // in the order of the file
};

// One thing that somebody did. `index` is of statements or of casts.
struct Turn {
    enum class Kind { proposes, votes } kind{};
    std::size_t index{};
    bool operator==(Turn const&) const = default;
};

// Everything that was done, in the order of its time; at the same moment statements come first, and votes in the order of the
// file. A vote recorded before its statement follows it at once.
std::vector<Turn> timeline(Consultation const& consultation);

// How many people hold each opinion of one statement.
struct Opinions {
    int agree{};
    int pass{};
    int disagree{};
    int voters() const { return agree + pass + disagree; }
    bool operator==(Opinions const&) const = default;
};

// The counts that the session must come to, by statement: of each person the latest vote counts, on equal times the later line.
std::vector<Opinions> expected_opinions(Consultation const& consultation);

}  // namespace gommette::rehearsal
