#include "server/domain/decide/topics.hpp"

namespace gommette::domain {

Decision decide_one(Session const& session, Actor const&, Context const& context, ShowDiagnosis const& command) {
    if (session.diagnosis.now == command.line) return Refusal::already_there;
    if (command.line && (!context.told || !context.told->find(*command.line))) return Refusal::no_such_diagnosis;
    return granted(DiagnosisShown{command.line});
}

}  // namespace gommette::domain
