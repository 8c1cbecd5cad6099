#include <gtest/gtest.h>

#include "child.hpp"

int main(int argc, char** argv) {
    if (argc > 1 && std::string(argv[1]) == "--child") return gommette::storage::play({argv + 2, argv + argc});
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
