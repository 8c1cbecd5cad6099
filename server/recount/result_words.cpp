#include "server/recount/result_words.hpp"

namespace gommette::recount {

std::string weighting_name(Speech const& say, WeightingName name) {
    switch (name) {
        case WeightingName::by_person:
            return say("par personne", "by person");
        case WeightingName::equal_colleges:
            return say("collèges égaux", "equal colleges");
        case WeightingName::declared:
            return say("poids déclarés", "declared weights");
    }
    return "";
}

std::string breaker_name(Speech const& say, TieBreaker breaker) {
    switch (breaker) {
        case TieBreaker::nothing:
            return say("restent ex æquo", "stay tied");
        case TieBreaker::supporters:
            return say("départagés par le nombre de personnes", "told apart by the number of people");
        case TieBreaker::more_for:
            return say("départagés par le nombre de pour", "told apart by those in favour");
        case TieBreaker::fewer_against:
            return say("départagés par le moindre désaccord", "told apart by the smaller disagreement");
        case TieBreaker::next_grades:
            return say("même mention, départagés par les mentions suivantes", "same grade, told apart by the next grades");
        case TieBreaker::lower_effort:
            return say("départagés par le moindre effort", "told apart by the smaller effort");
        case TieBreaker::lower_cost:
            return say("départagés par le moindre coût", "told apart by the lower cost");
        case TieBreaker::more_votes:
            return say("départagés par le nombre de voix", "told apart by the number of votes");
        case TieBreaker::by_hand:
            return say("départagés à la main", "told apart by hand");
        case TieBreaker::lot:
            return say("départagés par tirage au sort", "told apart by lot");
    }
    return "";
}

std::string warning_text(Speech const& say, Warning warning) {
    switch (warning) {
        case Warning::no_ballots:
            return say("Aucun bulletin : pas de résultat.", "No ballots: no result.");
        case Warning::one_ballot:
            return say("Un seul bulletin : c’est l’avis d’une personne.", "One ballot: this is one person's opinion.");
        case Warning::few_ballots:
            return say("Très peu de bulletins : à lire avec prudence.", "Very few ballots: read with care.");
        case Warning::too_few_options:
            return say("Classement de moins de 3 propositions.", "A ranking of fewer than 3 proposals.");
        case Warning::too_many_options:
            return say("Classement de plus de 12 propositions : peu de gens savent les ordonner toutes.",
                       "A ranking of more than 12 proposals: few people can order them all.");
        case Warning::weights_too_fine:
            return say("Une pondération ne se calcule pas exactement ; elle est laissée de côté.",
                       "A weighting cannot be added exactly and is left out.");
        case Warning::weighting_left_out:
            return say("Cette méthode ne compte que des personnes.", "This method counts persons only.");
        case Warning::colleges_hidden:
            return say("Des collèges trop petits ou unanimes ne sont pas montrés, ni rien qui permettrait de les retrouver.",
                       "Colleges too small or unanimous are not shown, nor anything that would give them away.");
        case Warning::increases_ended:
            return say("Le complément du budget a été interrompu : choisissez une unité plus grande.",
                       "The completion of the budget was cut short: choose a larger unit.");
        case Warning::weighting_withheld:
            return say(
                "Vote secret : un résultat pondéré, même officiel, n’est pas montré, car il dirait des votes ; "
                "les rangs sont par personne.",
                "A secret vote: a weighted result, even the official one, is not shown, for it would tell votes; "
                "ranks are by person.");
        case Warning::figures_withheld:
            return say("D’un résultat pondéré, seul l’ordre est montré ; ses chiffres diraient des votes.",
                       "Of a weighted result only the order is shown; its figures would tell votes.");
    }
    return "";
}

std::string rule_text(Speech const& say, std::string const& rule) {
    return say("La règle : ", "The rule: ") + rule + say(" Décidé sans arrondi.", " Decided without rounding.");
}

}  // namespace gommette::recount
