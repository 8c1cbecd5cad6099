#include "protocol/codec.hpp"
#include "protocol/print/print.hpp"

namespace gommette {

namespace {

// One entry a number of options from which on the usual settings are other ones.
template <class Settings>
std::string entries() {
    std::string text;
    std::optional<Settings> last;
    for (int options = 0; options <= static_cast<int>(proposals_per_session); ++options) {
        auto const usual = Settings::usual(options);
        if (last && usual == *last) continue;
        text += "    { from: " + std::to_string(options) + ", settings: " + encode(Method{usual}) + " },\n";
        last = usual;
    }
    return text;
}

}  // namespace

std::string usual_typescript() {
    std::string text = "// Printed from protocol/methods by gommette_schema; do not edit.\n\n"
                       "// The usual settings of each method for a round on so many options: those of the last entry whose `from` is not\n"
                       "// above that number.\nexport const usualSettings = {\n";
    boost::mp11::mp_for_each<Method>([&](auto settings) {
        using Settings = decltype(settings);
        text += std::string{"  "} + Settings::name + ": [\n" + entries<Settings>() + "  ],\n";
    });
    return text + "} as const;\n";
}

}  // namespace gommette
