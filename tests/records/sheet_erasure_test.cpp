#include <gmock/gmock.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "server/records/erasure.hpp"
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

// A convention with one action sheet, of which another person is in charge after a while.
class SheetErasure : public ::testing::Test {
protected:
    SheetErasure() {
        std::string name = (std::filesystem::temp_directory_path() / "gommette-sheet-erasure-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder = name;
        add(MemberNamed{{1}, std::nullopt, MemberWords{{"Élue"}}});
        add(SheetBegun{{1}, {"JE"}, {1}, std::nullopt, std::nullopt, {1}});
        says(1, SheetField::owner_person, "Inès Zébulon");
        says(2, SheetField::owner, "Service jeunesse");
        says(3, SheetField::owner_person, "Paul Tournesol", ChangeNumber{1});
    }
    ~SheetErasure() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    void says(int change, SheetField field, std::string const& text, std::optional<ChangeNumber> replaces = std::nullopt) {
        SheetFields value;
        if (field == SheetField::owner) value.owner = {text};
        else value.owner_person = {text};
        add(SheetChanged{{1}, {change}, field, {1}, replaces, SheetWords{value}});
    }
    void add(ConventionEvent const& event) {
        apply(convention, event, domain::evening);
        auto stored = store_event(event);
        storage::Event row;
        row.kind = stored.kind;
        row.version = stored.version;
        row.at_ms = domain::evening.value;
        row.command.actor = "system";
        row.body = stored.body;
        row.words = stored.words;
        storage::Batch batch;
        batch.appends.push_back({convention_stream, convention.position - 1, {row}});
        batch.outcomes = rows_of(convention, domain::follow(convention, event).outcomes);
        append_to(folder, std::move(batch));
    }
    Erasures of_sheet(int sheet, std::optional<SheetField> field = std::nullopt) {
        storage::LogSnapshot snapshot(folder);
        return words_of_sheet(snapshot, {sheet}, field);
    }
    Erasures of_member(int member) {
        storage::LogSnapshot snapshot(folder);
        return traces_of_member(snapshot, {member});
    }
    void name(int member, std::string const& called) {
        storage::Batch batch;
        batch.names.push_back({0, member, called});
        append_to(folder, std::move(batch));
    }
    void erase(Erasures const& erasures) {
        storage::Batch batch;
        batch.erased_words = erasures.words;
        batch.erased_names = erasures.names;
        append_to(folder, std::move(batch));
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
    domain::Convention convention;
};

TEST_F(SheetErasure, OfAFieldTakesAllItsValuesAndNoOthers) {
    auto const erasures = of_sheet(1, SheetField::owner_person);
    EXPECT_EQ(erasures.words.size(), 2U);
    EXPECT_THAT(on_disk(), HasSubstr("Zébulon"));
    erase(erasures);
    auto const left = on_disk();
    for (auto const* gone : {"Zébulon", "Tournesol"}) EXPECT_THAT(left, Not(HasSubstr(gone)));
    EXPECT_THAT(left, HasSubstr("Service jeunesse"));
    EXPECT_THAT(differences(), IsEmpty());
    EXPECT_THAT(of_sheet(1, SheetField::owner_person).words, IsEmpty()) << "nothing is left to erase";
}

TEST_F(SheetErasure, OfAnOwnerTakesNameAndFunctionAndLeavesWhatTheyNoted) {
    add(MemberNamed{{2}, std::nullopt, MemberWords{{"Directrice du relais"}}, true});
    add(MemberCorrected{{2}, MemberWords{{"Directrice du centre social"}}});
    name(1, "Claire Martin");
    name(2, "Jeanne Quibut");
    add(SheetEntrusted{{1}, MemberId{2}, {1}});
    SheetFields value;
    value.note = Prose<0, 1000>{"Deux familles de plus"};
    add(SheetChanged{{1}, {4}, SheetField::note, {2}, std::nullopt, SheetWords{value}});
    auto const erasures = of_member(2);
    EXPECT_EQ(erasures.words.size(), 2U);
    EXPECT_EQ(erasures.names.size(), 1U);
    erase(erasures);
    auto const left = on_disk();
    for (auto const* gone : {"Quibut", "Directrice"}) EXPECT_THAT(left, Not(HasSubstr(gone)));
    for (auto const* kept : {"Claire Martin", "Deux familles de plus"}) EXPECT_THAT(left, HasSubstr(kept));
    EXPECT_THAT(differences(), IsEmpty());
    EXPECT_THAT(of_member(2).words, IsEmpty());
    EXPECT_THAT(of_member(2).names, IsEmpty());
}

TEST_F(SheetErasure, OfASheetTakesAllItSaid) {
    EXPECT_EQ(of_sheet(1).words.size(), 3U);
    EXPECT_THAT(of_sheet(2).words, IsEmpty());
    erase(of_sheet(1));
    EXPECT_THAT(on_disk(), Not(HasSubstr("Service jeunesse")));
    EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace gommette::records
