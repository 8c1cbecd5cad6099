#include "server/export/open_tables.hpp"

#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "server/csv/writer.hpp"
#include "server/domain/sheet_fields.hpp"
#include "server/export/cells.hpp"
#include "server/export/sheet_words.hpp"
#include "server/export/vote_words.hpp"
#include "server/reports/french.hpp"
#include "server/reports/method_words.hpp"
#include "server/reports/sheet_words.hpp"
#include "server/reports/vote_figures.hpp"

namespace gommette::exports {

namespace {

using csv::CellWriter;
using domain::PublicIdea;
using domain::PublicSession;
using domain::PublicVote;

// A column, and what stands in it of a Row.
template <class Row>
struct Column {
    OpenField field;
    void (*write)(CellWriter& file, Row const& row);
};

template <class Row>
OpenTable table(std::string_view name, std::string_view title, std::string_view description, std::vector<std::string_view> key,
                std::span<Column<Row> const> columns, std::vector<Row> const& rows) {
    OpenTable told{name, title, description, {}, std::move(key), {}};
    csv::CsvWriter file;
    for (auto const& column : columns) {
        told.fields.push_back(column.field);
        file.text(column.field.name);
    }
    file.end_line();
    for (auto const& row : rows) {
        for (auto const& column : columns) column.write(file, row);
        file.end_line();
    }
    told.csv = file.file();
    return told;
}

// --- Sessions

constexpr OpenField session_number{"seance", "integer", "Numéro de la séance dans la convention"};

struct OpenSession {
    SessionId id;
    SessionOutcome session;
    std::string field;  // its title
    Moment closed_at;
    int proposed{};
};

std::vector<OpenSession> open_sessions(ConventionFields const& fields, std::vector<PublicSession> const& sessions) {
    std::vector<OpenSession> rows;
    for (auto const& each : sessions) rows.push_back({each.id, each.session, reports::field_title(fields, each.session.field), each.closed_at, each.proposed});
    return rows;
}

constexpr Column<OpenSession> session_columns[]{
    {session_number, [](auto& file, auto& row) { file.number(row.id.value); }},
    {{"titre", "string", "Titre de la séance"}, [](auto& file, auto& row) { file.text(row.session.title.value); }},
    {{"champ", "string", "Code du champ d’intervention de la convention"}, [](auto& file, auto& row) { file.text(row.session.field.value); }},
    {{"champ_titre", "string", "Champ d’intervention"}, [](auto& file, auto& row) { file.text(row.field); }},
    {{"comite", "string", "Comité qui a tenu la séance"}, [](auto& file, auto& row) { file.text(row.session.committee_title.value); }},
    {{"pilotage", "boolean", "Réunion du comité de pilotage, qui vote sur des priorités des comités"},
     [](auto& file, auto& row) { file.plain(row.session.steers.value_or(false) ? "true" : "false"); }},
    {{"quand_ou", "string", "Date et lieu annoncés"},
     [](auto& file, auto& row) { file.text(row.session.when_where ? row.session.when_where->value : ""); }},
    {{"close_le_utc", "datetime", "Clôture de la séance, en temps universel"}, [](auto& file, auto& row) { file.moment(row.closed_at.value); }},
    {{"participants", "integer", "Personnes qui ont rejoint la séance", "personnes"},
     [](auto& file, auto& row) { file.number(row.session.joined.value); }},
    {{"propositions", "integer", "Propositions, celles qui ont été regroupées comprises", "propositions"},
     [](auto& file, auto& row) { file.number(std::int64_t{row.proposed}); }},
};

// --- Proposals

// An idea, or one that speaks through it.
struct OpenProposal {
    SessionId session;
    ProposalId number;
    std::optional<Words> words;
    std::optional<ProposalId> merged_into;
    PublicIdea const* idea;  // nullptr: it was merged
    std::optional<SessionsProposal> stands_for{};  // in a meeting of the steering committee: the committee's priority
};

std::string action_of(PublicIdea const* idea) {
    return idea && idea->action ? idea->action->field.value + std::to_string(idea->action->number.value) : "";
}

void write_state(CellWriter& file, OpenProposal const& row) {
    file.text(row.merged_into ? "regroupée" : row.idea->place ? "retenue" : "proposée");
}

void write_decision(CellWriter& file, OpenProposal const& row) {
    file.text(row.idea && row.idea->decision ? reports::in_french(row.idea->decision->resolution) : "");
}

void write_motive(CellWriter& file, OpenProposal const& row) {
    file.text(row.idea && row.idea->decision && row.idea->decision->motive ? row.idea->decision->motive->value : "");
}

constexpr OpenField proposal_number{"proposition", "integer", "Numéro de la proposition dans sa séance"};

constexpr Column<OpenProposal> open_proposal_columns[]{
    {session_number, [](auto& file, auto& row) { file.number(row.session.value); }},
    {proposal_number, [](auto& file, auto& row) { file.number(row.number.value); }},
    {{"titre", "string", "Titre ; vide : effacé sur demande"}, [](auto& file, auto& row) { file.text(row.words ? row.words->title.value : ""); }},
    {{"detail", "string", "Texte qui accompagne le titre"},
     [](auto& file, auto& row) { file.text(row.words && row.words->detail ? row.words->detail->value : ""); }},
    {{"etat", "string", "retenue : parmi les priorités de la séance ; proposée ; regroupée : exprimée par une autre"}, write_state},
    {{"regroupee_dans", "integer", "Numéro de la proposition qui l’exprime"}, [](auto& file, auto& row) { write_optional(file, row.merged_into); }},
    {{"priorite", "integer", "Rang parmi les priorités retenues par la séance"},
     [](auto& file, auto& row) { row.idea && row.idea->place ? file.number(std::int64_t{*row.idea->place}) : file.empty(); }},
    {{"priorite_seance", "integer", "Dans une réunion du comité de pilotage : séance de la priorité mise au vote"},
     [](auto& file, auto& row) { row.stands_for ? file.number(row.stands_for->session.value) : file.empty(); }},
    {{"priorite_proposition", "integer", "Numéro de cette priorité dans sa séance"},
     [](auto& file, auto& row) { row.stands_for ? file.number(row.stands_for->proposal.value) : file.empty(); }},
    {{"decision_prise", "string", "Décision du comité de pilotage en vigueur"}, write_decision},
    {{"motif", "string", "Motif de la décision"}, write_motive},
    {{"echeance", "date", "Jour que fixe la décision : retour au comité, ou report"},
     [](auto& file, auto& row) { write_day(file, row.idea && row.idea->decision ? row.idea->decision->until : std::nullopt); }},
    {{"decidee_le_utc", "datetime", "Moment de la décision, en temps universel"},
     [](auto& file, auto& row) { row.idea && row.idea->decision ? file.moment(row.idea->decision->at.value) : file.empty(); }},
    {{"code", "string", "Code de la fiche action qui en est issue"}, [](auto& file, auto& row) { file.text(action_of(row.idea)); }},
};

std::optional<SessionsProposal> stands_for(PublicSession const& session, PublicIdea const& idea) {
    return session.session.steers.value_or(false) && idea.came_from ? std::optional{idea.came_from->proposal} : std::nullopt;
}

std::vector<OpenProposal> proposals_of(std::vector<PublicSession> const& sessions) {
    std::map<std::pair<SessionId, ProposalId>, OpenProposal> by_number;
    for (auto const& session : sessions)
        for (auto const& idea : session.ideas) {
            by_number[{session.id, idea.number}] = {session.id, idea.number, idea.words, std::nullopt, &idea, stands_for(session, idea)};
            for (auto const& other : idea.absorbed) by_number[{session.id, other.number}] = {session.id, other.number, other.words, idea.number, nullptr, std::nullopt};
        }
    std::vector<OpenProposal> rows;
    for (auto& [number, row] : by_number) rows.push_back(std::move(row));
    return rows;
}

// --- Votes

struct OpenVote {
    SessionId session;
    ProposalId proposal;
    PublicVote vote;
};

constexpr Column<OpenVote> open_vote_columns[]{
    {session_number, [](auto& file, auto& row) { file.number(row.session.value); }},
    {{"tour", "integer", "Numéro du vote dans sa séance"}, [](auto& file, auto& row) { file.number(row.vote.round.round.value); }},
    {proposal_number, [](auto& file, auto& row) { file.number(row.proposal.value); }},
    {{"methode", "string", "Méthode de vote"}, [](auto& file, auto& row) { file.text(reports::words_of(row.vote.round.method).name); }},
    {{"reglages", "string", "Règle du vote"}, [](auto& file, auto& row) { file.text(rule_text(row.vote.round.method)); }},
    {{"secret", "boolean", "Vote secret : bulletins que rien ne rattache à leurs auteurs"},
     [](auto& file, auto& row) { file.plain(row.vote.round.secret.value_or(false) ? "true" : "false"); }},
    {{"ouvert_le_utc", "datetime", "Ouverture du vote, en temps universel"}, [](auto& file, auto& row) { file.moment(row.vote.round.opened_at.value); }},
    {{"clos_le_utc", "datetime", "Clôture du vote, en temps universel"}, [](auto& file, auto& row) { file.moment(row.vote.round.closed_at->value); }},
    {{"inscrits", "integer", "Personnes qui pouvaient voter", "personnes"}, [](auto& file, auto& row) { file.number(row.vote.round.registered.value); }},
    {{"votants_tour", "integer", "Personnes qui ont voté", "personnes"}, [](auto& file, auto& row) { file.number(row.vote.round.voters.value); }},
    {{"exprimes", "integer", "Personnes dont le bulletin porte une marque qui compte", "personnes"},
     [](auto& file, auto& row) { file.number(row.vote.round.expressed.value); }},
    {{"rang", "integer", "Rang de la proposition ; vide : la méthode n’en donne pas"}, [](auto& file, auto& row) { write_optional(file, row.vote.result.rank); }},
    {{"score", "integer", "Nombre qui classe, quand c’est un entier ; son sens dépend de la méthode"},
     [](auto& file, auto& row) { write_optional(file, row.vote.result.score); }},
    {{"votants", "integer", "Personnes qui ont donné une marque à la proposition", "personnes"},
     [](auto& file, auto& row) { file.number(row.vote.result.voters.value); }},
    {{"repartition", "string", "Personnes × marque, de la plus haute à la plus basse : « 4×2 11×1 »"},
     [](auto& file, auto& row) { file.text(spread_text(row.vote.result.counts)); }},
    {{"issue", "string", "Ce qu’un budget ou une décision a fait de la proposition"},
     [](auto& file, auto& row) { file.text(row.vote.result.verdict ? reports::in_french(*row.vote.result.verdict) : ""); }},
    {{"cout", "integer", "Coût de la proposition dans un vote de budget", "EUR"}, [](auto& file, auto& row) { write_optional(file, row.vote.result.cost); }},
};

std::vector<OpenVote> votes_of(std::vector<PublicSession> const& sessions) {
    std::map<std::tuple<SessionId, RoundId, ProposalId>, OpenVote> by_number;
    for (auto const& session : sessions)
        for (auto const& idea : session.ideas)
            for (auto const& vote : idea.votes) by_number.insert({{session.id, vote.round.round, idea.number}, {session.id, idea.number, vote}});
    std::vector<OpenVote> rows;
    for (auto& [number, row] : by_number) rows.push_back(std::move(row));
    return rows;
}

// --- Actions

using OpenAction = domain::PublicAction;

std::string text_of(SheetFields const& values, SheetField field) {
    SheetFields one;
    domain::put_field(one, values, field);
    return written(one);
}

constexpr Column<OpenAction> action_columns[]{
    {{"code", "string", "Code de la fiche action, qui ne change pas"},
     [](auto& file, auto& row) { file.text(row.field.value + std::to_string(row.number.value)); }},
    {{"champ", "string", "Code du champ d’intervention"}, [](auto& file, auto& row) { file.text(row.field.value); }},
    {{"titre", "string", "Intitulé de l’action"}, [](auto& file, auto& row) { file.text(row.values.title ? row.values.title->value : ""); }},
    {{"avancement", "string", "pas commencée, en cours, suspendue, réalisée ou abandonnée"},
     [](auto& file, auto& row) { file.text(row.values.progress ? reports::in_french(row.values.progress->state) : ""); }},
    {{"avancement_pourcent", "integer", "Avancement estimé par la structure pilote", "%"},
     [](auto& file, auto& row) { row.values.progress ? write_optional(file, row.values.progress->percent) : file.empty(); }},
    {{"pilote", "string", "Structure qui pilote l’action"}, [](auto& file, auto& row) { file.text(row.values.owner ? row.values.owner->value : ""); }},
    {{"debut", "date", "Premier jour"}, [](auto& file, auto& row) { write_day(file, row.values.schedule ? row.values.schedule->begins : std::nullopt); }},
    {{"fin", "date", "Dernier jour"}, [](auto& file, auto& row) { write_day(file, row.values.schedule ? row.values.schedule->ends : std::nullopt); }},
    {{"echeances", "string", "Échéances, une par ligne"}, [](auto& file, auto& row) { file.text(text_of(row.values, SheetField::milestones)); }},
    {{"indicateurs", "string", "Indicateurs de suivi et leurs mesures, un par ligne"},
     [](auto& file, auto& row) { file.text(text_of(row.values, SheetField::indicators)); }},
    {{"modifiee_le_utc", "datetime", "Dernière modification de ce qui est publié, en temps universel"},
     [](auto& file, auto& row) { file.moment(row.changed_at.value); }},
};

// Each once, though several ideas may have led to it.
std::vector<OpenAction> actions_of(std::vector<PublicSession> const& sessions) {
    std::map<std::pair<std::string, std::int64_t>, OpenAction> by_code;
    for (auto const& session : sessions)
        for (auto const& idea : session.ideas)
            if (idea.action) by_code.insert({{idea.action->field.value, idea.action->number.value}, *idea.action});
    std::vector<OpenAction> rows;
    for (auto& [code, row] : by_code) rows.push_back(std::move(row));
    return rows;
}

}  // namespace

std::vector<OpenTable> open_tables(ConventionFields const& fields, std::vector<PublicSession> const& sessions) {
    return {table<OpenSession>("seances", "Séances", "Les séances closes de la convention.", {"seance"}, session_columns, open_sessions(fields, sessions)),
            table<OpenProposal>("propositions", "Propositions", "Les propositions de ces séances, et ce qu’elles sont devenues.", {"seance", "proposition"},
                                open_proposal_columns, proposals_of(sessions)),
            table<OpenVote>("votes", "Votes", "Le résultat de chaque proposition à chaque vote clos, aussi sans aucune voix.",
                            {"seance", "tour", "proposition"}, open_vote_columns, votes_of(sessions)),
            table<OpenAction>("actions", "Fiches action", "Les actions issues de ces propositions, dans leur état du moment.", {"code"}, action_columns,
                              actions_of(sessions))};
}

}  // namespace gommette::exports
