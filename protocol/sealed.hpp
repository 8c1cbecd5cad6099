#pragma once

#include "protocol/one_of.hpp"
#include "protocol/vocabulary.hpp"

namespace gommette {

// What lies sealed in the urn of a secret round while it is open, so that a start in the middle finds it again (storage/FORMAT.md).

// A person's whole ballot as cast, also if they took all back.
struct SealedBallot {
    static constexpr auto name = "ballot";
    PersonId person;
    List<Mark, lines_per_ballot> marks;
    std::optional<Receipt> receipt{};
    bool operator==(SealedBallot const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SealedBallot, (), (person, marks, receipt))

// The ballots on paper that were entered as one bundle; none: it was taken out.
struct SealedBundle {
    static constexpr auto name = "bundle";
    Whole<1, 20> bundle;
    List<PaperBallot, ballots_per_bundle> ballots;
    bool operator==(SealedBundle const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SealedBundle, (), (bundle, ballots))

// An order that was accepted, and the position it was answered with.
struct AnsweredOrder {
    CommandNumber n;
    LogPosition at;
    bool operator==(AnsweredOrder const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AnsweredOrder, (), (n, at))

// The last orders of one device that changed the person's ballot, ascending: as many as one page may have unanswered.
inline constexpr std::size_t orders_to_remember = 32;
struct SealedAnswers {
    static constexpr auto name = "answers";
    PersonId person;
    DeviceName device;
    List<AnsweredOrder, orders_to_remember> orders;
    bool operator==(SealedAnswers const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SealedAnswers, (), (person, device, orders))

using Sealed = OneOf<SealedBallot, SealedAnswers, SealedBundle>;

}  // namespace gommette
