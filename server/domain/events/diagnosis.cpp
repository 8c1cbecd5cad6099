#include "server/domain/events/follow.hpp"
#include "server/domain/events/touching.hpp"

namespace gommette::domain {

bool holds(Session const& session, DiagnosisShown const& event) { return session.diagnosis.now != event.line; }

void make_true(Session& session, DiagnosisShown const& event, Moment) { session.diagnosis.show(event.line); }

void follow(Session const& after, DiagnosisShown const&, Follows& follows) {
    follows.rows.insert({RowName::Kind::session});
    touch_diagnosis(follows, after);
}

}  // namespace gommette::domain
