#include "server/reports/method_words.hpp"

#include <variant>

namespace gommette::reports {

namespace {

struct MethodsInWords {
    MethodWords operator()(Opinion const&) const { return {"avis", true}; }
    MethodWords operator()(Approval const&) const { return {"approbation"}; }
    MethodWords operator()(Dots const&) const { return {"gommettes"}; }
    MethodWords operator()(MajorityJudgment const&) const { return {"jugement majoritaire"}; }
    MethodWords operator()(ImpactEffort const&) const { return {"impact et effort"}; }
    MethodWords operator()(Ranking const&) const { return {"classement"}; }
    MethodWords operator()(Duels const&) const { return {"duels"}; }
    MethodWords operator()(EqualShares const&) const { return {"budget à parts égales"}; }
    MethodWords operator()(DecisionVote const&) const { return {"décision", true}; }
    MethodWords operator()(Consensus const&) const { return {"consensus", true}; }
};

}  // namespace

MethodWords words_of(Method const& method) { return std::visit(MethodsInWords{}, any_method(method)); }

}  // namespace gommette::reports
