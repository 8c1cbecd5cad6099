#include "server/webhooks/schedule.hpp"

#include <algorithm>
#include <array>

namespace gommette::webhooks {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::seconds, 7> first_waits{5s, 1min, 5min, 30min, 2h, 5h, 10h};

}  // namespace

std::optional<std::chrono::seconds> wait_after(int failures) {
    int const quick = static_cast<int>(first_waits.size());
    if (failures <= quick) return first_waits[static_cast<std::size_t>(std::max(failures, 1) - 1)];
    if (failures <= quick + daily_attempts) return 24h;
    return std::nullopt;
}

std::optional<std::chrono::seconds> wait_after(int failures, std::chrono::seconds asked) {
    auto const usual = wait_after(failures);
    if (!usual) return std::nullopt;
    return std::max(*usual, std::min(asked, longest_wait));
}

}  // namespace gommette::webhooks
