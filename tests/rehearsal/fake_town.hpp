#pragma once

#include <memory>
#include <string>

namespace gommette::rehearsal {

// How a fake server misbehaves. Counting is by accepted proposals and ballots.
struct Mischief {
    int cuts_everybody_every{0};  // commits that one, answers nobody, and ends every connection, as a killed server does
    int too_busy_every{0};        // refuses that order for the moment before looking at it
    bool forgets_names{false};    // a repeated order is done again
    bool forgets_a_vote{false};   // answers the tenth vote and never keeps that person's vote there
    bool falls_silent{false};     // hears ballots and says nothing
    bool shuts_the_door{false};   // knows nobody's key
};

// A server that speaks the protocol as far as a rehearsal needs it, with one session, on a thread of its own, on a free port of
// the loopback address. Keeps everything over its own "restarts". Ends with the object.
class FakeTown {
public:
    explicit FakeTown(Mischief mischief);
    ~FakeTown();
    // The facilitator's.
    std::string link() const;

private:
    class Server;
    std::unique_ptr<Server> server_;
};

}  // namespace gommette::rehearsal
