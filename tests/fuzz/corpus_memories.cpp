#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <sstream>
#include <stdexcept>

#include "server/records/memory_file.hpp"
#include "tests/fuzz/corpus.hpp"
#include "tests/records/log_in_folder.hpp"
#include "tests/records/played_convention.hpp"

namespace gommette::fuzz {

namespace {

constexpr int mutations = 300;

std::string temporary_folder() {
    std::string folder = (std::filesystem::temp_directory_path() / "gommette-corpus-XXXXXX").string();
    if (!mkdtemp(folder.data())) throw std::runtime_error("no temporary folder");
    return folder;
}

std::string played_memory() {
    auto const folder = temporary_folder();
    records::append_to(folder, records::played_convention(domain::log_of_evening(7, 150)));
    std::string text;
    {
        storage::LogSnapshot snapshot(folder);
        records::write_memory(
            snapshot, "fuzzer", [&](std::string_view line) { text += line; }, [](std::int64_t, std::int64_t) {});
    }
    std::filesystem::remove_all(folder);
    return text;
}

// What a fuzzer does to a text: a byte that tells, a digit, a line twice, moved or gone, its end cut off.
std::string mutated(std::string text, std::mt19937& dice) {
    auto const roll = [&dice](std::size_t below) { return dice() % std::max<std::size_t>(below, 1); };
    static constexpr std::string_view telling = "{}[]\",:0189-.ex\\n\xff";
    for (std::size_t left = 1 + roll(3); left > 0 && !text.empty(); --left) {
        auto const at = roll(text.size());
        auto const begin = text.rfind('\n', at) + 1;
        auto const line = text.substr(begin, text.find('\n', at) + 1 - begin);
        switch (roll(5)) {
            case 0:
                text[at] = telling[roll(telling.size())];
                break;
            case 1: {
                auto const digit = text.find_first_of("0123456789", at);
                if (digit != std::string::npos) text[digit] = static_cast<char>('0' + roll(10));
                break;
            }
            case 2:
                text.insert(begin, line);
                break;
            case 3:
                text.erase(begin, line.size());
                if (roll(2) == 0) text.insert(text.rfind('\n', roll(text.size())) + 1, line);
                break;
            case 4:
                if (roll(4) == 0) text.resize(std::max<std::size_t>(at, 1));
                break;
        }
    }
    return text;
}

}  // namespace

// No memory is committed: one is written and damaged anew each time, always in the same ways.
std::vector<std::string> corpus() {
    auto const whole = played_memory();
    std::mt19937 dice(5);
    std::vector<std::string> inputs{whole, "", whole.substr(0, 100)};
    for (int i = 0; i < mutations; ++i) inputs.push_back(mutated(whole, dice));
    return inputs;
}

// Else the others would be refused for nothing.
TEST(TheWholeMemory, IsTaken) {
    auto const folder = temporary_folder();
    std::istringstream in(played_memory());
    storage::NewDatabase into(folder);
    EXPECT_NO_THROW(records::read_memory(in, "whole", into, [](std::int64_t) {}));
    std::filesystem::remove_all(folder);
}

}  // namespace gommette::fuzz
