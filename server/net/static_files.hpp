#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "server/net/send_queue.hpp"

namespace gommette::net {

enum class Encoding { plain, gzip, brotli };

// One file of the web folder, in memory, with its precompressed forms where the folder has them (NAME.gz, NAME.br).
struct StaticFile {
    std::string media_type;
    std::string etag;       // of the plain bytes, without quotes
    bool is_hashed{false};  // its name changes with its content: it may be kept for ever
    Bytes plain;
    Bytes gzip;
    Bytes brotli;

    // The smallest encoding there is that `accept_encoding` (RFC 9110 §12.5.3) allows.
    Encoding choose(std::string_view accept_encoding) const;
    Bytes const& bytes(Encoding encoding) const;
};

// The built pages, read once at start. Immutable; any thread. A page NAME.html at the top is found at /NAME, index.html at /.
class StaticFiles {
public:
    // A text: why it cannot be read, in one line. At most 64 MiB in all; names that begin with a dot are left out.
    static std::variant<StaticFiles, std::string> load(std::filesystem::path const& folder);

    // By the path exactly as requested. It is looked up among the files read at start, never joined to a folder's name, so that
    // no path can leave the folder.
    StaticFile const* find(std::string_view path) const;

private:
    std::string add(std::filesystem::path const& folder, std::filesystem::path const& file);

    std::map<std::string, StaticFile, std::less<>> files_;
    std::size_t total_bytes_{0};
};

}  // namespace gommette::net
