#include "server/records/erasure.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "server/records/verification.hpp"
#include "tests/domain/scene.hpp"
#include "tests/records/log_in_folder.hpp"

namespace gommette::records {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// One session of two people: Aline makes proposals 1 and 3, of which the first is corrected and the third hidden; Basile makes the second.
class Erasure : public ::testing::Test {
protected:
    Erasure() {
        std::string name = (std::filesystem::temp_directory_path() / "gommette-erasure-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder = name;
        add(domain::plan());
        for (int n = 1; n <= 2; ++n) does(domain::guest(), Join{domain::key(n), College::resident, std::nullopt});
        does(domain::facilitator(), GoToStep{{1}});
        does(domain::resident(1), Propose{{"Chez Aline Martin"}, Detail{"12 rue Haute"}});
        does(domain::resident(2), Propose{{"Bus du soir"}, std::nullopt});
        does(domain::resident(1), Propose{{"Mon voisin Zébulon"}, std::nullopt});
        does(domain::facilitator(), CorrectProposal{{1}, {"Chez Aline"}, std::nullopt, {"Nom de famille"}});
        does(domain::facilitator(), HideProposal{{3}, {"Vise Zébulon"}});
    }
    ~Erasure() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    void add(SessionEvent const& event, Moment at = domain::evening) {
        apply(session, event, at);
        auto stored = store_event(event);
        storage::Event row;
        row.kind = stored.kind;
        row.version = stored.version;
        row.at_ms = at.value;
        row.command.actor = "system";
        row.body = stored.body;
        row.words = stored.words;
        storage::Batch batch;
        batch.appends.push_back({"session/7", session.position - 1, {row}});
        batch.outcomes = rows_following(session, event);
        append_to(folder, std::move(batch));
    }
    void does(domain::Actor const& actor, SessionCommand const& command) {
        auto const decision = decide(session, actor, {domain::evening, 0, domain::spare_code}, command);
        auto const* granted = std::get_if<domain::Granted<SessionEvent>>(&decision);
        ASSERT_TRUE(granted);
        for (auto const& event : granted->events) add(event);
        storage::Batch beside;
        for (auto const& deposit : granted->deposits)
            if (auto const* issued = std::get_if<domain::KeyIssued>(&deposit)) {
                std::string hash = std::to_string(issued->subject);
                hash.resize(32, '.');
                beside.keys.push_back({hash, "participant", 7, issued->subject, false});
                beside.names.push_back({7, issued->subject, issued->subject == 1 ? "Aline" : "Basile"});
            }
        append_to(folder, std::move(beside));
    }
    void erase(Erasures const& erasures) {
        storage::Batch batch;
        batch.erased_words = erasures.words;
        batch.erased_names = erasures.names;
        append_to(folder, std::move(batch));
    }
    Erasures of_proposal(int number) {
        storage::LogSnapshot snapshot(folder);
        return words_of_proposal(snapshot, {7}, {number});
    }
    Erasures of_person(int number) {
        storage::LogSnapshot snapshot(folder);
        return traces_of_person(snapshot, {7}, {number});
    }
    Erasures names_before(Moment moment) {
        storage::LogSnapshot snapshot(folder);
        return names_of_sessions_closed_before(snapshot, moment);
    }
    std::string on_disk() const {
        std::string bytes;
        for (auto const& file : std::filesystem::directory_iterator(folder)) {
            std::ifstream read(file.path(), std::ios::binary);
            bytes.append(std::istreambuf_iterator<char>(read), {});
        }
        return bytes;
    }
    std::vector<std::string> differences() {
        std::vector<std::string> lines;
        storage::LogSnapshot snapshot(folder);
        auto const tell = [&](std::string const& line) { lines.push_back(line); };
        verify(snapshot, tell, tell, [](std::int64_t, std::int64_t) {});
        return lines;
    }

    std::string folder;
    domain::Session session;
};

TEST_F(Erasure, OfAProposalTakesAllItsWordingsAndReasonsAndNoOthers) {
    auto const erasures = of_proposal(1);
    EXPECT_EQ(erasures.proposals, 1);
    EXPECT_EQ(erasures.words.size(), 2u);
    EXPECT_THAT(on_disk(), HasSubstr("rue Haute"));
    erase(erasures);
    auto const left = on_disk();
    for (auto const* gone : {"Chez Aline", "Martin", "rue Haute", "Nom de famille"}) EXPECT_THAT(left, Not(HasSubstr(gone)));
    for (auto const* kept : {"Bus du soir", "voisin", "Basile"}) EXPECT_THAT(left, HasSubstr(kept));
    EXPECT_THAT(differences(), IsEmpty());
    EXPECT_TRUE(of_proposal(1).words.empty()) << "nothing is left to erase";
}

TEST_F(Erasure, OfAPersonTakesTheNameAndAllTheirProposals) {
    auto const erasures = of_person(1);
    EXPECT_EQ(erasures.proposals, 2);
    EXPECT_EQ(erasures.names.size(), 1u);
    erase(erasures);
    auto const left = on_disk();
    for (auto const* gone : {"Aline", "rue Haute", "bulon"}) EXPECT_THAT(left, Not(HasSubstr(gone)));
    for (auto const* kept : {"Bus du soir", "Basile"}) EXPECT_THAT(left, HasSubstr(kept));
    EXPECT_THAT(differences(), IsEmpty());
    EXPECT_TRUE(of_person(1).words.empty() && of_person(1).names.empty());
}

TEST_F(Erasure, OfNobodyIsNothing) {
    EXPECT_TRUE(of_person(9).words.empty() && of_person(9).names.empty());
    EXPECT_TRUE(of_proposal(9).words.empty());
}

TEST_F(Erasure, OfNamesBeginsOnceTheSessionHasBeenClosedSoLong) {
    Moment const later{domain::evening.value + 1};
    EXPECT_TRUE(names_before(later).names.empty()) << "it goes on";
    does(domain::facilitator(), CloseSession{});
    EXPECT_TRUE(names_before(domain::evening).names.empty()) << "not yet";
    erase(names_before(later));
    auto const left = on_disk();
    EXPECT_THAT(left, Not(HasSubstr("Basile")));
    EXPECT_THAT(left, HasSubstr("Bus du soir"));
    EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace gommette::records
