#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/fuzz/corpus.hpp"

namespace gommette::fuzz {

// The files of the target's folder. In one that ends in .lines, each line is an input.
std::vector<std::string> corpus() {
    std::vector<std::filesystem::path> files;
    for (auto const& file : std::filesystem::directory_iterator(GOMMETTE_CORPUS)) files.push_back(file.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> inputs;
    for (auto const& file : files) {
        std::ostringstream bytes;
        bytes << std::ifstream(file, std::ios::binary).rdbuf();
        if (file.extension() != ".lines") {
            inputs.push_back(bytes.str());
            continue;
        }
        std::istringstream lines(bytes.str());
        for (std::string line; std::getline(lines, line);) inputs.push_back(line);
    }
    return inputs;
}

}  // namespace gommette::fuzz
