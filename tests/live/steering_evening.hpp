#pragma once

#include "tests/live/harness.hpp"

namespace gommette::live {

// One committee with a session whose facilitator retained two proposals, two members of the steering committee, and a steering link
// that is nobody's own.
struct SteeringEvening {
    Building building;
    Key const facilitator_key = key("facilitator");
    std::unique_ptr<FakePage> facilitator;
    std::unique_ptr<FakePage> claire;
    std::unique_ptr<FakePage> paul;
    std::unique_ptr<FakePage> reader;
    std::int64_t n{0};

    SteeringEvening() {
        building.plan_session(facilitator_key);
        building.office(NameMember{{"Claire Martin"}, {"Maire adjointe"}, key("claire"), std::nullopt});
        building.office(NameMember{{"Paul Roy"}, {"Conseiller CAF"}, key("paul"), MemberId{1}});
        building.office(IssueLink{Role::steering, std::nullopt, key("reader"), std::nullopt});
        facilitator = opened(facilitator_key);
        claire = opened(key("claire"));
        paul = opened(key("paul"));
        reader = opened(key("reader"));
        for (int step = 1; step <= 4; ++step) lead(GoToStep{{step}});
        lead(Propose{{"Logements passerelles"}, std::nullopt});
        lead(Propose{{"Permanence logement"}, std::nullopt});
        lead(Retain{{{ProposalId{1}, ProposalId{2}}}});
    }
    std::unique_ptr<FakePage> opened(Key const& shown) {
        auto page = std::make_unique<FakePage>(building.server, 1);
        page->say(with_key(shown));
        building.settle();
        return page;
    }
    void lead(Command command) { does(*facilitator, std::move(command)); }
    void does(FakePage& page, Command command) {
        page.order(++n, std::move(command));
        building.settle();
    }
    DecidePriority decides(Resolution resolution, int proposal = 1) const {
        DecidePriority command{{1}, {proposal}, resolution, std::nullopt, std::nullopt, std::nullopt};
        if (resolution == Resolution::rejected || resolution == Resolution::to_rework) command.motive = Motive{"Plan de financement"};
        if (resolution == Resolution::to_rework) command.until = Day{"2027-04-15"};
        return command;
    }
    std::string row(std::string const& name) const { return claire->room.rows.contains(name) ? claire->room.rows.at(name) : "none"; }
};

}  // namespace gommette::live
