#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gommette::webhooks {

// One request as it came.
struct Received {
    std::string line;                            // "POST /x HTTP/1.1"
    std::map<std::string, std::string> headers;  // names in small letters
    std::string body;
};

// What is written back, byte for byte; empty: nothing, ever, and the line stays open.
using Reply = std::function<std::string(Received const& request, std::size_t number)>;

std::string status(int code, std::string const& more_headers = "", std::string const& body = "");

// Another system, on a free port of this machine, which answers one request after the other on a thread of its own.
class Receiver {
public:
    explicit Receiver(Reply reply);
    ~Receiver();
    Receiver(Receiver const&) = delete;

    std::string url(std::string const& scheme = "http", std::string const& host = "127.0.0.1") const;
    // Waits until so many requests came; fails the test after half a minute.
    std::vector<Received> wait_for(std::size_t count);
    // The header webhook-id of each.
    std::vector<std::string> wait_for_ids(std::size_t count);
    std::size_t connections() const;

private:
    void run();
    void serve(int connection);

    Reply reply_;
    int listening_{-1};
    int stop_pipe_[2]{-1, -1};
    int port_{0};
    mutable std::mutex mutex_;
    std::condition_variable came_;
    std::vector<Received> received_;
    std::size_t connections_{0};
    std::vector<int> held_;  // the thread's own
    std::thread thread_;
};

}  // namespace gommette::webhooks
