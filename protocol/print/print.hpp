#pragma once

#include <string>

namespace gommette {

// The committed files that follow from the vocabulary. Made of the same described types as the codec; only gommette_schema and
// the test that refuses stale files need them.

// The JSON Schemas (draft 2020-12) of protocol/schema/, pretty-printed. A schema's types stand under $defs by their C++ names.
std::string request_schema();
std::string reply_schema();
std::string event_schema();  // of both streams
std::string row_schema();

// protocol/typescript/limits.ts: for the pages, the limits of each struct (proposeLimits.title.max) and the choices of each
// enumeration (everyCollege).
std::string limits_typescript();

// protocol/typescript/usual.ts: for the pages, the usual settings of each method by the number of options.
std::string usual_typescript();

}  // namespace gommette
