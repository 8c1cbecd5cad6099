#pragma once

#include <array>
#include <optional>
#include <set>
#include <variant>
#include <vector>

#include "server/domain/decide.hpp"
#include "server/domain/events/follow.hpp"
#include "server/domain/secret_round.hpp"
#include "server/domain/views/convention_view.hpp"
#include "server/domain/views/view.hpp"
#include "server/records/outcome_rows.hpp"

namespace gommette::live {

// What a host needs to know of the stream it hosts: the state, its events, what follows from them, and who sees which rows.
// Beside what CommandHandler asks for:
//   Family: the commands of this stream.   Follows: what follow() returns; its `rows` are touched.
//   RowName: names a row of its shared views; written(name) is its key.
//   Shown: what is shown beside the state and stands in no log.
//   audiences: the roles that have a shared view of their own.   follower: who is sent a patch after each commit, even an empty
//   one, having no other view in which to see that the order just given is reached.

struct SessionDecider {
    using State = domain::Session;
    using Event = SessionEvent;
    using Family = SessionCommand;
    using RowName = domain::RowName;
    using Follows = domain::Follows;
    using Shown = domain::Room;
    static constexpr std::array audiences{Role::participant, Role::facilitator, Role::wall, Role::helper};
    static constexpr Role follower = Role::facilitator;

    static std::vector<storage::OutcomeRow> outcomes(State const& after, Follows const& follows) {
        return records::rows_of(after, follows.outcomes);
    }
    static std::optional<Follows> keep(State& state, domain::Deposit const& deposit) {
        if (auto const* ballot = std::get_if<domain::BallotSealed>(&deposit)) return domain::keep(state, *ballot);
        auto const* bundle = std::get_if<domain::BundleSealed>(&deposit);
        return bundle ? std::optional{domain::keep(state, *bundle)} : std::nullopt;
    }
    static std::set<RowName> all_names(State const& state, Shown const& shown) {
        auto names = domain::all_keys(state);
        names.merge(domain::names_of(shown.told));
        return names;
    }
    // For `audience`, one of audiences.
    static std::optional<Row> row(State const& state, Shown const& shown, Role audience, RowName const& name) {
        switch (audience) {
            case Role::participant:
                return domain::row(state, shown, domain::Audience::participant, name);
            case Role::facilitator:
                return domain::row(state, shown, domain::Audience::facilitator, name);
            case Role::wall:
                return domain::row(state, shown, domain::Audience::wall, name);
            case Role::helper:
                return domain::row(state, shown, domain::Audience::helper, name);
            case Role::guest:
            case Role::steering:
            case Role::office:
            case Role::owner:
                return std::nullopt;
        }
        return std::nullopt;
    }
};

struct ConventionDecider {
    using State = domain::Convention;
    using Event = ConventionEvent;
    using Family = ConventionCommand;
    using RowName = domain::ConventionRowName;
    using Follows = domain::ConventionFollows;
    using Shown = domain::ConventionShown;
    static constexpr std::array audiences{Role::steering, Role::office};
    static constexpr Role follower = Role::office;

    static std::vector<storage::OutcomeRow> outcomes(State const& after, Follows const& follows) {
        return records::rows_of(after, follows.outcomes);
    }
    static std::optional<Follows> keep(State&, domain::Deposit const&) { return std::nullopt; }
    static std::set<RowName> all_names(State const& state, Shown const& shown) { return domain::all_names(state, shown); }
    static std::optional<Row> row(State const& state, Shown const& shown, Role audience, RowName const& name) {
        return domain::row(state, shown, audience, name);
    }
};

static_assert(boost::mp11::mp_size<Command>::value ==
                  boost::mp11::mp_size<SessionDecider::Family>::value + boost::mp11::mp_size<ConventionDecider::Family>::value,
              "every command is of the family of some host");

}  // namespace gommette::live
