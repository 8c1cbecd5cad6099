#pragma once

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

// In `folder`/demo.keys, readable by its owner only, durably; throws storage::StorageError. Nothing to load: this folder's
// convention is not the demo.
void save_keys(std::string const& folder, DemoKeys const& keys);
std::optional<DemoKeys> load_keys(std::string const& folder);

}  // namespace gommette::demo
