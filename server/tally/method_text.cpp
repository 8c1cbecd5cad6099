#include "server/tally/method_text.hpp"

#include <algorithm>
#include <cmath>

namespace gommette::tally {

namespace {

std::string grade_name(Speech const& say, int grade) {
    static constexpr char const* fr[] = {"À rejeter", "Insuffisant", "Passable", "Assez bien", "Bien", "Très bien"};
    static constexpr char const* en[] = {"To reject", "Insufficient", "Passable", "Fairly good", "Good", "Very good"};
    return say(fr[grade], en[grade]);
}

// Whether anyone spoke for the option, where a method's figures say so.
template <class Figure>
bool is_supported(Figure const& figure) {
    if constexpr (requires { figure.everyone.agree; })
        return figure.everyone.agree > 0;
    else if constexpr (requires { figure.agree; })
        return figure.agree > 0;
    else if constexpr (requires { figure.ticks; })
        return figure.ticks > 0;
    else if constexpr (requires { figure.supporters; })
        return figure.supporters > 0;
    else if constexpr (requires { figure.wins; })
        return figure.wins > 0;
    else
        return true;
}

std::string quarters(Speech const& say, int value) { return say.quotient(value, 4); }

}  // namespace

std::string MethodText::settings() const {
    auto const& rules = sheet.round.method;
    if (auto const* dots = std::get_if<Dots>(&rules))
        return say("Gommettes : ", "Dots: ") + std::to_string(dots->dots.value) + say(" par personne, ", " a person, ") +
               std::to_string(dots->cap.value) + say(" au plus sur une proposition", " at most on one proposal");
    if (auto const* approval = std::get_if<Approval>(&rules))
        return say("Approbation", "Approval") +
               (approval->most ? say(" : au plus ", ": at most ") + std::to_string(approval->most->value) + say(" choix", " choices")
                                   : "");
    if (auto const* judgment = std::get_if<MajorityJudgment>(&rules))
        return say("Jugement majoritaire", "Majority judgment") +
               (judgment->strict ? say(", sans avis compté « À rejeter »", ", no opinion counted as \"To reject\"") : "");
    if (auto const* ranking = std::get_if<Ranking>(&rules))
        return say("Classement (Schulze)", "Ranking (Schulze)") +
               (ranking->unranked_no_opinion ? say(", non classé = sans avis", ", unranked = no opinion")
                                             : say(", non classé = dernier", ", unranked = last"));
    if (auto const* shares = std::get_if<EqualShares>(&rules))
        return say("Budget à parts égales : ", "Equal shares: ") + say.number(shares->budget.value);
    if (std::holds_alternative<DecisionVote>(rules)) {
        auto const& decision = std::get<DecisionVote>(rules);
        static constexpr char const* fr[] = {"majorité relative", "majorité absolue", "trois cinquièmes", "deux tiers"};
        static constexpr char const* en[] = {"relative majority", "absolute majority", "three fifths", "two thirds"};
        static constexpr char const* base_fr[] = {" des exprimés", " des présents", " des inscrits"};
        static constexpr char const* base_en[] = {" of expressed votes", " of people present", " of those registered"};
        auto const majority = static_cast<std::size_t>(decision.majority);
        auto const base = static_cast<std::size_t>(decision.base);
        bool const relative = decision.majority == Majority::relative;
        return say("Vote d’atelier (indicatif) : ", "Workshop vote (indicative): ") + say(fr[majority], en[majority]) +
               (relative ? "" : say(base_fr[base], base_en[base])) +
               (decision.quorum ? say(", avec quorum", ", with a quorum") : "");
    }
    if (std::holds_alternative<ImpactEffort>(rules))
        return say("Impact / effort, de 1 à 5", "Impact / effort, 1 to 5");
    if (std::holds_alternative<Duels>(rules)) return say("Duels", "Duels");
    if (std::holds_alternative<Consensus>(rules))
        return say("Consensus et divergences", "Consensus and divergences");
    return say("Pour / neutre / contre", "For / neutral / against");
}

std::string MethodText::titles(std::vector<int> const& options) const {
    std::vector<std::string> words;
    for (int const option : options) words.push_back(title(option));
    return say.list(words);
}

std::string MethodText::leaders(std::string const& what) const {
    std::vector<int> first;
    for (auto const& place : column.order.places)
        if (place.rank == 1) first.push_back(place.option);
    if (first.empty()) return say("Aucune proposition n’est classée.", "No proposal has a place.");
    if (first.size() == 1)
        return title(first[0]) + say(" arrive en tête", " comes first") + (what.empty() ? "." : say(" : ", ": ") + what + ".");
    if (first.size() > 6)
        return std::to_string(first.size()) + say(" propositions sont ex æquo en tête.", " proposals are tied for first.");
    return titles(first) + say(" sont ex æquo en tête", " are tied for first") +
           (what.empty() ? "." : say(" : ", ": ") + what + ".");
}

template <class SomeCount>
std::string MethodText::headline_of(SomeCount const& count) const {
    if constexpr (requires { count.figures; })
        if (std::none_of(count.figures.begin(), count.figures.end(), [](auto const& figure) { return is_supported(figure); }))
            return say("Aucune proposition n’a de soutien.", "No proposal has any support.");
    if (column.order.places.empty()) return leaders("");
    auto const cells = figure(column.order.places.front().option);
    if (!column.figures_told || cells.empty() || std::is_same_v<SomeCount, ImpactEffortCount> ||
        std::is_same_v<SomeCount, RankingCount>)
        return leaders("");
    return leaders(std::is_same_v<SomeCount, OpinionCount> ? cells[0] + ", " + cells[2] : cells.front());
}

std::string MethodText::headline_of(JudgmentCount const& count) const {
    if (column.order.places.empty() || !column.figures_told) return leaders("");
    auto const first = std::find_if(count.figures.begin(), count.figures.end(),
                                    [&](auto const& figure) { return figure.option == column.order.places.front().option; });
    Weight so_or_better{0};
    for (int grade = first->majority_grade; grade < grade_count; ++grade)
        so_or_better += first->profile[static_cast<std::size_t>(grade)];
    return leaders(say("« ", "\"") + grade_name(say, first->majority_grade) +
                   (first->majority_grade == grade_count - 1 ? say(" »", "\"") : say(" » ou mieux", "\" or better")) +
                   say(" de ", " from ") + sum(so_or_better) + say(" sur ", " of ") + sum(first->graded));
}

std::string MethodText::headline_of(DecisionCount const& count) const {
    std::string text;
    for (auto const& figure : count.figures) {
        if (!text.empty()) text += "\n";
        static constexpr char const* fr[] = {"Adopté", "Rejeté", "Quorum non atteint", "Aucun vote exprimé"};
        static constexpr char const* en[] = {"Adopted", "Rejected", "No quorum", "No vote expressed"};
        auto const verdict = static_cast<std::size_t>(figure.verdict);
        if (count.figures.size() > 1) text += title(figure.option) + say(" – ", ": ");
        text += say(fr[verdict], en[verdict]);
        if (!column.figures_told) continue;
        text += say(" : ", ": ") + sum(figure.in_favour) + say(" pour, ", " for, ") + sum(figure.against) +
                say(" contre ; ", " against; ") + sum(figure.abstained) +
                say(figure.abstained < 2 * column.unit ? " abstention" : " abstentions", " abstained");
        if (figure.by_chair)
            text += say(", voix prépondérante de la présidence", ", by the chair's casting vote");
        else if (figure.tie)
            text += say(", partage des voix", ", a tied vote");
        text += ".";
        if (figure.margin_people > 0)
            text += " " +
                    say.count(figure.margin_people, say("voix suffisait", "vote was enough").c_str(),
                              say("voix suffisaient", "votes were enough").c_str()) +
                    say(" à changer l’issue.", " to change the outcome.");
    }
    return text;
}

std::string MethodText::headline_of(EqualSharesCount const& count) const {
    std::vector<int> bought;
    for (auto const& purchase : count.purchases) bought.push_back(purchase.option);
    if (bought.empty()) return say("Aucun projet n’est financé.", "No project is funded.");
    return say.count(static_cast<Weight>(bought.size()), say("projet financé", "project funded").c_str(),
                     say("projets financés", "projects funded").c_str()) +
           say(" : ", ": ") + titles(bought) + ".";
}

std::string MethodText::headline() const {
    return std::visit([&](auto const& count) { return headline_of(count); }, *column.count);
}

std::vector<std::string> MethodText::figure(int option) const {
    return std::visit(
        [&](auto const& count) -> std::vector<std::string> {
            if constexpr (requires { count.figures; }) {
                for (auto const& figure : count.figures)
                    if (figure.option == option) return line(figure);
                return {};
            } else {
                auto const found = std::find(count.options.begin(), count.options.end(), option);
                auto const points = count.doubled_borda[static_cast<std::size_t>(found - count.options.begin())];
                return {"Borda " + say.quotient(points, 2 * column.unit)};
            }
        },
        *column.count);
}

std::vector<std::string> MethodText::line(OpinionFigure const& figure) const {
    return {sum(figure.agree) + say(" pour", " for"), sum(figure.neutral) + say(" neutre", " neutral"),
            sum(figure.disagree) + say(" contre", " against"), sum(figure.silent) + say(" sans marque", " silent")};
}

std::vector<std::string> MethodText::line(ApprovalFigure const& figure) const {
    if (column.unit != 1 || figure.ballots > 1'000'000) return {sum(figure.ticks) + "/" + sum(figure.ballots)};
    return {say.share(static_cast<std::int64_t>(figure.ticks), static_cast<std::int64_t>(figure.ballots))};
}

std::vector<std::string> MethodText::line(DotsFigure const& figure) const {
    return {sum(figure.total) +
                say(figure.total < 2 * column.unit ? " gommette" : " gommettes", figure.total == column.unit ? " dot" : " dots"),
            sum(figure.supporters) + say(figure.supporters < 2 * column.unit ? " personne" : " personnes",
                                         figure.supporters == column.unit ? " person" : " people")};
}

std::vector<std::string> MethodText::line(JudgmentFigure const& figure) const {
    if (figure.graded == 0) return {say("sans avis", "no opinion")};
    std::string profile;
    for (int grade = grade_count - 1; grade >= 0; --grade)
        profile += (profile.empty() ? "" : " · ") + sum(figure.profile[static_cast<std::size_t>(grade)]);
    return {grade_name(say, figure.majority_grade), profile, "(" + sum(figure.missing) + say(" sans avis)", " without opinion)")};
}

std::vector<std::string> MethodText::line(ImpactEffortFigure const& figure) const {
    if (!figure.placed) return {say("placée par personne", "placed by nobody")};
    auto const spread = [&](Spread const& one) {
        return quarters(say, one.median) + " [" + quarters(say, one.first_quartile) + "–" + quarters(say, one.third_quartile) +
               "]";
    };
    auto const side = [&](Side one) {
        return one == Side::high  ? say("fort", "high")
               : one == Side::low ? say("faible", "low")
                                          : say("sur la ligne", "on the line");
    };
    std::vector<std::string> cells{say("impact ", "impact ") + spread(figure.impact),
                                   say("effort ", "effort ") + spread(figure.effort)};
    cells.push_back(figure.to_discuss ? say("avis partagés : à discuter", "divided opinions: to discuss")
                                      : say("impact ", "impact ") + side(figure.impact_side) + say(", effort ", ", effort ") +
                                            side(figure.effort_side));
    if (figure.effort_by_technicians && tells_colleges)
        cells.push_back(say("effort selon les technicien·nes ", "effort as technicians see it ") +
                        spread(*figure.effort_by_technicians));
    return cells;
}

std::vector<std::string> MethodText::line(DuelFigure const& figure) const {
    std::vector<std::string> cells{sum(figure.wins) + say(figure.wins < 2 * column.unit ? " gagné" : " gagnés", " won"),
                                   sum(figure.losses) + say(figure.losses < 2 * column.unit ? " perdu" : " perdus", " lost"),
                                   sum(figure.undecided) + say(" sans choix", " undecided")};
    auto const decided = figure.wins + figure.losses;
    if (decided < 10 * column.unit) return cells;
    auto const unit = static_cast<double>(column.unit);
    auto const wins = static_cast<double>(figure.wins) / unit;
    auto const finest = decided < 100 * column.unit ? 1 : 10;
    auto const score = 100 * finest * (wins + 1) / (static_cast<double>(decided) / unit + 2);
    cells.push_back("score " + say.quotient(static_cast<Weight>(std::floor(score + 0.5)), finest));
    auto const strength = static_cast<Weight>(std::floor(100 * figure.strength + 0.5));
    cells.push_back(say("force ", "strength ") + say.quotient(strength, 100));
    return cells;
}

std::vector<std::string> MethodText::line(EqualSharesFigure const& figure) const {
    std::vector<std::string> cells{say.number(figure.cost),
                                   sum(figure.votes) + say(figure.votes < 2 * column.unit ? " voix" : " voix",
                                                           figure.votes == column.unit ? " vote" : " votes")};
    if (figure.bought)
        cells.push_back(say("financé", "funded"));
    else if (figure.votes < 10 * column.unit)
        cells.push_back(say("non financé", "not funded"));
    else
        cells.push_back(say("soutien restant : ", "support left: ") + say.number(figure.effective_support / 10'000) +
                        say("\u00a0% du coût", "% of its cost"));
    if (figure.bought_greedily != figure.bought)
        cells.push_back(figure.bought_greedily ? say("(financé au nombre de voix)", "(funded if votes alone counted)")
                                               : say("(non financé au nombre de voix)", "(not funded if votes alone counted)"));
    return cells;
}

std::vector<std::string> MethodText::line(DecisionFigure const& figure) const {
    return {sum(figure.in_favour) + say(" pour", " for"), sum(figure.against) + say(" contre", " against"),
            sum(figure.abstained) + say(figure.abstained < 2 * column.unit ? " abstention" : " abstentions", " abstained")};
}

std::string MethodText::agreement(Agreement const& agreement) const { return say.share(agreement.agree, agreement.seen); }

std::vector<std::string> MethodText::line(ConsensusFigure const& figure) const {
    std::vector<std::string> cells{agreement(figure.everyone) + say(" d’accord", " agree")};
    if (figure.bridging_group != voting::nobody && tells_colleges)
        cells.push_back(say("au moins ", "at least ") +
                        agreement(figure.in_college[static_cast<std::size_t>(figure.bridging_group)]) +
                        say(" dans chaque collège", " in every college"));
    return cells;
}

std::string MethodText::after_table() const {
    return std::visit(
        [&](auto const& count) -> std::string {
            if constexpr (requires { after(count); })
                return after(count);
            else
                return "";
        },
        *column.count);
}

}  // namespace gommette::tally
