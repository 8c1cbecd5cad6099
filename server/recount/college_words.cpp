#include "server/recount/college_words.hpp"

namespace gommette::recount {

std::string_view in_french(College college) {
    switch (college) {
        case College::resident:
            return "habitants";
        case College::practitioner:
            return "techniciens";
        case College::elected:
            return "élus";
        case College::association:
            return "associations";
        case College::caf:
            return "CAF";
    }
    return "";
}

}  // namespace gommette::recount
