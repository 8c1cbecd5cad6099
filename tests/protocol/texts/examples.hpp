#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/protocol/texts/kinds.hpp"
#include "tests/source_folder.hpp"

namespace gommette::testing {

// One message of protocol/examples/ (see protocol/README.md for the files' shape).
struct Example {
    std::string title;  // "requests/propose.json: no title"
    std::string text;
    std::optional<Fault> fault;  // absent: it is a good one
    bool in_text{false};         // the fault may be lost on those who only see the parsed value
};

// The examples of one kind, by file name, then as they stand in it. Throws when a file is not of the documented shape.
inline std::vector<Example> examples_of(std::string_view kind) {
    std::filesystem::path const folder = std::filesystem::path{source_folder()} / "protocol/examples" / kind;
    std::vector<std::filesystem::path> files;
    if (std::filesystem::exists(folder)) {
        for (auto const& entry : std::filesystem::directory_iterator{folder}) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<Example> examples;
    for (auto const& file : files) {
        std::ifstream stream{file};
        auto const content = nlohmann::ordered_json::parse(stream);
        auto const titled = [&](std::string const& title) {
            return std::string{kind} + "/" + file.filename().string() + ": " + title;
        };
        for (auto const& [title, message] : content.at("good").items()) {
            examples.push_back({titled(title), message.dump(), std::nullopt, false});
        }
        auto const all_refused = content.value("refused", nlohmann::ordered_json::object());
        for (auto const& [title, refused] : all_refused.items()) {
            bool const in_text = refused.contains("text");
            Fault fault{refused.at("place"), refused.at("why")};
            auto text = in_text ? refused.at("text").get<std::string>() : refused.at("message").dump();
            examples.push_back({titled(title), std::move(text), std::move(fault), in_text});
        }
    }
    return examples;
}

}  // namespace gommette::testing
