#include <cstdlib>
#include <new>

#include "server/live/shared_views.hpp"
#include "tests/live/harness.hpp"

namespace {

// How many allocations of this thread still succeed; negative: all.
thread_local long allocations_left = -1;

}  // namespace

// In place of the standard ones, for the whole program: as they are, until a test lets memory run short.
[[gnu::noinline]] void* operator new(std::size_t size) {
    if (allocations_left == 0) throw std::bad_alloc{};
    if (allocations_left > 0) --allocations_left;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc{};
}
[[gnu::noinline]] void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    try {
        return operator new(size);
    } catch (std::bad_alloc const&) {
        return nullptr;
    }
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::nothrow_t const&) noexcept { std::free(memory); }

namespace gommette::live {

namespace {

Row priorities(int proposal) { return PrioritiesRow{{{ProposalId{proposal}}}}; }

SharedViews::Change change(std::string key, int first, int second) { return {{std::move(key)}, {priorities(first), priorities(second)}}; }

// Whether `work` ends with so many allocations.
template <class Work>
bool succeeds_with(long allocations, Work const& work) {
    allocations_left = allocations;
    try {
        work();
    } catch (std::bad_alloc const&) {
        allocations_left = -1;
        return false;
    }
    allocations_left = -1;
    return true;
}

}  // namespace

TEST(SharedViews, AreAllAsTheyWereWhereverMemoryRunsShort) {
    SharedViews views("epoch", 2);
    views.update(1, {change("priorities", 1, 1), change("gone", 1, 1)}, std::nullopt);
    auto const before_0 = held_from_start(views[0]).rows;
    auto const before_1 = held_from_start(views[1]).rows;
    std::vector<SharedViews::Change> changes{change("priorities", 2, 3), change("new", 4, 4), {{"gone"}, {std::nullopt, std::nullopt}}};
    long allocations = 0;
    std::vector<Message> patches;
    while (!succeeds_with(allocations, [&] { patches = views.update(2, changes, 1); })) {
        ASSERT_EQ(views[0].number(), 1);
        ASSERT_EQ(views[1].number(), 1);
        ASSERT_EQ(held_from_start(views[0]).rows, before_0);
        ASSERT_EQ(held_from_start(views[1]).rows, before_1);
        ++allocations;
    }
    EXPECT_GT(allocations, 10);
    ASSERT_EQ(patches.size(), 2U);
    EXPECT_EQ(held_from_start(views[1]).rows.size(), 2U);
    EXPECT_EQ(held_from_start(views[1]).n, 2);
}

TEST(AView, CanBeAskedAgainWhereverMemoryRanShort) {
    SharedViews views("epoch", 1);
    views.update(1, {{{"priorities"}, {priorities(1)}}}, std::nullopt);
    long allocations = 0;
    while (!succeeds_with(allocations, [&] { views[0].from_start(); })) ++allocations;
    EXPECT_GT(allocations, 2);
    EXPECT_EQ(held_from_start(views[0]).rows.size(), 1U);
}

}  // namespace gommette::live
