#include <gmock/gmock.h>

#include "server/documents/docx.hpp"
#include "server/documents/odt.hpp"
#include "server/reports/action_plan.hpp"
#include "server/reports/decision_log.hpp"
#include "server/reports/minutes.hpp"
#include "tests/documents/libre_office.hpp"
#include "tests/reports/played_convention.hpp"
#include "tests/reports/played_session.hpp"
#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

using testing::HasSubstr;

class ReportsInLibreOffice : public documents::OpenedByLibreOffice {
protected:
    FrenchClock const clock_;

    std::string opened(std::string const& ending, std::string const& bytes) { return converted(bytes, ending, "txt:Text (encoded):UTF8", "txt"); }
};

TEST_F(ReportsInLibreOffice, MinutesTellTheirVotes) {
    auto played = played_to_vote();
    played.doing(domain::facilitator(), domain::dots()).doing(domain::resident(1), domain::ballot({domain::mark(2, 3)}));
    played.doing(domain::facilitator(), CloseRound{domain::round_number(1)});
    auto const document = minutes(played.history, {});
    for (auto const& [ending, bytes] : {std::pair{"odt", documents::odt(document)}, std::pair{"docx", documents::docx(document)}}) {
        auto const text = opened(ending, bytes);
        EXPECT_THAT(text, HasSubstr("Compte rendu")) << ending;
        EXPECT_THAT(text, HasSubstr("Navette du soir")) << ending;
        EXPECT_THAT(text, HasSubstr("3 gommettes")) << ending;
    }
}

TEST_F(ReportsInLibreOffice, DocumentsOfTheConventionTellTheirDecisionsAndSheets) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::validated, "Utile & <urgent>").begun(1, "JE", 3, 1).titled(1, "Caravane");
    EXPECT_THAT(opened("docx", documents::docx(decision_log(convention.history))), HasSubstr("Utile & <urgent>"));
    EXPECT_THAT(opened("odt", documents::odt(action_plan(convention.history))), HasSubstr("JE3 · Caravane"));
}

}  // namespace
}  // namespace gommette::reports
