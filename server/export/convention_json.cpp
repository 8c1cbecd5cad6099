#include "server/export/convention_json.hpp"

#include <utility>

#include "protocol/writer.hpp"
#include "server/export/convention_told.hpp"

namespace gommette::exports {

std::string convention_json(reports::ConventionHistory const& history) {
    wire::Writer writer;
    writer.write(told_convention(history));
    return std::move(writer.out) + "\n";
}

}  // namespace gommette::exports
