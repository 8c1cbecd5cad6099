#pragma once

#include <functional>
#include <memory>
#include <unordered_map>

#include "server/live/core.hpp"
#include "server/live/gateway.hpp"
#include "server/net/export_session.hpp"
#include "server/net/frame.hpp"
#include "server/net/limits.hpp"
#include "server/net/origins.hpp"
#include "server/net/outbox.hpp"
#include "server/net/static_files.hpp"

namespace gommette::net {

// What all connections share: immutable while the server runs.
struct House {
    Limits limits;
    Origins origins;
    StaticFiles files;
    ExportSession export_session;
};

// One connection, in whatever stage. On its core's thread only.
class Guest {
public:
    virtual ~Guest() = default;
    // The server stops: end soon, and politely.
    virtual void dismiss(CloseCode code) = 0;
    // The cores have stopped: lets go of what keeps it alive from within.
    virtual void abandon() = 0;
};

// The connections of one core; keeps each alive until it leaves. On that core's thread only.
class Hall {
public:
    // Before the cores start; must live until they have stopped.
    Hall(live::Core& core, live::Gateway& gateway, std::shared_ptr<House const> house);
    ~Hall();
    Hall(Hall const&) = delete;

    live::Core& core() { return core_; }
    live::Gateway& gateway() { return gateway_; }
    House const& house() const { return *house_; }
    Limits const& limits() const { return house_->limits; }
    TouchedOutboxes& touched() { return touched_; }
    Frames& frames() { return frames_; }

    // False: we are closing, and nobody is let in.
    bool enter(std::shared_ptr<Guest> guest);
    void leave(Guest& guest);
    // Dismisses everybody, now and from now on; `empty` is called once nobody is left.
    void dismiss_all(CloseCode code, std::function<void()> empty);

private:
    live::Core& core_;
    live::Gateway& gateway_;
    std::shared_ptr<House const> house_;
    TouchedOutboxes touched_;
    Frames frames_;
    std::unordered_map<Guest*, std::shared_ptr<Guest>> guests_;
    bool is_closing_{false};
    std::function<void()> empty_;
};

}  // namespace gommette::net
