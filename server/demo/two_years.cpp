#include "server/demo/two_years.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "server/demo/evening.hpp"
#include "server/demo/files.hpp"
#include "server/demo/table.hpp"

namespace gommette::demo {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

// A priority that was retained, and what the demo's file says of it.
struct Retained {
    SessionId session;
    ProposalId proposal;
    std::string field;
    std::size_t line{};  // of the file of actions
};

// One sheet of the two years. `pace` tells how its action goes, see Course::follow_up.
struct Written {
    SheetId sheet;
    Retained from;
    std::size_t pace{};
    int begun{};
};

sys_days beginning_of(Moment now) {
    std::chrono::year_month_day const today{
        std::chrono::floor<days>(std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{now.value}})};
    return sys_days{(today.year() - std::chrono::years{2}) / std::chrono::January / 12};
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

Day written(sys_days day) {
    std::chrono::year_month_day const date{day};
    return {std::to_string(int{date.year()}) + "-" + two_digits(unsigned{date.month()}) + "-" + two_digits(unsigned{date.day()})};
}

// Days of the workshops, by their place in the file; 0: it is not held in the two years.
constexpr std::array<int, 10> held_on{22, 0, 30, 0, 67, 52, 56, 66, 0, 64};

constexpr int first_meeting = 80;
constexpr int second_meeting = 88;
constexpr int writing = 95;
constexpr int second_workshop = 130;
constexpr int third_meeting = 150;
constexpr int fourth_meeting = 430;

// Writes it all down, and keeps what it leads to.
class Course {
public:
    explicit Course(Moment now) : begins_(beginning_of(now)), first_year_(int{std::chrono::year_month_day{begins_}.year()}) {}

    TwoYears write() {
        TwoYears told{demo_convention(StepKind::closed), {}, {}};
        told.begins = {std::chrono::duration_cast<std::chrono::milliseconds>(begins_.time_since_epoch()).count()};
        told.beginning.convention.first_year = {first_year_};
        told.beginning.convention.last_year = {first_year_ + 3};
        hold(std::exchange(told.beginning.sessions, {}));
        decide();
        begin_sheets(first_sheets_);
        record_actions();
        rework();
        declare();
        appoint();
        follow_up();
        measure_again();
        std::ranges::stable_sort(days_, {}, &DemoDay::day);
        told.days = std::move(days_);
        return told;
    }

private:
    void at(int day, Giver giver, Command command) { days_.push_back({day, GivenOrder{giver, std::move(command)}}); }
    Day on(int day) const { return written(begins_ + days{day}); }
    // Of the convention's first, second, … year.
    Day in_year(int year, char const* month_and_day) const { return {std::to_string(first_year_ + year - 1) + "-" + month_and_day}; }

    // --- The workshops

    void hold(std::vector<DemoSession> sessions) {
        Table const evenings{seances_csv()};
        std::vector<std::size_t> lines;
        for (std::size_t line = 0; line < sessions.size(); ++line)
            if (held_on.at(line) > 0) lines.push_back(line);
        std::ranges::sort(lines, {}, [](std::size_t line) { return held_on.at(line); });
        for (auto const line : lines) {
            auto& session = sessions.at(line);
            session.plan.when_where = without_day(session.plan.when_where->value);
            SessionId const id{++sessions_};
            remember_retained(id, evenings.cell(line, "champ"), session.orders);
            if (evenings.cell(line, "champ") == "LO") housing_ = session.plan.committee;
            days_.push_back({held_on.at(line), std::move(session)});
        }
    }

    // "mardi 3 février, 18 h 30, relais petite enfance": the year is another one.
    static Line<1, 80> without_day(std::string const& text) { return {text.substr(text.find(", ") + 2)}; }

    // An idea that is on no line of the file is led as an action of its field.
    void remember_retained(SessionId session, std::string const& field, std::vector<DemoOrder> const& orders) {
        auto const first = first_action_of(field);
        auto const count = actions_of(field);
        for (auto const& order : orders)
            if (auto const* retain = std::get_if<Retain>(&order.command))
                for (auto const proposal : retain->priorities.values)
                    retained_[field].push_back({session, proposal, field, first + (static_cast<std::size_t>(proposal.value) - 1) % count});
    }

    std::size_t first_action_of(std::string const& field) const {
        std::size_t line = 0;
        while (actions_.cell(line, "champ") != field) ++line;
        return line;
    }

    std::size_t actions_of(std::string const& field) const {
        std::size_t count = 0;
        for (std::size_t line = 0; line < actions_.lines(); ++line)
            if (actions_.cell(line, "champ") == field) ++count;
        return count;
    }

    // --- The steering committee

    DecisionId resolve(int day, Retained const& on_what, Resolution resolution, std::string const& motive = "", std::optional<Day> until = std::nullopt,
                       std::optional<DecisionId> replaces = std::nullopt) {
        DecidePriority command{on_what.session, on_what.proposal, resolution, std::nullopt, std::move(until), replaces};
        if (!motive.empty()) command.motive = Motive{motive};
        at(day, Giver::member, std::move(command));
        if (resolution == Resolution::validated || resolution == Resolution::with_reservation) first_sheets_.push_back(on_what);
        return {++decisions_};
    }

    // What there is to spend, told at the first meeting, and more of the CAF's a year later.
    void declare() {
        auto const envelope = [&](int day, EnvelopeScope scope, std::int64_t euros, std::optional<Cost> replaces = std::nullopt) {
            at(day, Giver::member, SetEnvelope{std::move(scope), Cost{euros}, replaces});
        };
        EnvelopeScope const of_caf{std::nullopt, std::nullopt, Line<1, 80>{"CAF"}};
        envelope(first_meeting, {}, 600'000);
        envelope(first_meeting, of_caf, 180'000);
        envelope(first_meeting, {std::nullopt, FieldCode{"JE"}, std::nullopt}, 50'000);
        envelope(first_meeting, {Whole<2000, 2100>{first_year_ + 1}, std::nullopt, std::nullopt}, 250'000);
        envelope(fourth_meeting, of_caf, 240'000, Cost{180'000});
    }

    // What each committee retained, first meeting by meeting. Which actions they are, the votes say.
    void decide() {
        for (auto const* field : {"PE", "JE", "LO", "MI"}) {
            auto const& list = retained_.at(field);
            std::string const code{field};
            resolve(first_meeting, list.at(0), code == "JE" ? Resolution::with_reservation : Resolution::validated,
                    code == "JE" ? "Sous réserve du cofinancement de la CAF." : "");
            if (code == "LO")
                returned_ = {list.at(1), resolve(first_meeting, list.at(1), Resolution::to_rework,
                                                 "Le plan de financement est à préciser : qui porte l’investissement ?", on(third_meeting))};
            else
                resolve(first_meeting, list.at(1), Resolution::validated);
            if (code == "PE")
                postponed_ = {list.at(2), resolve(first_meeting, list.at(2), Resolution::postponed, "À chiffrer avec le budget de l’an prochain.", on(fourth_meeting))};
            else if (code == "JE")
                resolve(first_meeting, list.at(2), Resolution::rejected, "Relève du budget des bâtiments : l’idée est transmise au service.");
            else
                resolve(first_meeting, list.at(2), Resolution::validated);
        }
        for (auto const* field : {"PA", "VS", "AD"})
            for (auto const& priority : retained_.at(field)) resolve(second_meeting, priority, Resolution::validated);
    }

    // The workshop that takes up what came back, and the decision on what it made of it.
    void rework() {
        DemoSession workshop;
        workshop.plan = {housing_, {"Logement – atelier 2"}, false, std::nullopt, Line<1, 80>{"18 h, mairie de Guédeniau"}};
        auto const facilitator = [&](Command command) { workshop.orders.push_back({{Role::facilitator, {}}, std::move(command)}); };
        auto const step = [&](StepKind kind) { facilitator(GoToStep{{static_cast<std::int64_t>(kind)}}); };
        constexpr std::array people{College::resident, College::practitioner, College::elected, College::resident, College::caf, College::resident};
        for (auto const college : people) workshop.orders.push_back({{Role::guest, {}}, Join{{}, college, std::nullopt}});
        step(StepKind::proposing);
        facilitator(TakeUpReturned{returned_.second});
        step(StepKind::vote);
        facilitator(OpenRound{Opinion{}, std::nullopt, false, std::nullopt});
        for (std::int32_t person = 1; person <= static_cast<std::int32_t>(people.size()); ++person)
            workshop.orders.push_back({{Role::participant, PersonId{person}},
                                       MarkBallot{RoundId{1}, {{{ProposalId{1}, MarkValue{person == 3 ? 0 : 1}, std::nullopt, std::nullopt}}}}});
        facilitator(CloseRound{RoundId{1}});
        step(StepKind::prioritizing);
        facilitator(Retain{{{ProposalId{1}}}});
        facilitator(CloseSession{});
        days_.push_back({second_workshop, std::move(workshop)});
        Retained const again{SessionId{++sessions_}, ProposalId{1}, returned_.first.field, returned_.first.line};
        first_sheets_.clear();
        resolve(third_meeting, again, Resolution::validated, "La Région et Action Logement s’engagent.");
        begin_sheets(first_sheets_, third_meeting + 5);
        first_sheets_.clear();
        resolve(fourth_meeting, postponed_.first, Resolution::validated, "Inscrite au budget.", std::nullopt, postponed_.second);
        begin_sheets(first_sheets_, fourth_meeting + 5);
    }

    // --- The sheets

    void change(int day, SheetId sheet, auto SheetFields::*field, auto value) {
        ChangeSheet command{sheet, {}, std::nullopt};
        command.value.*field = std::move(value);
        // A member's own changes follow each other; what the sheet began with is the member's own too.
        at(day, Giver::member, std::move(command));
    }

    void begin_sheets(std::vector<Retained> const& priorities, int day = writing) {
        for (auto const& priority : priorities) {
            SheetId const sheet{++sheets_};
            at(day, Giver::member, BeginSheet{priority.session, priority.proposal});
            fill_in({sheet, priority, written_.size(), day});
        }
    }

    // What is conducted already, of committees whose workshops are still to come.
    void record_actions() {
        for (auto const* field : {"EN", "FE"}) {
            auto const line = first_action_of(field);
            SheetId const sheet{++sheets_};
            at(writing + 1, Giver::member, RecordAction{{field}, {actions_.cell(line, "titre")}});
            SheetFields words;
            change(writing + 1, sheet, &SheetFields::description, Prose<0, 2000>{actions_.cell(line, "description")});
            fill_in({sheet, {{}, {}, field, line}, written_.size(), writing + 1});
        }
    }

    void fill_in(Written sheet) {
        int const day = sheet.begun;
        auto const& line = sheet.from.line;
        auto const year = std::stoi(actions_.cell(line, "annee").substr(1));
        auto const euros = static_cast<std::int64_t>(actions_.number(line, "cout_keur")) * 1000;
        change(day, sheet.sheet, &SheetFields::owner, Line<0, 120>{actions_.cell(line, "pilote")});
        change(day, sheet.sheet, &SheetFields::partners, Prose<0, 400>{actions_.cell(line, "partenaires")});
        change(day, sheet.sheet, &SheetFields::stake, Prose<0, 600>{stake_of(sheet.from.field)});
        if (sheet.pace % 4 != 3)
            change(day, sheet.sheet, &SheetFields::goals, Prose<0, 1000>{"Que chaque commune déléguée en dispose d’ici à la fin de la convention."});
        change(day, sheet.sheet, &SheetFields::territory, Line<0, 200>{"Les quinze communes déléguées"});
        change(day, sheet.sheet, &SheetFields::budget, ActionBudget{Cost{euros}});
        change(day, sheet.sheet, &SheetFields::funding, funding(euros, FundingState::asked));
        change(day, sheet.sheet, &SheetFields::schedule, ActionSchedule{in_year(year, "03-01"), in_year(std::min(year + 1, 4), "12-31")});
        change(day, sheet.sheet, &SheetFields::milestones, milestones(sheet, false));
        change(day, sheet.sheet, &SheetFields::indicators, indicators(sheet, 0));
        written_.push_back(std::move(sheet));
    }

    std::string stake_of(std::string const& field) const {
        for (auto const& brought : diagnosis_.diagnosis.values)
            if (brought.field.value == field && brought.said.kind == DiagnosisKind::stake) return brought.said.title.value;
        return "";
    }

    static List<FundingLine, 20> funding(std::int64_t euros, FundingState of_caf) {
        return {{{{"Ville"}, Cost{euros * 2 / 5}, FundingState::granted}, {{"CAF"}, Cost{euros * 2 / 5}, of_caf}, {{"Département"}, Cost{euros / 5}, FundingState::asked}}};
    }

    List<Milestone, 24> milestones(Written const& sheet, bool is_first_done) const {
        auto const year = std::stoi(actions_.cell(sheet.from.line, "annee").substr(1));
        return {{{in_year(year, "06-30"), {"Convention signée avec les partenaires"}, is_first_done},
                 {in_year(std::min(year + 1, 4), "06-30"), {"Premier bilan partagé"}, false}}};
    }

    // `measured`: for so many years.
    List<ActionIndicator, 8> indicators(Written const& sheet, int measured) const {
        auto const begins = static_cast<std::int64_t>(20 + 7 * (sheet.pace % 5)) * 1000;
        List<Measure, 16> measures;
        for (int year = 1; year <= measured; ++year)
            measures.values.push_back({in_year(year, "12-31"), {begins + year * (sheet.pace % 3 == 2 ? -2000 : 9000)}});
        return {{{IndicatorKind::result, {"Personnes touchées dans l’année"}, {"personnes"}, Thousandths{begins}, Thousandths{begins + 30'000}, measures},
                 {IndicatorKind::means, {"Rencontres tenues"}, {"rencontres"}, std::nullopt, Thousandths{12'000}, {}}}};
    }

    // --- Two years of following them up

    void appoint() {
        at(writing + 10, Giver::member, AppointOwner{written_.front().sheet, {"Inès Le Guen"}, {"Responsable du relais petite enfance"}, {}});
    }

    struct Stage {
        int day;
        ProgressState state;
        int percent;  // 0: not told
    };

    // Six ways that actions go: done early; steady; late; begun in the second year; abandoned; suspended and taken up again.
    std::vector<Stage> stages_of(std::size_t pace) const {
        using enum ProgressState;
        switch (pace % 6) {
            case 0: return {{180, under_way, 30}, {300, under_way, 70}, {420, done, 0}};
            case 1: return {{180, under_way, 20}, {330, under_way, 40}, {520, under_way, 60}, {690, under_way, 80}};
            case 2: return {{300, under_way, 10}, {600, under_way, 15}};
            case 3: return {{540, under_way, 25}};
            case 4: return {{250, under_way, 20}, {480, abandoned, 0}};
            default: return {{200, under_way, 30}, {400, suspended, 30}, {640, under_way, 45}};
        }
    }

    static ActionProgress told(Stage const& stage) {
        ActionProgress progress{stage.state, std::nullopt};
        if (stage.percent > 0) progress.percent = Whole<0, 100>{stage.percent};
        return progress;
    }

    void follow_up() {
        owner_follows_up();
        for (std::size_t index = 1; index < written_.size(); ++index) follow_up(written_[index]);
    }

    void follow_up(Written const& sheet) {
        // What was written later has seen less.
        auto const note = [&](int day, auto SheetFields::*field, auto value) {
            if (day > sheet.begun) change(day, sheet.sheet, field, std::move(value));
        };
        for (auto const& stage : stages_of(sheet.pace)) note(stage.day, &SheetFields::progress, told(stage));
        if (sheet.pace % 6 != 2) note(200, &SheetFields::milestones, milestones(sheet, true));
        if (sheet.pace % 6 == 4) note(480, &SheetFields::note, Prose<0, 1000>{"Abandonnée : le partenaire s’est retiré."});
        if (sheet.pace % 6 == 5) note(400, &SheetFields::note, Prose<0, 1000>{"Suspendue jusqu’au recrutement de l’animatrice."});
        if (sheet.pace % 2 == 0) note(220, &SheetFields::funding, funding(euros_of(sheet), FundingState::granted));
        note(355, &SheetFields::indicators, indicators(sheet, 1));
        note(715, &SheetFields::indicators, indicators(sheet, 2));
    }

    std::int64_t euros_of(Written const& sheet) const { return static_cast<std::int64_t>(actions_.number(sheet.from.line, "cout_keur")) * 1000; }

    // The first sheet's owner notes the progress by the link; the sheet began with title, kind and progress as its first three changes.
    void owner_follows_up() {
        auto const& sheet = written_.front();
        auto const note = [&](int day, SheetFields value, std::optional<ChangeNumber> instead_of) {
            at(day, Giver::owner, ChangeSheet{sheet.sheet, std::move(value), instead_of});
        };
        for (auto const& stage : stages_of(0)) {
            SheetFields value;
            value.progress = told(stage);
            note(stage.day, std::move(value), ChangeNumber{3});
        }
        SheetFields words;
        words.note = Prose<0, 1000>{"Tout est en place ; les familles répondent, et le relais prend la suite."};
        note(425, std::move(words), std::nullopt);
    }

    // Two indicators of the diagnosis have a figure more.
    void measure_again() {
        std::int32_t line = 0;
        for (auto const& brought : diagnosis_.diagnosis.values) {
            ++line;
            if (!brought.said.figures || brought.said.figures->figures.values.size() < 2 || brought.field.value == "EN") continue;
            auto said = brought.said;
            auto& figures = said.figures->figures.values;
            auto const last = figures.back();
            figures.push_back({{std::max<std::int64_t>(last.year.value + 1, first_year_ + 1)}, {last.value_thousandths.value * 11 / 10 / 1000 * 1000}});
            at(718, Giver::member, WriteDiagnosis{brought.field, std::move(said), DiagnosisId{line}, Revision{1}});
        }
    }

    sys_days begins_;
    int first_year_;
    Table const actions_{actions_csv()};
    BringIn const diagnosis_{demo_convention().diagnosis};
    std::vector<DemoDay> days_;
    std::map<std::string, std::vector<Retained>> retained_;
    std::vector<Retained> first_sheets_;
    std::vector<Written> written_;
    std::pair<Retained, DecisionId> returned_;
    std::pair<Retained, DecisionId> postponed_;
    CommitteeId housing_;
    std::int32_t sessions_{0};
    std::int32_t decisions_{0};
    std::int32_t sheets_{0};
};

}  // namespace

TwoYears two_years(Moment now) { return Course{now}.write(); }

}  // namespace gommette::demo
