#include <algorithm>
#include <cstdlib>

#include "protocol/codec.hpp"

// libFuzzer feeds it bytes as a WebSocket would. Besides the sanitizers, it looks for: a fault whose place could not travel in
// a Refused, and a request that is not the same after it was written and read again.

namespace {

void must(bool claim) {
    if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t size) {
    using namespace gommette;
    auto const result = decode<Request>({reinterpret_cast<char const*>(bytes), size});
    if (auto const* fault = std::get_if<Fault>(&result)) {
        must(!fault->why.empty() && fault->place.size() <= 200);
        must(std::all_of(fault->place.begin(), fault->place.end(), [](char c) { return c > ' ' && c < '\x7f'; }));
        return 0;
    }
    auto const text = encode(std::get<Request>(result));
    auto const again = decode<Request>(text);
    must(std::holds_alternative<Request>(again));
    must(encode(std::get<Request>(again)) == text);
    return 0;
}
