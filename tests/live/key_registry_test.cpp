#include "server/live/key_registry.hpp"

#include "tests/live/harness.hpp"

namespace gommette::live {

// The rows come from the hosts of several cores, in any order.
TEST(KeyRegistry, OpensNothingByAKeyOnceRevokedWhateverItHearsLater) {
    Building building;
    KeyRegistry registry(*building.server);
    storage::KeyRow key{"hash", "facilitator", 3, 1, false};
    registry.learn({key});
    ASSERT_TRUE(registry.holder_of("hash"));
    EXPECT_EQ(registry.holder_of("hash")->session, SessionId{3});
    auto revoked = key;
    revoked.revoked = true;
    registry.learn({revoked});
    registry.learn({key});
    EXPECT_FALSE(registry.holder_of("hash"));
}

}  // namespace gommette::live
