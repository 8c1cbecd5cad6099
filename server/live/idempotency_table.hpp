#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gommette::live {

// Remembers for ever which commands of a stream were accepted, and with what answer, so that a resent one has no second effect.
// Owned by one host. 16 bytes a command.
class IdempotencyTable {
public:
    struct Answer {
        std::int64_t at{};     // position of the command's first event
        std::int32_t made{0};  // the number it made; 0: none
        bool operator==(Answer const&) const = default;
    };
    struct Unknown {};  // new: go on and decide
    struct Stale {};    // a later one of the device was accepted: this one never was, and never will be
    struct TooMany {};  // the actor has as many devices as are remembered
    using Finding = std::variant<Unknown, Answer, Stale, TooMany>;

    // The most opened pages of one actor; a page opens its device with its first command.
    static constexpr int devices_per_actor = 256;

    Finding find(std::string const& actor, std::string const& device, std::int64_t n) const;
    // An accepted command; n above all earlier ones of that device. Called once for each of its events, the answer is the
    // position of the first and the first number made.
    void record(std::string const& actor, std::string const& device, std::int64_t n, Answer answer);

private:
    struct Line {
        std::int32_t n;
        std::int32_t made;
        std::int64_t at;
    };
    std::map<std::string, std::map<std::string, std::vector<Line>>> actors_;
};

}  // namespace gommette::live
