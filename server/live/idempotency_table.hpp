#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "protocol/sealed.hpp"

namespace gommette::live {

// Remembers for ever which commands of a stream were accepted, and with what answer, so that a resent one has no second effect.
// Of commands of which no event tells only the last of each device are kept, as many as a page may have unanswered. Owned by one host.
// 16 bytes a command and about 200 a device, so less than the log holds of them, which is bounded by LogAllowance.
class IdempotencyTable {
public:
    struct Answer {
        std::int64_t at{};     // position of the command's first event
        std::int32_t made{0};  // the number it made; 0: none
        bool operator==(Answer const&) const = default;
    };
    struct Unknown {};  // new: go on and decide
    struct Stale {};    // a later one of the device was accepted: this one never was, and never will be
    using Finding = std::variant<Unknown, Answer, Stale>;

    Finding find(std::string const& actor, std::string const& device, std::int64_t n) const;
    // An accepted command; n above all earlier ones of that device. Called once for each of its events, the answer is the
    // position of the first and the first number made.
    void record(std::string const& actor, std::string const& device, std::int64_t n, Answer answer);
    // An accepted command that changed nothing; n above all earlier such ones of that device.
    void record_unchanged(std::string const& actor, std::string const& device, std::int64_t n, std::int64_t at);
    // The same of one that changed the person's ballot in that secret round: until its close nobody may learn that.
    void record_sealed(RoundId round, std::string const& actor, std::string const& device, std::int64_t n, std::int64_t at);

    // An order, and the position it was answered with.
    struct Answered {
        std::int64_t n{};
        std::int64_t at{};
        bool operator==(Answered const&) const = default;
    };
    // What is kept of a device, ascending.
    std::vector<Answered> unchanged(std::string const& actor, std::string const& device) const;
    std::vector<Answered> sealed(RoundId round, std::string const& actor, std::string const& device) const;
    // The round is closed: what was sealed in it is kept as of commands that changed nothing. The devices it was of, as (actor, device).
    std::vector<std::pair<std::string, std::string>> unseal(RoundId round);
    bool knows_device(std::string const& actor, std::string const& device) const { return devices_.contains(key(actor, device)); }
    // The position of the actor's last recorded event, which a view with what they did must have reached; 0: none.
    std::int64_t last_at(std::string const& actor) const;

private:
    struct Line {
        std::int32_t n;
        std::int32_t made;
        std::int64_t at;
    };
    struct Device {
        std::vector<Line> lines;
        std::vector<Answered> unchanged;
        std::map<RoundId, std::vector<Answered>> sealed;
    };
    static constexpr std::size_t most_kept = orders_to_remember;
    static void keep(std::vector<Answered>& kept, Answered const& one);
    static std::string key(std::string const& actor, std::string const& device) { return actor + ' ' + device; }

    std::unordered_map<std::string, Device> devices_;  // by actor and name
    std::map<RoundId, std::set<std::pair<std::string, std::string>>> sealing_;  // the devices that have sealed ones, as (actor, device)
    std::unordered_map<std::string, std::int64_t> last_at_;
};

}  // namespace gommette::live
