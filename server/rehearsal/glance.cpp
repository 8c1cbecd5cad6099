#include "server/rehearsal/glance.hpp"

#include <charconv>

namespace gommette::rehearsal {

namespace {

bool take(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

bool take_number(std::string_view& text, std::int64_t& number) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

}  // namespace

std::optional<Heading> glance(std::string_view frame) {
    Heading heading;
    heading.is_snapshot = take(frame, R"({"type":"snapshot","view":")");
    if (!heading.is_snapshot && !take(frame, R"({"type":"patch","view":")")) return std::nullopt;
    if (take(frame, "own")) {
        heading.view = ViewName::own;
    } else if (take(frame, "room")) {
        heading.view = ViewName::room;
    } else {
        return std::nullopt;
    }
    if (!take(frame, R"(","epoch":")")) return std::nullopt;
    auto const epoch_end = frame.find('"');
    if (epoch_end == 0 || epoch_end > 16) return std::nullopt;
    heading.now.epoch.value = frame.substr(0, epoch_end);
    frame.remove_prefix(epoch_end);
    if (!take(frame, R"(","n":)") || !take_number(frame, heading.now.n.value)) return std::nullopt;
    if (!take(frame, R"(,"at":)") || !take_number(frame, heading.at.value)) return std::nullopt;
    return frame.starts_with(',') ? std::optional{heading} : std::nullopt;
}

}  // namespace gommette::rehearsal
