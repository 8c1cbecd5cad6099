#include "server/webhooks/http_sender.hpp"

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>
#include <memory>
#include <stdexcept>

#include "server/webhooks/addresses.hpp"

namespace gommette::webhooks {

namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

// What the callbacks of one attempt know.
struct Attempt {
    CURL* handle{nullptr};
    std::function<bool()> const& is_stopping;
    bool allows_private{false};
    std::size_t bytes_left{};
    bool is_full{false};
    bool met_private{false};
};

class HeaderLines {
public:
    ~HeaderLines() { curl_slist_free_all(list_); }
    HeaderLines() = default;
    HeaderLines(HeaderLines const&) = delete;
    void add(std::string const& line) {
        auto* const longer = curl_slist_append(list_, line.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        list_ = longer;
    }
    curl_slist* list() const { return list_; }

private:
    curl_slist* list_{nullptr};
};

bool is_public(sockaddr const& address) {
    if (address.sa_family == AF_INET) {
        Ipv4 bytes{};
        std::memcpy(bytes.data(), &reinterpret_cast<sockaddr_in const&>(address).sin_addr, bytes.size());
        return webhooks::is_public(bytes);
    }
    if (address.sa_family != AF_INET6) return false;
    Ipv6 bytes{};
    std::memcpy(bytes.data(), &reinterpret_cast<sockaddr_in6 const&>(address).sin6_addr, bytes.size());
    return webhooks::is_public(bytes);
}

curl_socket_t open_judged(void* data, curlsocktype purpose, curl_sockaddr* target) {
    auto& attempt = *static_cast<Attempt*>(data);
    if (purpose != CURLSOCKTYPE_IPCXN) return CURL_SOCKET_BAD;
    if (!attempt.allows_private && !is_public(target->addr)) {
        attempt.met_private = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(target->family, target->socktype | SOCK_CLOEXEC, target->protocol);
}

// Of head and body: counted and thrown away.
std::size_t take_some(char*, std::size_t size, std::size_t count, void* data) {
    auto& attempt = *static_cast<Attempt*>(data);
    std::size_t const bytes = size * count;
    if (bytes > attempt.bytes_left) attempt.is_full = true;
    if (attempt.is_full) return 0;
    attempt.bytes_left -= bytes;
    return bytes;
}

// Called at least once a second. Not 0: the attempt ends. A look-up that hangs is left to its thread then: the process is about to end.
int go_on(void* data, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    auto const& attempt = *static_cast<Attempt*>(data);
    if (!attempt.is_stopping()) return 0;
    curl_easy_setopt(attempt.handle, CURLOPT_QUICK_EXIT, 1L);
    return 1;
}

void set_judgement(CURL* handle, Attempt& attempt) {
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, attempt.allows_private ? "http,https" : "https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    // A proxy would look the name up itself, and so be the one that judges.
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_judged);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &attempt);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
}

void set_ways_to_end(CURL* handle, Attempt& attempt, HttpLimits const& limits) {
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_some);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &attempt);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_some);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &attempt);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, go_on);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &attempt);
}

Answer answer_of(CURL* handle, CURLcode code, Attempt const& attempt) {
    if (attempt.met_private && code == CURLE_COULDNT_CONNECT) return {0, "its address is not public (see --webhook-allow-private)"};
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    // A long answer says in its first line whether the message was taken.
    bool const is_answered = code == CURLE_OK || (code == CURLE_WRITE_ERROR && attempt.is_full);
    if (!is_answered || status == 0) return {0, curl_easy_strerror(code)};
    curl_off_t retry_after = 0;
    curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &retry_after);
    return {static_cast<int>(status), "", std::chrono::seconds(retry_after)};
}

Answer send(Request const& request, std::function<bool()> const& is_stopping, bool allows_private, HttpLimits const& limits) {
    Handle const handle(curl_easy_init(), curl_easy_cleanup);
    if (!handle) return {0, "out of memory"};
    HeaderLines lines;
    for (auto const& line : {std::string("Content-Type: application/json"), "webhook-id: " + request.id,
                             "webhook-timestamp: " + std::to_string(request.timestamp_s), "webhook-signature: " + request.signature,
                             std::string("Expect:")})
        lines.add(line);
    Attempt attempt{handle.get(), is_stopping, allows_private, limits.answer_bytes};
    curl_easy_setopt(handle.get(), CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_USERAGENT, "Gommette");
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, lines.list());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, request.body.c_str());
    set_judgement(handle.get(), attempt);
    set_ways_to_end(handle.get(), attempt, limits);
    auto const code = curl_easy_perform(handle.get());
    return answer_of(handle.get(), code, attempt);
}

}  // namespace

Send http_sender(bool allows_private, HttpLimits limits) {
    static CURLcode const initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (initialised != CURLE_OK) throw std::runtime_error("libcurl does not work on this machine");
    return [allows_private, limits](Request const& request, std::function<bool()> const& is_stopping) -> Answer {
        try {
            return send(request, is_stopping, allows_private, limits);
        } catch (std::bad_alloc const&) {
            return {0, "out of memory"};
        }
    };
}

}  // namespace gommette::webhooks
