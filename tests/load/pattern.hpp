#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gommette::load {

// A message with holes, so that one generator speaks any protocol of text frames:
//   {i} the connection's number, six digits   {i:K} the same modulo K   {seq} a number rising by one with each message, from 1
//   {turn:K} how many messages the connection has sent before, modulo K
//   {r:K} by chance from 1 to K               {pad} filler              {ts} the sending time in nanoseconds, 16 digits
class Pattern {
public:
    struct Values {
        std::uint64_t connection{}, sequence{}, turn{}, now_ns{};
        std::string const* pad{};
    };

    Pattern() = default;
    explicit Pattern(std::string const& text);

    std::string fill(Values const& values) const;

private:
    enum class Hole { none, connection, sequence, turn, chance, pad, time };
    struct Piece {
        Hole hole;
        std::string text;
        std::uint64_t limit;
    };
    static Piece hole(std::string const& name);

    std::vector<Piece> pieces_;
};

}  // namespace gommette::load
