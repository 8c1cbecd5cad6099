#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "storage/urn_seal.hpp"

namespace gommette::storage {

// The keys of the urns that are open, each in a file beside the database: gommette.urn-session-4-1 of round 1 of session/4. No backup
// has one. The writer's, but for `read`. Throws StorageError.
class UrnKeys {
public:
    explicit UrnKeys(std::string folder) : folder_(std::move(folder)) {}

    // The key of that urn. One is made, durably, if there is none yet.
    UrnKey const& key_of(UrnName const& urn);
    // The urn is empty for ever: its key is to go.
    void end(UrnName const& urn) { ended_.insert(path_of(folder_, urn)), keys_.erase(urn); }
    // Of all files of keys those whose urn holds nothing are to go: what a process that died left behind.
    void end_all_but(std::set<UrnName> const& filled);
    // Overwrites and removes what is to go, durably. False: the disk did not let it, and it is to be tried again.
    bool destroy_ended() noexcept;

    // The key of that urn as it lies in the folder; nothing: it has none. Any thread.
    static std::optional<UrnKey> read(std::string const& folder, UrnName const& urn);

private:
    static std::string path_of(std::string const& folder, UrnName const& urn);

    std::string folder_;
    std::map<UrnName, UrnKey> keys_;
    std::set<std::string> ended_;  // paths
};

}  // namespace gommette::storage
