#pragma once

#include <chrono>
#include <cstddef>

namespace gommette::net {

// Every time and size limit on connections, with its reason. Tests shorten the times; a running server uses these.
struct Limits {
    // --- Times
    // For a request's whole head, from accepting the connection or from the last response: long enough for bad wifi, too short to
    // hold connections open with slow requests (slowloris).
    std::chrono::milliseconds request{10'000};
    // From the accepted WebSocket to its Hello.
    std::chrono::milliseconds hello{10'000};
    // A WebSocket from which nothing came for so long is closed; after half of it a ping is sent. Until then a phone that went out of
    // reach counts as present; a thousand silent ones are 83 pings a second.
    std::chrono::milliseconds idle{24'000};
    // Bytes wait and the other side acknowledges none: the phone sleeps or has gone.
    std::chrono::milliseconds stalled{20'000};
    // From our close frame or last response until the other side closes too.
    std::chrono::milliseconds closing{5'000};
    // For making an export, which may read a whole convention.
    std::chrono::milliseconds export_answer{30'000};
    // When accepting fails for want of descriptors, trying again at once would only keep a core busy.
    std::chrono::milliseconds accept_pause{100};

    // --- Sizes
    // A browser's request head is about 1 KiB.
    std::size_t request_head_bytes{8 * 1024};
    // In one send queue, besides its two largest frames, which are the snapshots of the page's two views.
    std::size_t send_queue_bytes{256 * 1024};
    // In all send queues of one core together, where their sockets take no more; what many wait for counts once. A hall whose
    // wifi is slow waits for some dozens of snapshots; the fullest snapshot has 1.6 MB.
    std::size_t core_send_bytes{64 * 1024 * 1024};
    // Connections of one core that speak HTTP, have not said hello or have not joined; beyond it the oldest of the fullest
    // address goes. Two halls may read the front door at once. Never more than half of the descriptors of the process, see
    // Server::open.
    std::size_t core_newcomers{2048};
    // What the kernel buffers of it; by default that may grow to 4 MiB a connection.
    int send_buffer_bytes{128 * 1024};
    // Connections the kernel completes before we accept them; it caps this at net.core.somaxconn. When a whole room reconnects at
    // once and the backlog is full, each lost SYN costs a phone a second.
    int backlog{4096};

    // --- Rate of one connection's requests: beyond it reading pauses, nothing is refused.
    // A phone that was offline during a large round sends all its marks at once.
    int request_burst{256};
    int requests_per_second{32};
    // So many bytes of snapshots sent to a page count as one request more: what a Refresh costs depends on the session.
    std::size_t snapshot_bytes_per_request{16 * 1024};

    // So many malformed requests close the connection: no page of ours sends any.
    int malformed_requests{8};
};

}  // namespace gommette::net
