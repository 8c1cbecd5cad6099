#include "protocol/codec.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace gommette;

namespace {

// The fault of a text that must be refused, as "place why".
template <class T>
std::string refusal_of(std::string_view text) {
    auto const result = decode<T>(text);
    auto const* fault = std::get_if<Fault>(&result);
    return fault ? fault->place + " " + fault->why : "accepted";
}

std::string order(std::string const& command) {
    return R"({"type":"order","device":"phone-0001","n":7,"command":)" + command + "}";
}

std::string proposal_titled(std::string const& json_title) { return order(R"({"type":"propose","title":)" + json_title + "}"); }

}  // namespace

TEST(Codec, ReadsACommandWithAllItsMembers) {
    auto const result =
        decode<Request>(order(R"({"type":"mark_ballot","round":2,"marks":[{"proposal":4,"mark":-1},{"proposal":9}]})"));
    auto const& read = std::get<Order>(std::get<Request>(result));
    auto const& ballot = std::get<MarkBallot>(read.command);
    EXPECT_EQ(read.n.value, 7);
    EXPECT_EQ(ballot.round.value, 2);
    ASSERT_EQ(ballot.marks.values.size(), 2u);
    EXPECT_EQ(ballot.marks.values[0].mark->value, -1);
    EXPECT_FALSE(ballot.marks.values[1].mark);
}

TEST(Codec, WritesMembersInOrderOfDeclarationAndLeavesAbsentOnesOut) {
    Reply const reply = Refused{Refusal::too_many_dots, DeviceName{"phone-0001"}, CommandNumber{7}, std::nullopt};
    EXPECT_EQ(encode(reply), R"({"type":"refused","code":"too_many_dots","device":"phone-0001","n":7})");
    EXPECT_EQ(encode(Reply{Pong{}}), R"({"type":"pong","now":0})");
    EXPECT_EQ(encode(Row{PrioritiesRow{}}), R"({"type":"priorities","priorities":[],"ranked":[],"by_votes":false})");
    EXPECT_EQ(encode(Method{Opinion{}}), R"({"type":"opinion"})");
    EXPECT_EQ(encode(Method{Approval{}}), R"({"type":"approval"})");
    EXPECT_EQ(encode(Method{Approval{{{3}}}}), R"({"type":"approval","most":3})");
    EXPECT_EQ(encode(Method{ImpactEffort::usual(12)}), R"({"type":"impact_effort","technicians":1})");
    EXPECT_EQ(encode(Method{Ranking{}}), R"({"type":"ranking","equal_ranks":true,"unranked_no_opinion":false})");
    EXPECT_EQ(encode(Method{Duels{}}), R"({"type":"duels"})");
    EXPECT_EQ(encode(Method{Consensus{}}), R"({"type":"consensus"})");
    EXPECT_EQ(encode(Method{MajorityJudgment{}}), R"({"type":"majority_judgment","strict":false,"grades":6})");
    EXPECT_EQ(encode(Method{EqualShares{{90}, {1}, {{{60}, {0}}}}}), R"({"type":"equal_shares","budget":90,"unit":1,"costs":[60,0]})");
    EXPECT_EQ(encode(Method{DecisionVote{}}), R"({"type":"decision","majority":"absolute","base":"expressed","quorum":false})");
}

TEST(Codec, EscapesWhatJsonMustNotHoldBare) {
    Row const row = ProposalRow{ProposalId{1}, ProposalState::live, Title{"\"\\<é🚲>"}, Detail{"a\nb\x01\x1f"}};
    EXPECT_EQ(encode(row),
              "{\"type\":\"proposal\",\"proposal\":1,\"state\":\"live\",\"title\":\"\\\"\\\\<é🚲>\","
              "\"detail\":\"a\\nb\\u0001\\u001f\",\"absorbed\":[],\"corrected\":false,\"made_at\":0}");
}

TEST(Codec, RefusesWhatIsNotJson) {
    for (std::string_view const text : {"", " ", "{", "{}x", "{'type':'ping'}", "{\"type\":\"ping\",}", "NaN",
                                        "{\"type\":\"ping\"}//", "\xEF\xBB\xBF{\"type\":\"ping\"}", "{\"type\":\"pi\tng\"}"}) {
        EXPECT_EQ(refusal_of<Request>(text), " syntax") << text;
    }
    EXPECT_EQ(refusal_of<Request>(std::string_view{"{\"type\":\"ping\"}\0{}", 18}), " syntax");
    EXPECT_EQ(refusal_of<Request>("{\"type\":\"ping\"}"), "accepted");
}

TEST(Codec, RefusesInvalidUtf8) {
    for (std::string const text : {"\xff", "\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\\ud800", "\\udc00x"}) {
        EXPECT_EQ(refusal_of<Request>(proposal_titled('"' + text + '"')), " syntax");
    }
}

TEST(Codec, RefusesAMemberGivenTwice) {
    EXPECT_EQ(refusal_of<Request>(R"({"type":"ping","type":"ping"})"), " duplicate");
    EXPECT_EQ(refusal_of<Request>(order(R"({"type":"go_to_step","step":1,"step":2})")), " duplicate");
    EXPECT_EQ(refusal_of<Request>(R"({"type":"ping","typ\u0065":"ping"})"), " duplicate");
}

TEST(Codec, RefusesDepthsOverSixteenWhileParsing) {
    EXPECT_EQ(refusal_of<Request>(std::string(16, '[') + std::string(16, ']')), " type");
    EXPECT_EQ(refusal_of<Request>(std::string(17, '[') + std::string(17, ']')), " depth");
    EXPECT_EQ(refusal_of<Request>(std::string(1'000'000, '[')), " depth");
}

TEST(Codec, RefusesNumbersThatAreNotIntegersInTheirRange) {
    auto const step = [](std::string const& number) {
        return refusal_of<Request>(order(R"({"type":"go_to_step","step":)" + number + "}"));
    };
    EXPECT_EQ(step("19"), "accepted");
    EXPECT_EQ(step("-0"), "accepted");
    for (auto const* number : {"1.0", "1e0", "1.5", "true", "\"1\"", "null", "[]", "1e300", "18446744073709551616"}) {
        EXPECT_EQ(step(number), "/command/step type") << number;
    }
    for (auto const* number : {"20", "-1", "4294967297", "9223372036854775807", "9223372036854775808", "18446744073709551615",
                               "-9223372036854775808"}) {
        EXPECT_EQ(step(number), "/command/step range") << number;
    }
    for (auto const* number : {"1e999", "01", "+1", ".5", "0x1"}) EXPECT_EQ(step(number), " syntax") << number;
}

TEST(Codec, RefusesControlCharactersAndBlankLines) {
    EXPECT_EQ(refusal_of<Request>(proposal_titled("\"Piste cyclable 🚲\"")), "accepted");
    for (auto const* title : {"\"a\\u0000\"", "\"a\\nb\"", "\"a\\tb\"", "\"a\\u007f\"", "\"a\\u0085\"", "\"a\\u009f\"", "\" \"",
                              "\"\\u00a0\\u1680\\u2000\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff\""}) {
        EXPECT_EQ(refusal_of<Request>(proposal_titled(title)), "/command/title pattern") << title;
    }
    EXPECT_EQ(refusal_of<Request>(proposal_titled("\"\"")), "/command/title length");
    EXPECT_EQ(refusal_of<Request>(order(R"({"type":"propose","title":"a","detail":"b\nc "})")), "accepted");
    EXPECT_EQ(refusal_of<Request>(order(R"({"type":"propose","title":"a","detail":"b\rc"})")), "/command/detail pattern");
}

TEST(Codec, CountsCodePointsNotBytes) {
    auto const times = [](int n, std::string const& what) {
        std::string text = "\"";
        for (int i = 0; i < n; ++i) text += what;
        return text + '"';
    };
    EXPECT_EQ(refusal_of<Request>(proposal_titled(times(140, "🚲"))), "accepted");
    EXPECT_EQ(refusal_of<Request>(proposal_titled(times(141, "e"))), "/command/title length");
    EXPECT_EQ(refusal_of<Request>(proposal_titled(times(140, "\\ud83d\\udeb2"))), "accepted");
}

TEST(Codec, NamesThePlaceOfAFault) {
    EXPECT_EQ(refusal_of<Request>("[]"), " type");
    EXPECT_EQ(refusal_of<Request>("{}"), "/type missing");
    EXPECT_EQ(refusal_of<Request>(R"({"type":1})"), "/type type");
    EXPECT_EQ(refusal_of<Request>(R"({"type":"shout"})"), "/type unknown");
    EXPECT_EQ(refusal_of<Request>(R"({"type":"ping","loud":true})"), "/loud unknown");
    EXPECT_EQ(refusal_of<Request>(order(R"({"type":"mark_ballot","marks":[]})")), "/command/round missing");
    EXPECT_EQ(refusal_of<Request>(order(R"({"type":"mark_ballot","round":1,"marks":[{"proposal":1},{"proposal":0}]})")),
              "/command/marks/1/proposal range");
    EXPECT_EQ(refusal_of<Request>(order(R"({"type":"join","key":"0123456789012345678901","college":"mayor"})")),
              "/command/college unknown");
    EXPECT_EQ(refusal_of<Request>(order(R"({"type":"join","key":"01234567890123456789+/","college":"caf"})")),
              "/command/key pattern");
}

TEST(Codec, NeverEchoesAnUnknownMemberThatIsNoShortWord) {
    EXPECT_EQ(refusal_of<Request>(R"({"type":"ping","<b>":1})"), " unknown");
    EXPECT_EQ(refusal_of<Request>(R"({"type":"ping","":1})"), " unknown");
    EXPECT_EQ(refusal_of<Request>(R"({"type":"ping",")" + std::string(41, 'a') + R"(":1})"), " unknown");
}

// A result whose warnings are a list of so many.
std::string with_warnings(std::size_t count) {
    std::string warnings;
    for (std::size_t i = 0; i < count; ++i) warnings += i == 0 ? "\"no_ballots\"" : ",\"no_ballots\"";
    return R"({"type":"round_closed","round":1,"rules":1,"result":{"participation":{"registered":0,"voters":0,"expressed":0,"blank":0,)"
           R"("spoiled":0,"abstained":0,"by_channel":{"phone":0,"tablet":0,"paper":0,"hands":0}},"items":[],"official":"by_person","columns":[],)"
           R"("warnings":[)" +
           warnings + R"(],"divergences":[]}})";
}

TEST(Codec, HoldsFiguresToTheirLongestList) {
    EXPECT_EQ(refusal_of<SessionEvent>(with_warnings(figures_per_list)), "accepted");
    EXPECT_EQ(refusal_of<SessionEvent>(with_warnings(figures_per_list + 1)), "/result/warnings length");
}

TEST(StoredEvent, KeepsItsWordsApart) {
    SessionEvent const event = ProposalMade{ProposalId{3}, PersonId{9}, Words{Title{"Piste"}, Detail{"large"}}};
    auto const stored = store_event(event);
    EXPECT_EQ(stored.kind, "proposal_made");
    EXPECT_EQ(stored.version, 1);
    EXPECT_EQ(stored.body, R"({"proposal":3,"author":9})");
    EXPECT_EQ(stored.words, R"({"title":"Piste","detail":"large"})");
    EXPECT_EQ(encode(std::get<SessionEvent>(read_event<SessionEvent>(stored))), encode(event));
}

TEST(StoredEvent, IsReadWithoutItsWordsOnceTheyAreErased) {
    auto const result = read_event<SessionEvent>({"proposal_made", 1, R"({"proposal":3})", std::nullopt});
    EXPECT_FALSE(std::get<ProposalMade>(std::get<SessionEvent>(result)).words);
}

TEST(StoredEvent, WithoutWordsHasNone) {
    auto const stored = store_event(SessionEvent{StepEntered{Whole<0, 19>{2}}});
    EXPECT_EQ(stored.body, R"({"step":2})");
    EXPECT_FALSE(stored.words);
}

TEST(StoredEvent, IsRefusedWhenItIsNotOneOfOurs) {
    auto const refusal = [](StoredEvent const& stored) {
        auto const result = read_event<SessionEvent>(stored);
        auto const* fault = std::get_if<Fault>(&result);
        return fault ? fault->place + " " + fault->why : "accepted";
    };
    EXPECT_EQ(refusal({"step_entered", 1, R"({"step":2})", std::nullopt}), "accepted");
    EXPECT_EQ(refusal({"step_entered", 2, R"({"step":2})", std::nullopt}), "/version unknown");
    EXPECT_EQ(refusal({"step_left", 1, R"({"step":2})", std::nullopt}), "/type unknown");
    EXPECT_EQ(refusal({"step_entered", 1, R"({"step":20})", std::nullopt}), "/step range");
    EXPECT_EQ(refusal({"step_entered", 1, R"({"step":2,"type":"step_entered"})", std::nullopt}), "/type unknown");
    EXPECT_EQ(refusal({"step_entered", 1, R"({"step":2})", R"({"title":"a"})"}), "/words unknown");
    EXPECT_EQ(refusal({"proposal_made", 1, R"({"proposal":3,"words":{"title":"a"}})", std::nullopt}), "/words unknown");
    EXPECT_EQ(refusal({"proposal_made", 1, R"({"proposal":3})", "{"}), "/words syntax");
    EXPECT_EQ(refusal({"proposal_made", 1, "[]", std::nullopt}), " type");
}
