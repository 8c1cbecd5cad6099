#include "server/records/key_check.hpp"

#include <boost/describe.hpp>

namespace gommette::records {

namespace {

std::string word(Role role) { return boost::describe::enum_to_string(role, ""); }

}  // namespace

void KeyCheck::know(domain::Convention const& convention) {
    for (auto const& link : convention.links) {
        ++expected_[{word(link.role), link.session.value, link.id.value}];
        if (link.role == Role::facilitator) ++expected_[{word(Role::wall), link.session.value, link.id.value}];
        if (link.revoked) revoked_links_.insert(link.id.value);
    }
    people_[0] = convention.members.size();
}

void KeyCheck::know(SessionId session, std::vector<domain::Person> const& people) {
    people_[session.value] = people.size();
    for (auto const& person : people)
        if (!person.on_paper) ++expected_[{word(Role::participant), session.value, person.id.value}];
}

std::vector<std::string> KeyCheck::differences(std::vector<storage::KeyRow> const& keys,
                                               std::vector<storage::PersonName> const& names) const {
    std::vector<std::string> lines;
    if (passes_over_all_) return lines;
    std::map<Opens, int> found;
    for (auto const& key : keys) {
        Opens const opens{key.role, key.session, key.subject};
        bool const is_participants = key.role == word(Role::participant);
        if (is_participants && passed_over_.contains(key.session)) continue;
        ++found[opens];
        // Whether a person's key is revoked is the session's affair.
        if (!is_participants && key.revoked != revoked_links_.contains(key.subject))
            lines.push_back(told(opens) + (key.revoked ? " is revoked, but the log says nothing of it" : " opens, but the log says that it was revoked"));
    }
    for (auto const& [opens, count] : found) {
        auto const wanted = expected_.find(opens);
        if (wanted == expected_.end() || wanted->second < count) lines.push_back(told(opens) + " is there, but nothing in the log issued it");
    }
    for (auto const& [opens, count] : expected_) {
        auto const there = found.find(opens);
        if (there == found.end() || there->second < count) lines.push_back(told(opens) + " is not there, but the log says that it was issued");
    }
    for (auto const& name : names)
        if (auto line = difference(name)) lines.push_back(*std::move(line));
    return lines;
}

std::optional<std::string> KeyCheck::difference(storage::PersonName const& name) const {
    if (passes_over_all_ || passed_over_.contains(name.session)) return std::nullopt;
    auto const session = people_.find(name.session);
    if (session != people_.end() && name.person >= 1 && name.person <= static_cast<std::int64_t>(session->second)) return std::nullopt;
    if (name.session == 0)
        return "there is a name of member " + std::to_string(name.person) + ", but nothing in the log says that they were named";
    return "session " + std::to_string(name.session) + ": there is a name of person " + std::to_string(name.person) +
           ", but nothing in the log says that they joined";
}

std::string KeyCheck::told(Opens const& opens) {
    auto const& [role, session, subject] = opens;
    std::string const place = session > 0 ? "session " + std::to_string(session) + ": " : "";
    if (role == word(Role::participant)) return place + "the key of person " + std::to_string(subject);
    return place + "the key of link " + std::to_string(subject) + " (" + role + ")";
}

}  // namespace gommette::records
