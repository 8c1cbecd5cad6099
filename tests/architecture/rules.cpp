#include "tests/architecture/rules.hpp"

#include <algorithm>
#include <set>

namespace gommette::architecture {

namespace {

using Names = std::vector<std::string>;

// What the files of one folder may include. The first layer whose folder fits is the file's.
struct Layer {
    std::string folder;
    Names ours;                   // beginnings of paths, besides the folder itself
    Names foreign;                // beginnings of other libraries' headers
    bool may_call_system{false};  // headers of the operating system
};

// Only what a message is made of; not the codec.
Names const vocabulary{"protocol/types.hpp",  "protocol/ids.hpp",     "protocol/vocabulary.hpp", "protocol/commands.hpp",
                       "protocol/events.hpp", "protocol/rows.hpp",    "protocol/envelope.hpp",   "protocol/ballot.hpp",
                       "protocol/methods/",   "protocol/methods.hpp", "protocol/ordering.hpp",   "protocol/result.hpp",
                       "protocol/outcomes.hpp", "protocol/described.hpp", "protocol/action_sheet.hpp"};

std::vector<Layer> const& layers() {
    static std::vector<Layer> const all{
        {"protocol/", {}, {"boost/describe", "boost/mp11", "boost/core", "nlohmann/"}},
        {"storage/", {}, {"sqlite3.h", "sodium.h"}, true},
        // Exact arithmetic is as pure as the rules, and so are lists of types and what is one letter.
        {"server/domain/", vocabulary, {"boost/multiprecision", "boost/mp11", "utf8proc.h"}},
        {"server/auth/", {"protocol/"}, {"sodium.h"}},
        {"server/ops/", {}, {"boost/program_options", "qrcodegen/", "spdlog/"}, true},
        {"server/csv/", {}, {}},
        // Files of what it is told; it knows nothing of sessions.
        {"server/documents/", {"server/csv/"}, {"pugixml.hpp", "zip.h", "xlsxwriter.h", "libical/"}, true},
        {"server/recount/", {"server/csv/", "server/domain/", "protocol/"}, {"nlohmann/"}},
        // Turns what is stored into the domain's types and back.
        {"server/records/", {"server/domain/", "storage/", "protocol/"}, {"boost/describe"}},
        // What sessions and the convention come to, as documents; reads and writes no file.
        {"server/reports/", {"server/documents/", "server/recount/", "server/domain/", "protocol/"}, {}},
        {"server/export/",
         {"server/csv/", "server/documents/", "server/reports/", "server/recount/", "server/records/", "server/domain/", "storage/", "protocol/"},
         {}},
        // Gives its orders to a running house, as a page inside the program.
        {"server/demo/",
         {"server/csv/", "server/domain/", "server/live/", "server/auth/", "storage/", "protocol/"},
         {"boost/describe"},
         true},
        {"server/live/",
         {"server/records/", "server/domain/", "storage/", "protocol/", "server/auth/", "server/ops/"},
         {"boost/asio", "boost/describe"}},
        {"server/net/",
         {"server/live/", "server/export/", "server/auth/", "server/ops/", "protocol/"},
         {"boost/asio", "boost/beast"},
         true},
        // Reads the log, and tells others of it; no rules, and nothing of the cores.
        {"server/webhooks/",
         {"server/records/streams.hpp", "server/documents/utc.hpp", "storage/", "protocol/", "server/ops/"},
         {"boost/describe", "curl/", "nlohmann/", "sodium.h"},
         true},
        {"server/rehearsal/", {"server/csv/", "server/recount/", "protocol/"}, {"boost/asio", "boost/beast", "boost/mp11", "nlohmann/"}, true},
        // The command line and the composition root know every part, and no library behind them.
        {"server/commands/", {"server/", "storage/", "protocol/"}, {"boost/asio", "boost/describe", "boost/program_options"}, true},
        {"server/main.cpp", {"server/commands/"}, {}},
    };
    return all;
}

// The rules are told the time and the ids; they read and write nothing, and wait for nobody.
std::set<std::string> const impure{
    "atomic", "chrono", "condition_variable", "cstdio",       "ctime",      "filesystem", "fstream", "future", "iostream",
    "mutex",  "random", "semaphore",          "shared_mutex", "stop_token", "thread"};

// The units that may see Beast, which makes each of them a minute longer to build.
constexpr std::size_t most_beast_units = 3;

bool begins_with_one_of(std::string const& path, Names const& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto const& beginning) { return path.starts_with(beginning); });
}

bool is_standard(std::string const& header) { return header.find_first_of("/.") == std::string::npos; }

Layer const* layer_of(std::string const& path) {
    auto const found =
        std::find_if(layers().begin(), layers().end(), [&](auto const& layer) { return path.starts_with(layer.folder); });
    return found == layers().end() ? nullptr : &*found;
}

// "domain" of "server/domain/".
std::string name_of(Layer const& layer) {
    auto const whole = layer.folder.substr(0, layer.folder.find_last_not_of('/') + 1);
    return whole.substr(whole.rfind('/') + 1);
}

bool may_include(Layer const& layer, Include const& include) {
    if (include.is_ours) return include.what.starts_with(layer.folder) || begins_with_one_of(include.what, layer.ours);
    if (is_standard(include.what)) return layer.folder != "server/domain/" || !impure.contains(include.what);
    if (begins_with_one_of(include.what, layer.foreign)) return true;
    bool const is_system = include.what.ends_with(".h") && include.what != "sqlite3.h" && include.what != "sodium.h" && !include.what.starts_with("curl/");
    return layer.may_call_system && is_system;
}

// JSON is known to the codec, not to the messages that it reads and writes.
bool brings_json_into_vocabulary(std::string const& path, Include const& include) {
    return include.what.starts_with("nlohmann/") && begins_with_one_of(path, vocabulary);
}

std::string at(std::string const& path, Include const& include) { return path + ":" + std::to_string(include.line) + ": "; }

void judge_lines(Sources const& sources, std::vector<std::string>& found) {
    for (auto const& [path, includes] : sources) {
        auto const* layer = layer_of(path);
        if (layer == nullptr) found.push_back(path + ": this folder is no layer yet");
        if (layer == nullptr) continue;
        for (auto const& include : includes) {
            if (include.is_ours && !sources.contains(include.what))
                found.push_back(at(path, include) + "\"" + include.what + "\" is no path from the root");
            else if (!may_include(*layer, include) || brings_json_into_vocabulary(path, include))
                found.push_back(at(path, include) + name_of(*layer) + " may not include " + include.what);
        }
    }
}

// Walks the includes in depth; each cycle is told once, at the line that closes it.
class CycleSearch {
public:
    CycleSearch(Sources const& sources, std::vector<std::string>& found) : sources_(sources), found_(found) {}
    void visit(std::string const& path) {
        auto const file = sources_.find(path);
        if (file == sources_.end() || !seen_.insert(path).second) return;
        way_.push_back(path);
        for (auto const& include : file->second) {
            if (std::find(way_.begin(), way_.end(), include.what) != way_.end())
                found_.push_back(at(path, include) + "includes " + include.what + ", which includes it");
            else
                visit(include.what);
        }
        way_.pop_back();
    }

private:
    Sources const& sources_;
    std::vector<std::string>& found_;
    std::set<std::string> seen_;
    std::vector<std::string> way_;
};

bool reaches(Sources const& sources, std::string const& path, std::string const& header, std::set<std::string>& seen) {
    auto const file = sources.find(path);
    if (file == sources.end() || !seen.insert(path).second) return false;
    return std::any_of(file->second.begin(), file->second.end(), [&](Include const& include) {
        return include.what.starts_with(header) || reaches(sources, include.what, header, seen);
    });
}

void count_beast_units(Sources const& sources, std::vector<std::string>& found) {
    std::string units;
    std::size_t count = 0;
    for (auto const& [path, includes] : sources) {
        std::set<std::string> seen;
        if (!path.ends_with(".cpp") || !reaches(sources, path, "boost/beast", seen)) continue;
        ++count;
        units += " " + path;
    }
    if (count > most_beast_units) found.push_back("more than three units see boost/beast:" + units);
}

}  // namespace

std::vector<std::string> offences(Sources const& sources) {
    std::vector<std::string> found;
    judge_lines(sources, found);
    CycleSearch cycles{sources, found};
    for (auto const& [path, includes] : sources) cycles.visit(path);
    count_beast_units(sources, found);
    return found;
}

}  // namespace gommette::architecture
