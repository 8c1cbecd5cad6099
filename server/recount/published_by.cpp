#include "server/recount/published_by.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "protocol/codec.hpp"
#include "server/recount/count_sheet.hpp"
#include "server/recount/read_sheet.hpp"

namespace gommette::recount {

namespace {

using Wire = nlohmann::json;

Wire wire(RoundResult const& result) { return Wire::parse(encode(Row{ResultRow{RoundId{1}, true, result}}))["result"]; }

std::string told(Wire const& result, std::string const& place) {
    Wire::json_pointer const pointer(place);
    return result.contains(pointer) ? result[pointer].dump() : "nothing";
}

// A sheet has nobody vote who is not there: it raises who was present to the voters, and who was registered to those.
void tell_as(Participation const& published, Participation& counted) {
    int const present = std::max(published.present.value_or(0), counted.voters);
    if (counted.present == present) counted.present = published.present;
    if (counted.registered == std::max(published.registered, present)) counted.registered = published.registered;
}

}  // namespace

std::variant<RoundResult, Complaint> published_by(Sheet const& sheet, RoundResult const& published) {
    auto counted = count_sheet(sheet);
    if (auto const* complaint = std::get_if<Complaint>(&counted)) return *complaint;
    auto result = voting::published(std::get<voting::Tally>(std::move(counted)), published.items);
    tell_as(published.participation, result.participation);
    return result;
}

std::variant<RoundResult, Complaint> published_by(std::string_view file, RoundResult const& published) {
    auto const read = read_sheet(file);
    if (auto const* complaint = std::get_if<Complaint>(&read)) return *complaint;
    auto const* sheet = std::get_if<Sheet>(&std::get<AnySheet>(read));
    if (!sheet) return Complaint{"/method", "is no round's"};
    return published_by(*sheet, published);
}

std::optional<std::string> difference(RoundResult const& published, RoundResult const& counted) {
    auto const one = wire(published);
    auto const other = wire(counted);
    auto const places = Wire::diff(one, other);
    if (places.empty()) return std::nullopt;
    auto const place = places.front()["path"].get<std::string>();
    auto const more = places.size() > 1 ? " (and in " + std::to_string(places.size() - 1) + " more places)" : "";
    return place + ": published " + told(one, place) + ", but its ballots say " + told(other, place) + more;
}

}  // namespace gommette::recount
