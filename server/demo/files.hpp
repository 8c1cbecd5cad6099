#pragma once

#include <string_view>

namespace gommette::demo {

// The demo's files as they stand beside this header: semicolons, a header line, no quotes. Put into the program by the build.
std::string_view actions_csv();  // what each committee has in hand: 65 invented actions of the nine fields
std::string_view seances_csv();  // the workshops, how far each is, and who came, by college
std::string_view idees_csv();    // what people threw in, and the action it joined
std::string_view diagnostic_csv();  // indicators, findings and stakes of the nine fields; most figures are invented

}  // namespace gommette::demo
