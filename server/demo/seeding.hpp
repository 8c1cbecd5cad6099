#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include "protocol/ids.hpp"
#include "server/live/live_server.hpp"

namespace gommette::demo {

// The keys of the demo's pages. They guard nothing but invented data, and are kept in the data folder so that the links can be
// printed again at every start.
struct DemoKeys {
    Key office;
    Key steering;
    Key facilitator;  // of the session to show first, as the code
    JoinCode code;
};

// Sets up the demo convention by ordinary commands, through pages inside the program. The cores run; a thread that is no core.
// `goes_on` is told how much is done of how much, and answers whether to go on; nothing: it did not, and the demo is not whole.
// Throws std::runtime_error if a command is refused, a bug of the demo, or not answered, storage trouble.
using GoesOn = std::function<bool(std::size_t done, std::size_t all)>;
std::optional<DemoKeys> seed(live::LiveServer& server, live::Cores& cores, Key const& office, GoesOn const& goes_on);

// The clock of a server that is given a past: it stands where it was set, until it goes with the other one. Any thread.
class DemoClock {
public:
    explicit DemoClock(std::function<Moment()> real) : real_(std::move(real)) {}
    Moment now() const {
        auto const set = set_.load();
        return set == 0 ? real_() : Moment{set};
    }
    Moment real() const { return real_(); }
    void set(Moment moment) { set_ = moment.value; }
    void go() { set_ = 0; }

private:
    std::function<Moment()> real_;
    std::atomic<std::int64_t> set_{0};
};

// Sets the clock to the morning on which the two years begin.
void begin_two_years(DemoClock& clock);

// Likewise with what became of it in two years (two_years.hpp), each day at its time by `clock`, which is the server's, and goes on as
// it was afterwards. The code and the facilitator's link are of a workshop that is planned for now.
std::optional<DemoKeys> seed_two_years(live::LiveServer& server, live::Cores& cores, Key const& office, DemoClock& clock, GoesOn const& goes_on);

// In `folder`/demo.keys, readable by its owner only, durably; throws storage::StorageError. Nothing to load: this folder's
// convention is not the demo.
void save_keys(std::string const& folder, DemoKeys const& keys);
std::optional<DemoKeys> load_keys(std::string const& folder);

}  // namespace gommette::demo
