#include "storage/urn_keys.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "storage/durable_file.hpp"
#include "storage/folder_lock.hpp"

namespace gommette::storage {

namespace {

constexpr char const* beginning = "gommette.urn-";
constexpr std::size_t key_bytes = 32;

// Zeros in its place first: a removed file's bytes stay where they were.
void destroy(std::string const& path) {
    Descriptor const file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open()) {
        if (errno == ENOENT) return;
        throw system_error("cannot write " + path);
    }
    std::string const zeros(key_bytes, '\0');
    bool const is_written = ::pwrite(file.number(), zeros.data(), zeros.size(), 0) == static_cast<ssize_t>(zeros.size());
    if (!is_written || ::fsync(file.number()) != 0) throw system_error("cannot write " + path);
    if (::unlink(path.c_str()) != 0) throw system_error("cannot remove " + path);
    sync_folder(folder_of(path));
}

}  // namespace

UrnKey const& UrnKeys::key_of(UrnName const& urn) {
    if (auto const known = keys_.find(urn); known != keys_.end()) return known->second;
    auto key = read(folder_, urn);
    if (!key) {
        key = UrnKey::random();
        write_durably(path_of(folder_, urn), std::string(key->bytes()));
    }
    return keys_.emplace(urn, *key).first->second;
}

void UrnKeys::end_all_but(std::set<UrnName> const& filled) {
    std::set<std::string> kept;
    for (auto const& urn : filled) kept.insert(path_of(folder_, urn));
    std::error_code failed;
    for (auto const& entry : std::filesystem::directory_iterator(folder_, failed)) {
        auto const name = entry.path().filename().string();
        auto const path = folder_ + "/" + name;
        if (name.starts_with(beginning) && !kept.contains(path)) ended_.insert(path);
    }
    if (failed) throw StorageError("cannot read " + folder_ + ": " + failed.message());
    std::erase_if(keys_, [&](auto const& key) { return !filled.contains(key.first); });
}

bool UrnKeys::destroy_ended() noexcept {
    try {
        while (!ended_.empty()) {
            destroy(*ended_.begin());
            ended_.erase(ended_.begin());
        }
        return true;
    } catch (std::exception const&) {
        return false;
    }
}

std::optional<UrnKey> UrnKeys::read(std::string const& folder, UrnName const& urn) {
    auto const path = path_of(folder, urn);
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) {
        if (errno == ENOENT) return std::nullopt;
        throw system_error("cannot read " + path);
    }
    std::string bytes(key_bytes + 1, '\0');
    auto const count = ::read(file.number(), bytes.data(), bytes.size());
    if (count < 0) throw system_error("cannot read " + path);
    return UrnKey::from_bytes(std::string_view(bytes).substr(0, static_cast<std::size_t>(count)));
}

std::string UrnKeys::path_of(std::string const& folder, UrnName const& urn) {
    auto stream = urn.stream;
    std::replace(stream.begin(), stream.end(), '/', '-');
    return folder + "/" + beginning + stream + "-" + std::to_string(urn.round);
}

}  // namespace gommette::storage
