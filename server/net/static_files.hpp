#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "server/net/outbox.hpp"

namespace gommette::net {

enum class Encoding { plain, gzip, brotli };

// One file of the web folder, in memory, with its precompressed twins (NAME.gz, NAME.br) where they stand beside it.
struct StaticFile {
    std::string media_type;
    std::string etag;       // of the plain bytes, without quotes
    bool is_hashed{false};  // its name changes with its content: it may be kept for ever
    Bytes plain;
    Bytes gzip;
    Bytes brotli;

    // The smallest twin that `accept_encoding` (RFC 9110 §12.5.3) allows.
    Encoding choose(std::string_view accept_encoding) const;
    Bytes const& bytes(Encoding encoding) const;
};

// The built pages, read once at start. Immutable; any thread. A page NAME.html at the top is found at /NAME, index.html at /.
class StaticFiles {
public:
    // The complaint is one line. At most 64 MiB in all; what begins with a dot is left out.
    static std::variant<StaticFiles, std::string> load(std::filesystem::path const& folder);

    // By the path exactly as requested: nothing is decoded or joined, so nothing beside the folder can be named.
    StaticFile const* find(std::string_view path) const;

private:
    std::string add(std::filesystem::path const& folder, std::filesystem::path const& file);

    std::map<std::string, StaticFile, std::less<>> files_;
    std::size_t total_bytes_{0};
};

}  // namespace gommette::net
