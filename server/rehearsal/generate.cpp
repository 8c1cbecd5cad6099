#include "server/rehearsal/generate.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace gommette::rehearsal {

namespace {

constexpr std::int64_t begins_ms = 1'757'923'200'000;  // 2025-09-15
constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t weeks_ms = 28LL * 24 * 60 * minute_ms;

constexpr std::string_view subjects[] = {"La halte-garderie",
                                         "Le relais petite enfance",
                                         "Un café des parents",
                                         "L’accueil du mercredi",
                                         "Le « point info jeunes »",
                                         "Une navette entre les bourgs",
                                         "La maison des associations",
                                         "Un repas partagé, chaque mois,",
                                         "Le guichet \"France services\"",
                                         "La ludothèque"};
constexpr std::string_view wishes[] = {"devrait ouvrir plus tard le soir",   "manque de places pour les plus petits",
                                       "pourrait tourner dans les communes", "serait à tenir avec les habitants",
                                       "ne marche que si les bus suivent",   "a besoin d’un lieu à soi, chauffé, accessible"};
constexpr std::string_view reasons[] = {
    "parce que les horaires actuels excluent ceux qui travaillent en décalé",
    "car on ne sait jamais à qui s’adresser ; d’autres territoires l’ont réglé par un numéro unique",
    "et cela aiderait surtout les familles monoparentales", "faute de quoi les jeunes continueront d’aller ailleurs"};

// std::uniform_int_distribution may differ between libraries; this does not. Slightly uneven, which does not matter here.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    bool one_in(std::size_t chances) { return below(chances) == 0; }
    std::int64_t up_to(std::int64_t most) { return static_cast<std::int64_t>(below(static_cast<std::size_t>(most) + 1)); }
    template <class T, std::size_t N>
    T const& of(T const (&choices)[N]) {
        return choices[below(N)];
    }

private:
    std::mt19937_64 engine_;
};

std::string body(Dice& dice, std::size_t number) {
    std::string text{dice.of(subjects)};
    text += " ";
    text += dice.of(wishes);
    for (auto more = dice.below(4); more > 0; --more) {
        text += dice.one_in(4) ? ".\n" : ", ";
        text += dice.of(reasons);
    }
    return text + " (" + std::to_string(number + 1) + ").";
}

// Half of all statements come from the first twentieth of the people, as in the recorded consultations.
std::size_t author(Dice& dice, std::size_t people) {
    return dice.one_in(2) ? dice.below(std::max<std::size_t>(people / 20, 1)) : dice.below(people);
}

int opinion(Dice& dice) {
    auto const thrown = dice.below(20);
    return thrown < 12 ? 1 : thrown < 16 ? -1 : 0;
}

void add_first_votes(Consultation& made, Dice& dice, std::size_t votes) {
    std::set<std::pair<std::size_t, std::size_t>> cast;
    auto const everything = made.people.size() * made.statements.size();
    auto const wanted = std::min(votes, everything);
    auto const share = std::max<std::size_t>(wanted / made.people.size(), 1);
    for (std::size_t visit = 0; cast.size() < wanted; ++visit) {
        // A visit: one person answers some statements in a row, some seconds apart. Everybody comes once, for no more than an
        // equal share so that there is something left for the last, before anybody comes again.
        auto const first_time = visit < made.people.size();
        auto const voter = first_time ? visit : dice.below(made.people.size());
        auto at_ms = begins_ms + dice.up_to(weeks_ms);
        auto const most = first_time ? std::min<std::size_t>(share, 30) : 30;
        for (auto answers = 1 + dice.below(most); answers > 0 && cast.size() < wanted; --answers) {
            auto statement = dice.below(made.statements.size());
            // Near the end most draws are taken already: the next free one, so that the loop ends.
            for (std::size_t tried = 0; tried < made.statements.size() && cast.contains({statement, voter}); ++tried)
                statement = (statement + 1) % made.statements.size();
            if (!cast.insert({statement, voter}).second) break;
            at_ms += 500 + dice.up_to(20'000);
            made.casts.push_back(
                {std::max(at_ms, made.statements[statement].at_ms + dice.up_to(minute_ms)), statement, voter, opinion(dice)});
        }
    }
}

void add_changed_votes(Consultation& made, Dice& dice, std::size_t votes) {
    auto const first = made.casts.size();
    while (made.casts.size() < votes) {
        auto again = made.casts[dice.below(first)];
        again.at_ms += dice.one_in(4) ? 0 : 1 + dice.up_to(60 * minute_ms);
        again.mark = again.mark == -1 ? 1 : again.mark - 1;
        made.casts.push_back(again);
    }
}

}  // namespace

Consultation generate(Size const& size, std::uint64_t seed) {
    Dice dice{seed};
    Consultation made;
    for (std::size_t person = 0; person < size.people; ++person) made.people.push_back(static_cast<std::int64_t>(person));
    for (std::size_t number = 0; number < size.statements; ++number) {
        // The earlier of two throws: most ideas come at the beginning.
        auto const at_ms = begins_ms + std::min(dice.up_to(weeks_ms), dice.up_to(weeks_ms));
        made.statements.push_back(
            {static_cast<std::int64_t>(number), at_ms, author(dice, size.people), body(dice, number), dice.one_in(2)});
    }
    add_first_votes(made, dice, size.votes - size.votes / 100);
    add_changed_votes(made, dice, size.votes);
    return made;
}

}  // namespace gommette::rehearsal
