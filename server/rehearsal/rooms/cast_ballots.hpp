#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "server/rehearsal/rooms/hands.hpp"

namespace gommette::rehearsal {

// What the people of one round were told was accepted, in the order of the log: from this alone, without a word of the server's
// about ballots, it follows what each of them has cast.
class CastBallots {
public:
    explicit CastBallots(Method method) : method_(std::move(method)) {}

    void accepted(LogPosition at, std::size_t person, std::vector<Mark> lines);
    void merged(LogPosition at, ProposalId kept, ProposalId absorbed);
    void separated(LogPosition at, ProposalId absorbed);

    struct Cast {
        HeldBallot ballot;
        // False: at some point the method did not accept it as it stood, with marks on what left the list: then the server keeps of
        // it what counts, and only the server knows that.
        bool is_known{true};
    };
    // By person, of those who cast any.
    std::map<std::size_t, Cast> ballots() const;

private:
    struct Event {
        std::size_t person;
        std::vector<Mark> lines;  // empty: a merge, or the end of one
        ProposalId kept, absorbed;
    };

    Method method_;
    // Several events may have one position: a ballot that says what it said before is answered with the one of the ballot before it.
    std::multimap<LogPosition, Event> events_;
};

}  // namespace gommette::rehearsal
