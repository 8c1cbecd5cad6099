#include "server/documents/utc.hpp"

#include <array>
#include <ctime>

namespace gommette::documents {

std::string utc(std::int64_t at_ms) {
    std::time_t const seconds = at_ms / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> written{};
    auto const length = std::strftime(written.data(), written.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {written.data(), length};
}

}  // namespace gommette::documents
