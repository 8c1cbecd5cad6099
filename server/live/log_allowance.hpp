#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include "protocol/vocabulary.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// How much one stream's log may hold, of each person and in all, for ever: what is written there is never shortened, is read at
// every start, and stays in memory in part. Owned by one host.
class LogAllowance {
public:
    // Of one person: some three thousand changes, an evening of changing one's mind every five seconds.
    static constexpr std::size_t person_bytes = 1024 * 1024;
    // Of one stream, from everybody: all that a thousand people of a long evening have written, ten times over.
    static constexpr std::size_t stream_bytes = 256 * 1024 * 1024;
    // Beyond that, for links only: a facilitator can still close the round and the session, and the office revoke a link.
    static constexpr std::size_t links_reserve_bytes = 16 * 1024 * 1024;
    // What an event takes in the file beside its body and words: its other columns and its entries in two indexes.
    static constexpr std::size_t event_bytes = 256;
    // What a device takes that has sent nothing but what changed nothing.
    static constexpr std::size_t device_bytes = 128;

    // Why the actor may write nothing more.
    std::optional<Refusal> refusal(std::string const& actor) const {
        bool const is_person = actor.starts_with("person/");
        if (total_ >= stream_bytes + (is_person ? 0 : links_reserve_bytes)) return Refusal::log_full;
        auto const used = by_actor_.find(actor);
        if (is_person && used != by_actor_.end() && used->second >= person_bytes) return Refusal::allowance_used;
        return std::nullopt;
    }
    // What is written, or was read from the log.
    void charge(storage::Event const& event) {
        charge(event.command.actor, event_bytes + event.body.size() + (event.words ? event.words->size() : 0));
    }
    void charge_device(std::string const& actor) { charge(actor, device_bytes); }

private:
    void charge(std::string const& actor, std::size_t bytes) {
        total_ += bytes;
        by_actor_[actor] += bytes;
    }

    std::size_t total_{0};
    std::unordered_map<std::string, std::size_t> by_actor_;
};

}  // namespace gommette::live
