#pragma once

#include <boost/program_options/variables_map.hpp>

#include "server/ops/options.hpp"

namespace gommette::commands {

// `gommette rehearse --methods …`: plays rooms of every method through a server of its own. `values`: methods, sizes and seed.
ops::ExitMessage rehearse_rooms(boost::program_options::variables_map const& values);

}  // namespace gommette::commands
