#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace gommette::webhooks {

// One attempt to tell a webhook something.
struct Request {
    std::string url;
    std::string id;
    std::int64_t timestamp_s{};
    std::string signature;
    std::string body;
};

// What came of it. `status` 0: no answer, and `why` says what kept it, in words that hold no part of the address.
struct Answer {
    int status{};
    std::string why;
    std::chrono::seconds retry_after{0};

    bool is_taken() const { return status >= 200 && status <= 299; }
    bool is_gone() const { return status == 410; }
};

// Blocking, and back soon once `is_stopping` says so. Never throws.
using Send = std::function<Answer(Request const& request, std::function<bool()> const& is_stopping)>;

}  // namespace gommette::webhooks
