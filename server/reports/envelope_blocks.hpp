#pragma once

#include <string>
#include <vector>

#include "server/documents/document.hpp"
#include "server/domain/convention.hpp"

namespace gommette::reports {

// "Jeunesse, 2027, CAF"; of the whole convention "Toute la convention".
std::string envelope_text(ConventionFields const& known, EnvelopeScope const& scope);

// Every envelope that the convention declares, against what its action sheets plan; nothing where it declares none. `note`: what is said
// besides.
void add_envelopes(std::vector<documents::Block>& blocks, domain::Convention const& convention, std::string const& note = "");

}  // namespace gommette::reports
