#include "server/records/outcome_rows.hpp"

#include <gmock/gmock.h>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include "server/domain/views/session_outcomes.hpp"
#include "server/records/streams.hpp"

namespace gommette::records {
namespace {

using ::testing::HasSubstr;

storage::OutcomeRow row_of(std::string kind, std::string key, std::string json) {
    return {"session/4", std::move(kind), std::move(key), std::move(json), 0, std::nullopt};
}

std::string refusal_of(storage::OutcomeRow const& row) {
    try {
        read(row);
        return "";
    } catch (storage::StorageError const& error) {
        return error.text;
    }
}

std::string const priority = R"({"type":"priority","place":3,"proposal":12})";
std::string const proposal = R"({"type":"proposal","proposal":2,"state":"live","made_at":5})";

TEST(AnOutcomeRow, NamesItsPlace) {
    EXPECT_EQ(place_of(row_of("session", "", "")), "session 4");
    EXPECT_EQ(place_of(row_of("proposal", "2", "")), "session 4, proposal 2");
    EXPECT_EQ(place_of(row_of("round", "1", "")), "session 4, round 1");
    EXPECT_EQ(place_of(row_of("result", "1/12", "")), "session 4, result 1/12");
    EXPECT_EQ(place_of(row_of("priority", "3", "")), "session 4, priority 3");
    EXPECT_EQ(place_of(row_of("rumour", "x", "")), "session/4, rumour x");
}

TEST(AnOutcomeRow, IsRefusedUnderAnyNameButItsOwn) {
    EXPECT_EQ(refusal_of(row_of("priority", "3", priority)), "");
    EXPECT_EQ(refusal_of(row_of("priority", "4", priority)),
              "the outcome priority 4 of session/4 cannot be read: it is another one");
    for (auto const& [kind, key] : std::vector<std::pair<std::string, std::string>>{{"rumour", "3"},
                                                                                    {"priority", "03"},
                                                                                    {"priority", "3/"},
                                                                                    {"priority", "3x4"},
                                                                                    {"priority", "-3"},
                                                                                    {"priority", "3/4/5"}})
        EXPECT_THAT(refusal_of(row_of(kind, key, priority)), HasSubstr("unknown name")) << key;
    auto elsewhere = row_of("priority", "3", priority);
    for (char const* stream : {"convention", "session/", "session/04", "session/4x", "session/0", "session/99999999999"}) {
        elsewhere.stream = stream;
        EXPECT_THAT(refusal_of(elsewhere), HasSubstr("unknown name")) << stream;
    }
}

// Never read past its end, and no unknown step or method becomes another one.
TEST(AnOutcomeRow, IsRefusedWhenItIsDamaged) {
    for (std::size_t length = 0; length < priority.size(); ++length)
        EXPECT_NE(refusal_of(row_of("priority", "3", priority.substr(0, length))), "") << length;
    EXPECT_EQ(refusal_of(row_of("proposal", "2", proposal)), "");
    EXPECT_THAT(refusal_of(row_of("proposal", "2", R"({"type":"proposal","proposal":2,"state":"loud","made_at":5})")),
                HasSubstr("unknown at /state"));
    EXPECT_THAT(
        refusal_of(row_of("round", "1",
                          R"({"type":"round","round":1,"method":{"type":"dice"},"opened_at":5,"registered":0,"present":0,)"
                          R"("voters":0,"expressed":0})")),
        HasSubstr("unknown at /method/type"));
}

TEST(AnOutcomeRow, OfAResultIsReadNoFurtherThanItsCountsGo) {
    std::string const before = R"({"type":"result","round":1,"proposal":12,"voters":3,"supporters":3,"counts":)";
    EXPECT_EQ(refusal_of(row_of("result", "1/12", before + R"([{"mark":1,"people":3}]})")), "");
    for (std::string const counts :
         {"\"", "\"\"}", "\"\\\"\"}", "[\"]}", "[\"\"]}", "[{\"mark\":\"", "{\"\":1}}", "{\"1\":20}}", "["})
        EXPECT_NE(refusal_of(row_of("result", "1/12", before + counts)), "") << counts;
}

TEST(AnOutcomeRow, BringsTheWordsOfEitherEvent) {
    auto row = row_of("proposal", "2", proposal);
    row.words_at = 9;
    EXPECT_FALSE(read(row).value->words) << "erased";
    row.words = R"({"title":"Bus","detail":"Le soir"})";
    EXPECT_EQ(read(row).value->words, (domain::OutcomeWords{Words{{"Bus"}, Detail{"Le soir"}}}));
    row.words = R"({"title":"Bus du soir","reason":"Coquille"})";
    EXPECT_EQ(read(row).value->words, (domain::OutcomeWords{Words{{"Bus du soir"}, std::nullopt}}));
    row.words = R"({"text":"Bus"})";
    EXPECT_THAT(refusal_of(row), HasSubstr("of its words"));
    EXPECT_EQ(read(row_of("proposal", "2", proposal)).value->words_at.value, 0);
}

}  // namespace

TEST(Outcomes, AreOfTheKindThatTheirStructsName) {
    boost::mp11::mp_for_each<Outcome>([](auto const& outcome) {
        using Struct = std::remove_cvref_t<decltype(outcome)>;
        EXPECT_STREQ(boost::describe::enum_to_string(domain::kind_of<Struct>, ""), Struct::name);
    });
}
}  // namespace gommette::records
