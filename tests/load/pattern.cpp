#include "tests/load/pattern.hpp"

#include <cstdlib>
#include <utility>

namespace gommette::load {

namespace {

std::string digits(std::uint64_t number, std::size_t width) {
    auto text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

// xorshift: which proposal is voted on must vary, nothing more.
std::uint64_t chance() {
    static std::uint64_t state = 88172645463325252ULL;
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
}

}  // namespace

Pattern::Pattern(std::string const& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const end = text[at] == '{' ? text.find('}', at) : std::string::npos;
        auto piece = end == std::string::npos ? Piece{} : hole(text.substr(at + 1, end - at - 1));
        if (piece.hole == Hole::none) {
            plain.push_back(text[at]);
            continue;
        }
        pieces_.push_back({Hole::none, std::exchange(plain, {}), 0});
        pieces_.push_back(std::move(piece));
        at = end;
    }
    pieces_.push_back({Hole::none, std::move(plain), 0});
}

Pattern::Piece Pattern::hole(std::string const& name) {
    auto const colon = name.find(':');
    auto const limit = colon == std::string::npos ? 0 : std::strtoull(name.c_str() + colon + 1, nullptr, 10);
    auto const word = name.substr(0, colon);
    if (word == "i") return {Hole::connection, {}, limit};
    if (word == "seq") return {Hole::sequence, {}, 0};
    if (word == "turn" && limit > 0) return {Hole::turn, {}, limit};
    if (word == "r" && limit > 0) return {Hole::chance, {}, limit};
    if (word == "pad") return {Hole::pad, {}, 0};
    if (word == "ts") return {Hole::time, {}, 0};
    return {};
}

std::string Pattern::fill(Values const& values) const {
    std::string text;
    for (auto const& piece : pieces_) {
        switch (piece.hole) {
            case Hole::none:
                text += piece.text;
                break;
            case Hole::connection:
                text += digits(piece.limit > 0 ? values.connection % piece.limit : values.connection, 6);
                break;
            case Hole::sequence:
                text += std::to_string(values.sequence);
                break;
            case Hole::turn:
                text += std::to_string(values.turn % piece.limit);
                break;
            case Hole::chance:
                text += std::to_string(1 + chance() % piece.limit);
                break;
            case Hole::pad:
                text += *values.pad;
                break;
            case Hole::time:
                text += digits(values.now_ns, 16);
                break;
        }
    }
    return text;
}

}  // namespace gommette::load
