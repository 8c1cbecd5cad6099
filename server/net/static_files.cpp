#include "server/net/static_files.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "server/net/etag.hpp"
#include "server/net/request_head.hpp"

namespace gommette::net {

namespace fs = std::filesystem;

namespace {

// The pages, fonts and pictures together are below 2 MiB; the limit is for somebody naming a wrong folder.
constexpr std::size_t total_bytes_limit = 64 * 1024 * 1024;

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> media_types{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".pdf", "application/pdf"},
}};

std::string_view media_type_of(fs::path const& file) {
    auto const extension = file.extension().string();
    for (auto const& [known, type] : media_types) {
        if (extension == known) return type;
    }
    return "application/octet-stream";
}

std::optional<std::string> read_file(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) return std::nullopt;
    return bytes;
}

// Whether an element like "gzip;q=0" has the weight zero; other weights are not looked at.
bool is_refused(std::string_view element) {
    auto const q = element.find("q=");
    return q != std::string_view::npos && element.substr(q + 2).find_first_not_of("0.") == std::string_view::npos;
}

bool accepts(std::string_view accept_encoding, std::string_view coding) {
    for (auto rest = accept_encoding; !rest.empty();) {
        auto const element = next_element(rest);
        if (same_letters(trimmed(element.substr(0, element.find(';'))), coding)) return !is_refused(element);
    }
    return false;
}

}  // namespace

Encoding StaticFile::choose(std::string_view accept_encoding) const {
    if (brotli && accepts(accept_encoding, "br")) return Encoding::brotli;
    if (gzip && accepts(accept_encoding, "gzip")) return Encoding::gzip;
    return Encoding::plain;
}

Bytes const& StaticFile::bytes(Encoding encoding) const {
    return encoding == Encoding::brotli ? brotli : encoding == Encoding::gzip ? gzip : plain;
}

std::variant<StaticFiles, std::string> StaticFiles::load(fs::path const& folder) {
    StaticFiles files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error)) {
        auto const name = entry->path().filename().string();
        if (name.starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        std::error_code vanished;
        if (!entry->is_regular_file(vanished)) continue;
        if (auto complaint = files.add(folder, entry->path()); !complaint.empty()) return complaint;
    }
    if (error) return "cannot read the web folder " + folder.string() + ": " + error.message();
    if (!files.find("/")) return "the web folder " + folder.string() + " holds no index.html: the pages are not built";
    return files;
}

// Why it cannot be added, in one line; empty if it was.
std::string StaticFiles::add(fs::path const& folder, fs::path const& file) {
    auto content = read_file(file);
    if (!content) return "cannot read " + file.string();
    total_bytes_ += content->size();
    if (total_bytes_ > total_bytes_limit) return "the web folder " + folder.string() + " holds more than 64 MiB";
    auto const bytes = std::make_shared<std::string const>(std::move(*content));
    auto const extension = file.extension();
    if (extension == ".gz" || extension == ".br") {
        auto const original = "/" + fs::path{file}.replace_extension().lexically_relative(folder).generic_string();
        (extension == ".gz" ? files_[original].gzip : files_[original].brotli) = bytes;
        return {};
    }
    auto const path = "/" + file.lexically_relative(folder).generic_string();
    auto& entry = files_[path];
    entry.media_type = media_type_of(file);
    entry.etag = etag_of(*bytes);
    entry.is_hashed = path.starts_with("/assets/");
    entry.plain = bytes;
    return {};
}

StaticFile const* StaticFiles::find(std::string_view path) const {
    auto found = files_.find(path);
    if (found == files_.end() && path.rfind('/') == 0) {
        found = files_.find(path == "/" ? "/index.html" : std::string{path} + ".html");
    }
    // A .gz or .br without its original is not served.
    return found == files_.end() || !found->second.plain ? nullptr : &found->second;
}

}  // namespace gommette::net
