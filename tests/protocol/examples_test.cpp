#include "tests/protocol/texts/examples.hpp"

#include <gtest/gtest.h>

#include <set>

#include "protocol/described.hpp"

using namespace gommette;
using namespace gommette::testing;

namespace {

// The "type" of every object in a message, at any depth.
void gather_types(nlohmann::ordered_json const& json, std::set<std::string>& types) {
    if (json.is_object() && json.contains("type")) types.insert(json.at("type").get<std::string>());
    for (auto const& inner : json) {
        if (inner.is_structured()) gather_types(inner, types);
    }
}

template <class Variant>
void expect_a_good_example_of_each(std::set<std::string> const& types) {
    wire::for_each_alternative<Variant>([&](auto alternative) {
        using T = typename decltype(alternative)::type;
        EXPECT_TRUE(types.contains(T::name)) << "no good example of " << T::name;
    });
}

std::set<std::string> types_of_good_examples(std::string_view kind) {
    std::set<std::string> types;
    for (auto const& example : examples_of(kind)) {
        if (!example.fault) gather_types(nlohmann::ordered_json::parse(example.text), types);
    }
    return types;
}

template <class T>
void expect_same_text_again(Example const& example) {
    auto const result = decode<T>(example.text);
    if (auto const* value = std::get_if<T>(&result)) {
        EXPECT_EQ(encode(*value), example.text) << example.title;
    }
}

}  // namespace

TEST(Examples, GoodOnesAreAcceptedAndRefusedOnesAtTheirPlace) {
    for (auto const& kind : kinds) {
        for (auto const& example : examples_of(kind.name)) {
            auto const fault = kind.judge(example.text);
            ASSERT_EQ(fault.has_value(), example.fault.has_value())
                << example.title << (fault ? " was refused at " + fault->place + ": " + fault->why : " was accepted");
            if (!fault) continue;
            EXPECT_EQ(fault->place, example.fault->place) << example.title;
            EXPECT_EQ(fault->why, example.fault->why) << example.title;
        }
    }
}

TEST(Examples, HoldAGoodOneOfEveryMessage) {
    auto const requests = types_of_good_examples("requests");
    expect_a_good_example_of_each<Request>(requests);
    expect_a_good_example_of_each<Command>(requests);
    expect_a_good_example_of_each<Method>(requests);
    auto const replies = types_of_good_examples("replies");
    expect_a_good_example_of_each<Reply>(replies);
    expect_a_good_example_of_each<Row>(replies);
    auto const events = types_of_good_examples("events");
    expect_a_good_example_of_each<SessionEvent>(events);
    expect_a_good_example_of_each<ConventionEvent>(events);
}

TEST(Examples, GoodOnesAreWrittenAsTheyWereRead) {
    for (auto const& example : examples_of("requests")) expect_same_text_again<Request>(example);
    for (auto const& example : examples_of("replies")) expect_same_text_again<Reply>(example);
    for (auto const& example : examples_of("events")) {
        expect_same_text_again<SessionEvent>(example);
        expect_same_text_again<ConventionEvent>(example);
    }
}
