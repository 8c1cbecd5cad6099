#include "server/domain/convention_topics.hpp"

namespace gommette::domain {

ConventionDecision decide_one(Convention const&, ConventionContext const&, JoinOrigin const&) { return Refusal::no_such_sheet; }
ConventionDecision decide_one(Convention const&, ConventionContext const&, PartOrigin const&) { return Refusal::no_such_origin; }
ConventionDecision decide_one(Convention const&, ConventionContext const&, Compare const&) { return Refusal::no_such_priority; }
bool holds(Convention const&, OriginJoined const&) { return false; }
bool holds(Convention const&, OriginParted const&) { return false; }
bool holds(Convention const&, PrioritiesCompared const&) { return false; }
void make_true(Convention&, OriginJoined const&, Moment) {}
void make_true(Convention&, OriginParted const&, Moment) {}
void make_true(Convention&, PrioritiesCompared const&, Moment) {}
void follow_one(Convention const&, OriginJoined const&, ConventionFollows&) {}
void follow_one(Convention const&, OriginParted const&, ConventionFollows&) {}
void follow_one(Convention const&, PrioritiesCompared const&, ConventionFollows&) {}

}  // namespace gommette::domain
