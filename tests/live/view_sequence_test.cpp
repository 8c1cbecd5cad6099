#include "server/live/view_sequence.hpp"

#include <gtest/gtest.h>

#include "tests/live/harness.hpp"

namespace gommette::live {

namespace {

RowText text(Row const& row) { return std::make_shared<std::string const>(encode(row)); }
RowText priorities(int proposal) { return text(PrioritiesRow{{{ProposalId{proposal}}}}); }

template <class Kind>
Kind read(Message const& frame) {
    auto reply = decode<Reply>(*frame);
    EXPECT_TRUE(std::holds_alternative<Reply>(reply)) << *frame;
    return std::get<Kind>(std::get<Reply>(std::move(reply)));
}

// Proposals enough that a patch is little beside all of them.
void fill(ViewSequence& view) {
    std::vector<ViewSequence::Change> rows;
    for (int number = 1; number <= 400; ++number) {
        ProposalRow row;
        row.proposal = {number};
        row.detail = Detail{std::string(1000, 'd')};
        rows.push_back({{"proposal/" + std::to_string(number)}, text(row)});
    }
    view.update(1, rows);
}

}  // namespace

TEST(AView, NumbersItsPatchesWithoutAGap) {
    ViewSequence view(ViewName::room, "epoch");
    EXPECT_EQ(read<Patch>(view.update(1, {{{"priorities"}, priorities(1)}})).n.value, 1);
    auto const second = read<Patch>(view.update(2, {{{"priorities"}, priorities(2)}}));
    EXPECT_EQ(second.n.value, 2);
    EXPECT_EQ(second.at.value, 2);
    EXPECT_EQ(encode(second.upsert.values.at(0).row), *priorities(2));
}

TEST(AView, SaysNothingWhenNothingDiffers) {
    ViewSequence view(ViewName::room, "epoch");
    view.update(1, {{{"priorities"}, priorities(1)}});
    EXPECT_FALSE(view.update(2, {{{"priorities"}, priorities(1)}, {{"person/1"}, nullptr}}));
    EXPECT_EQ(read<Snapshot>(view.from_start().at(0)).at.value, 2) << "but knows how far it reaches";
}

TEST(AView, SaysAnEmptyPatchToWhoWaitsForThePosition) {
    ViewSequence view(ViewName::room, "epoch");
    auto const patch = read<Patch>(view.update(5, {}, true));
    EXPECT_EQ(patch.at.value, 5);
    EXPECT_TRUE(patch.upsert.values.empty());
}

// Presence changes without an event.
TEST(AView, ShowsFromTheStartWhatChangedAtTheSamePosition) {
    ViewSequence view(ViewName::room, "epoch");
    view.update(1, {{{"priorities"}, priorities(1)}});
    EXPECT_EQ(read<Snapshot>(view.from_start().at(0)).n.value, 1);
    view.update(1, {{{"priorities"}, priorities(2)}});
    EXPECT_EQ(held_from_start(view).rows.at("priorities"), *priorities(2));
    EXPECT_EQ(held_from_start(view).n, 2);
}

TEST(AView, GivesOneSnapshotToAllWhoComeWhileLittleChanges) {
    ViewSequence view(ViewName::room, "epoch");
    fill(view);
    auto const first = view.from_start();
    ASSERT_EQ(first.size(), 1U);
    for (int i = 2; i <= 100; ++i) {
        view.update(i, {{{"priorities"}, priorities(i)}});
        EXPECT_EQ(view.from_start().at(0), first.at(0)) << "the same text, not one that is equal";
    }
    EXPECT_EQ(held_from_start(view).rows.at("priorities"), *priorities(100));
    EXPECT_EQ(held_from_start(view).at, 100);
    EXPECT_EQ(held_from_start(view).rows.size(), 401U);
}

TEST(AView, MakesASnapshotAnewWhenThePatchesAfterItAreMany) {
    ViewSequence view(ViewName::room, "epoch");
    fill(view);
    auto const first = view.from_start();
    auto const most = static_cast<int>(ViewSequence::patches_after_snapshot);
    for (int i = 1; i <= most; ++i) view.update(1 + i, {{{"priorities"}, priorities(1 + i % 2)}});
    EXPECT_EQ(view.from_start().size(), 1U + ViewSequence::patches_after_snapshot);
    view.update(most + 2, {{{"priorities"}, priorities(3)}});
    EXPECT_EQ(view.from_start().size(), 1U);
    EXPECT_EQ(held_from_start(view).rows.at("priorities"), *priorities(3));
}

TEST(AView, IsAsItWasUntilAStepIsTaken) {
    ViewSequence view(ViewName::room, "epoch");
    view.update(1, {{{"priorities"}, priorities(1)}});
    auto step = view.prepare(2, {{{"priorities"}, priorities(2)}, {{"person/1"}, text(PrioritiesRow{})}});
    EXPECT_EQ(held_from_start(view).n, 1);
    EXPECT_EQ(held_from_start(view).rows.at("priorities"), *priorities(1));
    EXPECT_EQ(read<Patch>(view.take(std::move(step))).n.value, 2);
    EXPECT_EQ(held_from_start(view).rows.size(), 2U);
}

TEST(AView, RemovesARowOnce) {
    ViewSequence view(ViewName::room, "epoch");
    view.update(1, {{{"priorities"}, priorities(1)}});
    EXPECT_EQ(read<Patch>(view.update(2, {{{"priorities"}, nullptr}})).remove.values.at(0).value, "priorities");
    EXPECT_FALSE(view.update(3, {{{"priorities"}, nullptr}}));
    EXPECT_TRUE(read<Snapshot>(view.from_start().at(0)).rows.values.empty());
}

TEST(AView, GivesExactlyTheMissedPatches) {
    ViewSequence view(ViewName::room, "epoch");
    for (int i = 1; i <= 5; ++i) view.update(i, {{{"priorities"}, priorities(i)}});
    auto const missed = view.since({{"epoch"}, {3}});
    ASSERT_TRUE(missed);
    ASSERT_EQ(missed->size(), 2U);
    EXPECT_EQ(read<Patch>(missed->front()).n.value, 4);
    EXPECT_TRUE(view.since({{"epoch"}, {5}})->empty());
}

TEST(AView, AsksForASnapshotWhenItCannotTell) {
    ViewSequence view(ViewName::room, "epoch");
    for (int i = 1; i <= 5; ++i) view.update(i, {{{"priorities"}, priorities(i)}});
    EXPECT_FALSE(view.since({{"another"}, {5}}));
    EXPECT_FALSE(view.since({{"epoch"}, {6}})) << "from the future";
}

TEST(AView, SendsWordsToNobodyOnceTheyWereReplacedOrTakenAway) {
    for (RowText const& after : {priorities(2), RowText{}}) {
        ViewSequence view(ViewName::room, "epoch");
        view.update(1, {{{"priorities"}, priorities(9)}});
        view.from_start();
        view.update(2, {{{"proposal/1"}, priorities(1), true}});
        view.update(3, {{{"proposal/1"}, after, true}});
        EXPECT_FALSE(view.since({{"epoch"}, {1}})) << "the patches hold the words";
        EXPECT_EQ(view.since({{"epoch"}, {2}})->size(), 1U);
        for (auto const& message : view.from_start()) EXPECT_EQ(message->find(*priorities(1)), std::string::npos) << *message;
        auto const now = view.from_start();
        EXPECT_EQ(read<Snapshot>(now.front()).n.value, 3);
    }
}

TEST(AView, ForgetsTheFarPast) {
    ViewSequence view(ViewName::room, "epoch");
    auto const last = static_cast<int>(ViewSequence::ring_patches) + 10;
    for (int i = 1; i <= last; ++i) view.update(i, {{{"priorities"}, priorities(i)}});
    EXPECT_FALSE(view.since({{"epoch"}, {9}}));
    EXPECT_EQ(view.since({{"epoch"}, {10}})->size(), ViewSequence::ring_patches);
}

TEST(AView, KeepsItsRingWithinItsBytes) {
    ViewSequence view(ViewName::room, "epoch");
    ProposalRow row;
    row.proposal = {1};
    for (int i = 1; i <= 400; ++i) {
        row.detail = Detail{std::string(1000, static_cast<char>('a' + i % 26))};
        view.update(i, {{{"proposal/1"}, text(row)}});
    }
    EXPECT_FALSE(view.since({{"epoch"}, {1}}));
    auto const missed = view.since({{"epoch"}, {399}});
    ASSERT_TRUE(missed);
    EXPECT_EQ(missed->size(), 1U);
}

}  // namespace gommette::live
