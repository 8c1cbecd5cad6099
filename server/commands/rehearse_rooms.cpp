#include "server/commands/rehearse_rooms.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "server/rehearsal/rooms/rooms.hpp"

namespace gommette::commands {

namespace {

std::vector<std::string> parts_of(std::string const& list) {
    std::vector<std::string> parts;
    std::istringstream in{list};
    for (std::string part; std::getline(in, part, ',');) parts.push_back(part);
    return parts;
}

std::optional<std::vector<std::string>> methods_of(std::string const& list) {
    auto const known = rehearsal::method_names();
    if (list == "all") return known;
    auto const named = parts_of(list);
    auto const is_known = [&](auto const& name) { return std::find(known.begin(), known.end(), name) != known.end(); };
    if (named.empty() || !std::all_of(named.begin(), named.end(), is_known)) return std::nullopt;
    return named;
}

std::optional<std::vector<std::size_t>> sizes_of(std::string const& list) {
    std::vector<std::size_t> sizes;
    for (auto const& part : parts_of(list)) {
        std::size_t size = 0;
        auto const [end, error] = std::from_chars(part.data(), part.data() + part.size(), size);
        if (error != std::errc{} || end != part.data() + part.size() || size < 2 || size > people_per_session) return std::nullopt;
        sizes.push_back(size);
    }
    if (sizes.empty()) return std::nullopt;
    return sizes;
}

}  // namespace

ops::ExitMessage rehearse_rooms(boost::program_options::variables_map const& values) {
    auto const methods = methods_of(values["methods"].as<std::string>());
    if (!methods) return ops::wrong_flags("rehearse", "--methods must be all, or names of methods with commas between them");
    auto const sizes = sizes_of(values["sizes"].as<std::string>());
    if (!sizes) return ops::wrong_flags("rehearse", "--sizes must be numbers in 2.." + std::to_string(people_per_session) + " with commas between them");
    rehearsal::RoomsPlan plan{*methods, *sizes, values["seed"].as<std::uint64_t>(), std::chrono::seconds{values["patience"].as<int>()}};
    std::cout << "seed " << plan.seed << std::endl;
    std::error_code error;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return {1, "gommette rehearse: the program does not find itself\n"};
    auto const played = rehearsal::play_rooms(program.string(), plan, [](std::string const& line) { std::cout << line << std::endl; });
    std::string text;
    for (auto const& failure : played.failures) text += "failed: " + failure + '\n';
    if (!played.is_equal()) return {1, text + "NOT EQUAL\n"};
    return {0, played.verification + "equal: " + std::to_string(played.rooms.size()) + " rooms, no ballot lost, none doubled\n"};
}

}  // namespace gommette::commands
