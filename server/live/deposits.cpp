#include "server/live/deposits.hpp"

#include <boost/describe.hpp>

#include <iterator>

#include "protocol/codec.hpp"
#include "protocol/sealed.hpp"
#include "server/auth/keys.hpp"
#include "server/domain/decide.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"

namespace gommette::live {

namespace {

struct Adding {
    storage::Batch& batch;
    DepositContext const& context;

    void operator()(domain::NameGiven const& given) const {
        batch.names.push_back({context.session.value, given.person.value, given.called.value});
    }

    void operator()(domain::MemberNameGiven const& given) const { batch.names.push_back({0, given.member.value, given.called.value}); }

    void operator()(domain::MemberNameErased const& erased) const { batch.erased_names.push_back({0, erased.member.value}); }

    void operator()(domain::WordsErased const& erased) const {
        batch.erased_words.push_back({records::stream_of(context.session), erased.at.value});
    }

    void operator()(domain::KeyIssued const& issued) const {
        add_key(issued.key, issued.role, issued);
        if (issued.role == Role::facilitator) add_key(auth::wall_key(issued.key), Role::wall, issued);
    }

    void operator()(domain::LinkKeysRevoked const& revoked) const {
        for (auto& key : context.keys_of_link(revoked.link)) {
            key.revoked = true;
            batch.keys.push_back(std::move(key));
        }
    }

    void operator()(domain::BallotSealed const& sealed) const {
        auto const stream = records::stream_of(context.session);
        // The JSON of the longest ballot.
        auto const longest = 128 + 48 * static_cast<std::size_t>(sealed.most_lines);
        batch.urn_rows.push_back({stream, sealed.round.value, "ballot/" + std::to_string(sealed.person.value),
                                  encode(Sealed{SealedBallot{sealed.person, sealed.marks, sealed.receipt}}), longest});
    }

    // How many ballots it holds is no secret.
    void operator()(domain::BundleSealed const& sealed) const {
        auto const longest = 64 + (16 + 48 * static_cast<std::size_t>(sealed.most_lines)) * sealed.ballots.values.size();
        batch.urn_rows.push_back({records::stream_of(context.session), sealed.round.value, "bundle/" + std::to_string(sealed.bundle.value),
                                  encode(Sealed{SealedBundle{sealed.bundle, sealed.ballots}}), longest});
    }

    void operator()(domain::UrnEnded const& ended) const {
        batch.ended_urns.push_back({records::stream_of(context.session), ended.round.value});
    }

    void operator()(domain::StreamBegun const& begun) const {
        auto stored = store_event(SessionEvent{begun.first});
        storage::Event row;
        row.kind = std::move(stored.kind);
        row.version = stored.version;
        row.at_ms = context.now.value;
        row.command.actor = "system";
        row.body = std::move(stored.body);
        batch.appends.push_back({records::session_stream(begun.first.session), 0, {std::move(row)}});
        domain::Session planned;
        domain::apply(planned, begun.first, context.now);
        auto outcomes = records::all_rows(planned);
        std::move(outcomes.begin(), outcomes.end(), std::back_inserter(batch.outcomes));
    }

    void add_key(Key const& key, Role role, domain::KeyIssued const& issued) const {
        batch.keys.push_back(
            {auth::hash_key(key), boost::describe::enum_to_string(role, ""), issued.session.value, issued.subject, false});
    }
};

}  // namespace

void add_deposit(storage::Batch& batch, domain::Deposit const& deposit, DepositContext const& context) {
    std::visit(Adding{batch, context}, deposit);
}

}  // namespace gommette::live
