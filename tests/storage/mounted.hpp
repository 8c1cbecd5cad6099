#pragma once

#include <gtest/gtest.h>
#include <sys/mount.h>

#include "fixtures.hpp"

namespace gommette::storage {

// A folder that may become a file system of its own.
class Mounted : public ::testing::Test {
protected:
    // An own file system of `options` at the folder; false where that is not allowed.
    bool mount_own(unsigned long flags, char const* options) {
        is_mounted = mount("tmpfs", folder.path().c_str(), "tmpfs", flags, options) == 0;
        return is_mounted;
    }
    // Changes the file system that is there.
    void remount(unsigned long flags, char const* options) {
        ASSERT_EQ(mount("tmpfs", folder.path().c_str(), "tmpfs", MS_REMOUNT | flags, options), 0);
    }
    void TearDown() override {
        if (is_mounted) umount2(folder.path().c_str(), MNT_DETACH);
    }
    TemporaryFolder folder;
    bool is_mounted{false};
};

}  // namespace gommette::storage
