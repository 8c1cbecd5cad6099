#include "server/domain/convention_topics.hpp"

namespace gommette::domain {

namespace {

using ConventionKind = ConventionRowName::Kind;

bool has_room_for_a_link(Convention const& convention) { return convention.links.size() < links_per_convention; }

// Whether that is a seat in the steering committee.
bool is_seat(Convention const& convention, MemberId id) {
    auto const* member = convention.find(id);
    return member && member->is_seat();
}

void take_words(Convention const& convention, Member& member, std::optional<MemberWords> const& words) {
    member.function = words ? std::optional{words->function} : std::nullopt;
    member.words_at.push_back({convention.position + 1});
}

void touch(ConventionFollows& follows, MemberId member) {
    follows.rows.insert({ConventionKind::member, member.value});
    follows.outcomes.insert({OutcomeKind::member, member.value});
}

}  // namespace

Member const* remembered(Convention const& convention, MemberId id) {
    auto const* member = convention.find(id);
    return member && !member->forgotten ? member : nullptr;
}

void seat(Granted<ConventionEvent>& granted, std::size_t links, MemberId member, Role role, Key const& key) {
    auto const link = next<LinkId>(links);
    granted.events.push_back(LinkIssued{link, role, std::nullopt, std::nullopt, member});
    granted.deposits.push_back(KeyIssued{key, role, {}, link.value});
}

void unseat(Granted<ConventionEvent>& granted, Member const& member) {
    if (!member.link) return;
    granted.events.push_back(LinkRevoked{member.link});
    granted.deposits.push_back(LinkKeysRevoked{member.link});
}

Role role_of(Member const& member) { return member.is_owner ? Role::owner : Role::steering; }

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, NameMember const& command) {
    if (command.substitute_for && !(remembered(convention, *command.substitute_for) && is_seat(convention, *command.substitute_for)))
        return Refusal::no_such_member;
    if (command.key.has_value() == command.committee.has_value() || (command.committee && command.substitute_for)) return Refusal::malformed;
    if (command.committee && !convention.find(*command.committee)) return Refusal::no_such_committee;
    if (convention.members.size() >= members_per_convention || (command.key && !has_room_for_a_link(convention)))
        return Refusal::convention_full;
    auto const member = next<MemberId>(convention.members.size());
    Granted<ConventionEvent> granted;
    granted.events.push_back(MemberNamed{member, command.substitute_for, MemberWords{command.function}, std::nullopt, command.committee});
    granted.deposits.push_back(MemberNameGiven{member, command.called});
    if (command.key) seat(granted, convention.links.size(), member, Role::steering, *command.key);
    return granted;
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, CorrectMember const& command) {
    if (!remembered(convention, command.member)) return Refusal::no_such_member;
    return Granted<ConventionEvent>{{MemberCorrected{command.member, MemberWords{command.function}}},
                                    {MemberNameGiven{command.member, command.called}}};
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, ReplaceMemberLink const& command) {
    auto const* member = remembered(convention, command.member);
    if (!member || member->committee) return Refusal::no_such_member;
    if (!has_room_for_a_link(convention)) return Refusal::convention_full;
    Granted<ConventionEvent> granted;
    unseat(granted, *member);
    seat(granted, convention.links.size(), member->id, role_of(*member), command.key);
    return granted;
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, ForgetMember const& command) {
    auto const* member = remembered(convention, command.member);
    if (!member) return Refusal::no_such_member;
    Granted<ConventionEvent> granted;
    granted.events.push_back(MemberForgotten{member->id});
    unseat(granted, *member);
    granted.deposits.push_back(MemberNameErased{member->id});
    for (auto const at : member->words_at) granted.deposits.push_back(WordsErased{at});
    return granted;
}

bool can_be_seated(Convention const& convention, MemberId id, Role role) {
    auto const* member = remembered(convention, id);
    return member && !member->link && !member->committee && role_of(*member) == role;
}

Member& member_at(Convention& convention, MemberId id) { return convention.members.at(static_cast<std::size_t>(id.value) - 1); }

bool holds(Convention const& convention, MemberNamed const& event) {
    return event.member == next<MemberId>(convention.members.size()) && convention.members.size() < members_per_convention &&
           (!event.substitute_for || (is_seat(convention, *event.substitute_for) && !event.is_owner && !event.committee)) &&
           (!event.committee || (convention.find(*event.committee) && !event.is_owner));
}
void make_true(Convention& convention, MemberNamed const& event, Moment) {
    Member member;
    member.id = event.member;
    member.substitute_for = event.substitute_for;
    member.is_owner = event.is_owner.value_or(false);
    member.committee = event.committee.value_or(CommitteeId{});
    take_words(convention, member, event.words);
    convention.members.push_back(std::move(member));
}
void follow_one(Convention const&, MemberNamed const& event, ConventionFollows& follows) {
    touch(follows, event.member);
    follows.made = event.member.value;
}

bool holds(Convention const& convention, MemberCorrected const& event) { return remembered(convention, event.member); }
void make_true(Convention& convention, MemberCorrected const& event, Moment) {
    take_words(convention, member_at(convention, event.member), event.words);
}
void follow_one(Convention const&, MemberCorrected const& event, ConventionFollows& follows) { touch(follows, event.member); }

bool holds(Convention const& convention, MemberForgotten const& event) { return remembered(convention, event.member); }
void make_true(Convention& convention, MemberForgotten const& event, Moment) {
    auto& member = member_at(convention, event.member);
    member.forgotten = true;
    member.function.reset();
}
void follow_one(Convention const&, MemberForgotten const& event, ConventionFollows& follows) { touch(follows, event.member); }

}  // namespace gommette::domain
