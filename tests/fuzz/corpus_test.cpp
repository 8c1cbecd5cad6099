#include "tests/fuzz/corpus.hpp"

#include <gtest/gtest.h>

// The second driver of each fuzzer's function: without libFuzzer, in every build and under every sanitizer.

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t size);

TEST(ACorpus, IsTakenWithoutACrash) {
    auto const inputs = gommette::fuzz::corpus();
    EXPECT_GE(inputs.size(), 20u);
    for (auto const& input : inputs)
        EXPECT_EQ(LLVMFuzzerTestOneInput(reinterpret_cast<unsigned char const*>(input.data()), input.size()), 0);
}
