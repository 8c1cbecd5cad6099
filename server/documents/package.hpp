#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace gommette::documents {

// A file could not be made: no memory, or no room for what a library lays aside.
struct NotWritten : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// One file inside a package.
struct Part {
    std::string name;
    std::string bytes;
    bool is_packed{true};  // false: it stands there as it is, as the first part of an OpenDocument file must
};

// A ZIP file of those parts, in that order, each dated `as_of_ms` (since 1970) in UTC: the same parts give the same bytes.
// Throws NotWritten.
std::string zip_package(std::vector<Part> const& parts, std::int64_t as_of_ms);

// The parts of a ZIP file, in their order. Throws NotWritten: it is not whole.
std::vector<Part> parts_of(std::string const& file);

}  // namespace gommette::documents
