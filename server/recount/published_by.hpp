#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "protocol/result.hpp"
#include "server/recount/sheet.hpp"

namespace gommette::recount {

// The result that the sheet's ballots give, as a server tells it of a round on `published.items`, or why they cannot be counted. Who
// was registered and present is told as `published` does, if the sheet says that many, or as many as voted where `published` says fewer.
std::variant<RoundResult, Complaint> published_by(Sheet const& sheet, RoundResult const& published);

// The same of a sheet as a file.
std::variant<RoundResult, Complaint> published_by(std::string_view file, RoundResult const& published);

// The first place where the two results differ, as the wire names it, with what each says there, and in how many places they do.
// nullopt: they are equal.
std::optional<std::string> difference(RoundResult const& published, RoundResult const& counted);

}  // namespace gommette::recount
