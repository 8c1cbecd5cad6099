#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "protocol/commands.hpp"
#include "protocol/events.hpp"

namespace gommette::domain {

// What is kept beside the log and written in the transaction of the events it comes with, because it may be erased, must stay secret,
// or belongs to another stream. A decision may consist of deposits alone.

// The name of a person of this session.
struct NameGiven {
    PersonId person;
    PersonName called;
    bool operator==(NameGiven const&) const = default;
};

// The name of a member of the steering committee.
struct MemberNameGiven {
    MemberId member;
    PersonName called;
    bool operator==(MemberNameGiven const&) const = default;
};

// It is nowhere any more.
struct MemberNameErased {
    MemberId member;
    bool operator==(MemberNameErased const&) const = default;
};

// The words of that event of the stream are nowhere any more.
struct WordsErased {
    LogPosition at;
    bool operator==(WordsErased const&) const = default;
};

// From now on the key admits in that role: person `subject` of the session, or the holder of link `subject`. A
// facilitator's key opens the session's wall too. Only its hash is stored.
struct KeyIssued {
    Key key;
    Role role{};
    SessionId session;  // none: the whole convention
    std::int32_t subject{};
    bool operator==(KeyIssued const&) const = default;
};

// No key of that link opens anything any more.
struct LinkKeysRevoked {
    LinkId link;
    bool operator==(LinkKeysRevoked const&) const = default;
};

// The first event of a new session's own stream.
struct StreamBegun {
    SessionPlanned first;
};

// The person's whole ballot in a secret round as it stands from now on, also if it holds nothing. No event tells of it: it goes into the
// round's urn. `most_lines`: as many as any ballot of the round can have.
struct BallotSealed {
    RoundId round;
    PersonId person;
    List<Mark, lines_per_ballot> marks;
    std::int32_t most_lines{};
    std::optional<Receipt> receipt{};
    bool operator==(BallotSealed const&) const = default;
};

// The ballots on paper that a bundle of a secret round holds from now on, also if it is none; likewise.
struct BundleSealed {
    RoundId round;
    Whole<1, 20> bundle;
    List<PaperBallot, ballots_per_bundle> ballots;
    std::int32_t most_lines{};
    bool operator==(BundleSealed const&) const = default;
};

// The round's urn holds nothing any more, and nothing that was in it can be opened.
struct UrnEnded {
    RoundId round;
    bool operator==(UrnEnded const&) const = default;
};

using Deposit = std::variant<NameGiven, MemberNameGiven, MemberNameErased, WordsErased, KeyIssued, LinkKeysRevoked, StreamBegun,
                             BallotSealed, BundleSealed, UrnEnded>;

// What follows from a command that is accepted: events of the stream it was given to, in their order, and deposits. Both are empty
// if it changes nothing. The answer to the command is the position of the first event.
template <class Event>
struct Granted {
    std::vector<Event> events;
    std::vector<Deposit> deposits;
};

template <class Event>
using Ruling = std::variant<Granted<Event>, Refusal>;

}  // namespace gommette::domain
