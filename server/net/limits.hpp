#pragma once

#include <chrono>
#include <cstddef>

namespace gommette::net {

// Every wait and size of the door, with its reason. Tests shorten the waits; a running server uses these.
struct Limits {
    // --- Waits
    // A request's head must be whole by then, from the connection's start or the last answer: room for bad wifi, none for
    // slowloris.
    std::chrono::milliseconds request{10'000};
    // From the accepted WebSocket to its Hello.
    std::chrono::milliseconds hello{10'000};
    // Silence after which a WebSocket is given up; it is pinged at half of it. Longer than most proxies' own minute is of no use.
    std::chrono::milliseconds idle{50'000};
    // Something waits and nothing leaves: the phone sleeps or has gone.
    std::chrono::milliseconds stalled{20'000};
    // From our close frame or last answer to the other side's end.
    std::chrono::milliseconds closing{5'000};
    // An export reads a whole session from the log.
    std::chrono::milliseconds export_answer{30'000};
    // Out of descriptors, accepting at once again only burns a core.
    std::chrono::milliseconds accept_pause{100};

    // --- Sizes
    // A browser's request head is about 1 KiB.
    std::size_t request_head_bytes{8 * 1024};
    // What may wait for one connection besides its two largest frames, which are the snapshots of its two views.
    std::size_t outbox_bytes{256 * 1024};
    // The kernel's share of the same; its default grows to 4 MiB a phone.
    int send_buffer_bytes{128 * 1024};
    // The kernel caps it at net.core.somaxconn; a room that returns at once must not lose SYNs, each of which costs a second.
    int backlog{4096};

    // --- Pace of one connection: reading pauses beyond it, nothing is refused.
    // A phone that was offline for the whole of a large round sends everything at once.
    int request_burst{256};
    int requests_per_second{32};
    // What asking for a whole snapshot counts as: it costs the server a thousand times a ping.
    int refresh_counts_as{8};

    // Unreadable requests after which the connection is ended: no page of ours sends any.
    int malformed_requests{8};
};

}  // namespace gommette::net
