#include "server/live/insider.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace gommette::live {

namespace {

// A floor that hears everything and says nothing, or shows the door.
class MuteFloor : public Floor {
public:
    PeerId arrive(Peer& peer) override {
        peer_ = &peer;
        return {0, 1};
    }
    void hear(PeerId, Request) override {
        if (cuts) peer_->cut(CloseCode::unknown_door);
    }
    void leave(PeerId) override { has_left = true; }

    bool cuts{false};
    bool has_left{false};

private:
    Peer* peer_{};
};

constexpr std::chrono::milliseconds no_patience{1};
constexpr std::chrono::hours endless{24};

}  // namespace

TEST(Insider, GivesUpWhenNoAnswerComes) {
    Cores cores(1);
    cores.start();
    MuteFloor floor;
    {
        Insider page(cores, floor, no_patience);
        EXPECT_THROW(page.enter({{protocol_version}, {}, std::nullopt, std::nullopt}), std::runtime_error);
        EXPECT_THROW(page.give(CloseSession{}), std::runtime_error);
    }
    EXPECT_TRUE(floor.has_left);
}

TEST(Insider, DoesNotWaitForAnAnswerOnceItIsCut) {
    Cores cores(1);
    cores.start();
    MuteFloor floor;
    floor.cuts = true;
    Insider page(cores, floor, endless);
    EXPECT_THROW(page.give(CloseSession{}), std::runtime_error);
}

}  // namespace gommette::live
