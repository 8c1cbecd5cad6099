#include "server/net/order_id.hpp"

#include "protocol/json_text.hpp"
#include "protocol/reader.hpp"

namespace gommette::net {

std::optional<OrderId> order_id(std::string_view request) {
    auto const parsed = wire::parse_strictly(request);
    auto const* json = std::get_if<wire::Json>(&parsed);
    if (!json || !json->is_object()) return std::nullopt;
    auto const type = json->find("type");
    auto const device = json->find("device");
    auto const n = json->find("n");
    if (type == json->end() || *type != "order" || device == json->end() || n == json->end()) return std::nullopt;
    wire::Reader reader;
    OrderId id;
    if (!reader.read(*device, id.device, {}) || !reader.read(*n, id.n, {})) return std::nullopt;
    return id;
}

}  // namespace gommette::net
