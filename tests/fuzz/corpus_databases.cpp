#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>

#include "storage/backup.hpp"
#include "tests/fuzz/corpus.hpp"
#include "tests/fuzz/open_database.hpp"
#include "tests/records/log_in_folder.hpp"
#include "tests/records/played_convention.hpp"

namespace gommette::fuzz {

namespace {

constexpr std::size_t page_bytes = 4096;
constexpr int mutations = 600;

std::string bytes_of(std::filesystem::path const& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

// A convention of which an evening was played, as a backup has it.
std::string played_database() {
    std::string folder = (std::filesystem::temp_directory_path() / "gommette-corpus-XXXXXX").string();
    if (!mkdtemp(folder.data())) throw std::runtime_error("no temporary folder");
    records::append_to(folder, records::played_convention(domain::log_of_evening(7, 150)));
    auto const copy = folder + "/copy.db";
    storage::backup(folder, copy, {});
    auto bytes = bytes_of(copy);
    std::filesystem::remove_all(folder);
    return bytes;
}

// What a fuzzer does to a file: bits, bytes and small numbers changed, pages swapped or written over others, its end cut off.
std::string mutated(std::string bytes, std::mt19937& dice) {
    auto const roll = [&dice](std::size_t below) { return dice() % std::max<std::size_t>(below, 1); };
    static constexpr unsigned char telling[] = {0x00, 0x01, 0x7f, 0x80, 0xff, '"', 0x0d, 0x05};
    for (std::size_t left = 1 + roll(4); left > 0; --left) {
        // Headers of the file and of its pages decide most.
        std::size_t const page = roll(bytes.size() / page_bytes) * page_bytes;
        std::size_t const at = roll(3) == 0 ? roll(bytes.size()) : std::min(page + roll(page == 0 ? 120 : 60), bytes.size() - 1);
        switch (roll(6)) {
            case 0:
            case 1:
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << roll(8)));
                break;
            case 2:
            case 3:
                bytes[at] = static_cast<char>(telling[roll(std::size(telling))]);
                break;
            case 4: {
                auto const other = roll(bytes.size() / page_bytes) * page_bytes;
                bytes.replace(page, page_bytes, bytes.substr(other, page_bytes));
                break;
            }
            case 5:
                if (roll(4) == 0) bytes.resize(std::max<std::size_t>(roll(bytes.size()), 1));
                break;
        }
    }
    return bytes;
}

}  // namespace

// No database is committed: one is made and damaged anew each time, always in the same ways.
std::vector<std::string> corpus() {
    auto const whole = played_database();
    std::mt19937 dice(4);
    std::vector<std::string> inputs{whole, "", whole.substr(0, 100)};
    for (int i = 0; i < mutations; ++i) inputs.push_back(mutated(whole, dice));
    return inputs;
}

// Else the others would be refused for nothing.
TEST(TheWholeDatabase, IsSound) {
    auto const whole = played_database();
    EXPECT_TRUE(is_sound(reinterpret_cast<unsigned char const*>(whole.data()), whole.size()));
}

}  // namespace gommette::fuzz
