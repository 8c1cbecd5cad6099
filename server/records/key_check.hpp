#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "server/domain/convention.hpp"
#include "server/domain/session.hpp"
#include "storage/event_log.hpp"

namespace gommette::records {

// Holds the keys and names that stand beside the log against what the log says was issued: which keys there must be, what each
// opens, and whose names there can be. The keys' hashes and the names themselves are in no event.
class KeyCheck {
public:
    // All links of the convention, and the members of the steering committee. A facilitator's link has two keys, since the wall's is derived from it.
    void know(domain::Convention const& convention);
    // Each person who joined has one key, but for those on paper, who have none.
    void know(SessionId session, std::vector<domain::Person> const& people);
    // Of that session nothing is known: its stream cannot be read.
    void pass_over(SessionId session) { passed_over_.insert(session.value); }
    void pass_over_all() { passes_over_all_ = true; }

    // That nothing in the log says that there is somebody of that name.
    std::optional<std::string> difference(storage::PersonName const& name) const;
    // One line each.
    std::vector<std::string> differences(std::vector<storage::KeyRow> const& keys, std::vector<storage::PersonName> const& names) const;

private:
    using Opens = std::tuple<std::string, std::int64_t, std::int64_t>;  // role, session, subject
    static std::string told(Opens const& opens);

    std::map<Opens, int> expected_;
    std::set<std::int64_t> revoked_links_;
    std::map<std::int64_t, std::size_t> people_;  // by session; 0: the steering committee's members
    std::set<std::int64_t> passed_over_;
    bool passes_over_all_{false};
};

}  // namespace gommette::records
