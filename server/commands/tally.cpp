#include "server/commands/tally.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "server/ops/options.hpp"
#include "server/recount/count_sheet.hpp"
#include "server/recount/csv_matrix.hpp"
#include "server/recount/fields.hpp"
#include "server/recount/polis_folder.hpp"
#include "server/recount/read_sheet.hpp"
#include "server/recount/result_json.hpp"
#include "server/recount/result_text.hpp"

namespace gommette::commands {

namespace {

namespace options = boost::program_options;
using recount::Complaint;

struct TallyConfig {
    std::string file;
    std::string method;
    std::vector<std::string> settings;
    std::vector<std::string> columns;
    std::string title;
    bool json{false};
    bool sheet{false};
    bool english{false};
};

ops::Flags flags_of_tally() {
    ops::Flags flags{
        "tally",
        "Counts a round again, from a file alone: a tally sheet (JSON, see protocol/tally), a ballot matrix (.csv) or a\n"
        "pol.is export (a folder with comments.csv and votes.csv). - is standard input, a tally sheet.",
        "[flags] FILE"};
    auto add = flags.described.add_options();
    add("json", options::bool_switch(), "print the result as JSON, for programs");
    add("english", options::bool_switch(), "print it in English (otherwise in French)");
    add("method", options::value<std::string>()->default_value(""),
        "of a matrix or export: opinion, approval, dots, majority_judgment, …");
    add("set", options::value<std::vector<std::string>>()->composing(),
        "of a matrix: a setting of the method, as dots=5; may be repeated");
    add("column", options::value<std::vector<std::string>>()->composing(),
        "of a matrix: what a column holds, as \"Collège=proposal\": proposal, person, college, weight, channel, order or "
        "ignored");
    add("title", options::value<std::string>()->default_value(""), "of a matrix: its title");
    add("sheet", options::bool_switch(), "do not count: print the tally sheet that the matrix or export makes");
    add("file", options::value<std::string>(), "FILE");
    flags.words.add("file", 1);
    return flags;
}

int complain(std::string const& file, Complaint const& complaint) {
    auto const place = complaint.place.empty() ? "" : complaint.place + ": ";
    std::cerr << "gommette tally: " << recount::on_one_line(file + ": " + place + complaint.why) << '\n';
    return 2;
}

// The whole file, or one byte more than is allowed; nothing if it cannot be read.
std::optional<std::string> contents(std::string const& file) {
    std::ifstream opened;
    if (file != "-") opened.open(file, std::ios::binary);
    std::istream& in = file == "-" ? std::cin : opened;
    if (!in) return std::nullopt;
    std::string text;
    std::string piece(1U << 16U, '\0');
    while (text.size() <= recount::most_bytes && in.read(piece.data(), static_cast<std::streamsize>(piece.size())).gcount() > 0)
        text.append(piece, 0, static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return std::nullopt;
    return text;
}

// Whether a file of the folder may be pol.is' download of that name: "2026-03-07-1815-4kexample-votes.csv", "votes (1).csv".
bool is_download_of(std::string file, std::string const& name) {
    std::transform(file.begin(), file.end(), file.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (auto const copy = file.find(" ("); copy != std::string::npos && file.ends_with(").csv"))
        file.replace(copy, std::string::npos, ".csv");
    // A table of persons and statements, which holds no single votes.
    for (auto const* other : {"participant-votes.csv", "participants-votes.csv"})
        if (file.ends_with(other)) return false;
    return file == name || file.ends_with("-" + name) || file.ends_with("_" + name);
}

// Of the file of that name in the folder, else of the only download of it.
std::optional<std::string> contents_of_the(std::string const& folder, std::string const& name) {
    if (std::filesystem::exists(folder + "/" + name)) return contents(folder + "/" + name);
    std::vector<std::string> found;
    std::error_code ignored;
    for (auto const& entry : std::filesystem::directory_iterator(folder, ignored))
        if (is_download_of(entry.path().filename().string(), name)) found.push_back(entry.path().string());
    return found.size() == 1 ? contents(found.front()) : std::nullopt;
}

struct Source {
    std::optional<recount::Imported> imported;
    std::string text;  // of a sheet, if nothing was imported
};

// What is wrong if a flag would have no effect here: the count would follow another rule than the one asked for.
std::optional<Complaint> idle_flag(TallyConfig const& config, bool takes_method) {
    if (!takes_method && !config.method.empty()) return Complaint{"--method", "a tally sheet says its own method"};
    if (!config.settings.empty()) return Complaint{"--set " + config.settings.front(), "is for a ballot matrix only"};
    if (!config.columns.empty()) return Complaint{"--column " + config.columns.front(), "is for a ballot matrix only"};
    if (!config.title.empty()) return Complaint{"--title", "is for a ballot matrix only"};
    return std::nullopt;
}

// Reads the file and, if it is not a sheet, imports it. An int: the exit code, once the reason has been printed.
std::variant<Source, int> read_source(TallyConfig const& config) {
    std::error_code ignored;
    if (std::filesystem::is_directory(config.file, ignored)) {
        if (auto const complaint = idle_flag(config, true)) return complain(config.file, *complaint);
        auto const comments = contents_of_the(config.file, "comments.csv");
        auto const votes = contents_of_the(config.file, "votes.csv");
        if (!comments || !votes)
            return complain(config.file, {"",
                                          "holds no comments.csv and votes.csv (or …-comments.csv and …-votes.csv, one of each) "
                                          "that can be read"});
        auto imported = recount::import_polis(*comments, *votes, config.method.empty() ? "consensus" : config.method);
        if (auto const* complaint = std::get_if<Complaint>(&imported)) return complain(config.file, *complaint);
        return Source{std::move(std::get<recount::Imported>(imported)), {}};
    }
    errno = 0;
    auto text = contents(config.file);
    if (!text) return complain(config.file, {"", std::string("cannot be read: ") + std::strerror(errno == 0 ? EIO : errno)});
    if (!config.file.ends_with(".csv") && !config.file.ends_with(".CSV")) {
        if (auto const complaint = idle_flag(config, false)) return complain(config.file, *complaint);
        return Source{std::nullopt, std::move(*text)};
    }
    if (auto const complaint = recount::refused_as_file_of_polis(*text)) return complain(config.file, *complaint);
    recount::MatrixSettings matrix{config.method, {}, config.title, {}};
    for (auto const& column : config.columns) {
        auto const equals = column.rfind('=');
        if (equals == std::string::npos) return complain(config.file, {"--column " + column, "NAME=WHAT is expected"});
        try {
            matrix.columns[column.substr(0, equals)] = recount::column_role(column.substr(equals + 1), "--column " + column);
        } catch (Complaint const& complaint) {
            return complain(config.file, complaint);
        }
    }
    for (auto const& setting : config.settings) {
        auto const equals = setting.find('=');
        if (equals == std::string::npos) return complain(config.file, {"--set " + setting, "NAME=VALUE is expected"});
        matrix.settings[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    if (config.method.empty()) return complain(config.file, {"", "say which method counts a matrix, with --method"});
    auto imported = recount::import_matrix(*text, matrix);
    if (auto const* complaint = std::get_if<Complaint>(&imported)) return complain(config.file, *complaint);
    return Source{std::move(std::get<recount::Imported>(imported)), {}};
}

std::variant<std::string, Complaint> counted(recount::AnySheet const& sheet, TallyConfig const& config) {
    auto const language = config.english ? recount::Language::en : recount::Language::fr;
    if (auto const* committees = std::get_if<recount::CommitteeSheet>(&sheet)) {
        auto const result =
            domain::voting::consolidate(static_cast<int>(committees->items.size()), committees->ranks, committees->top);
        return config.json ? recount::result_json(*committees, result) : recount::result_text(*committees, result, language);
    }
    auto const& round = std::get<recount::Sheet>(sheet);
    auto const counted = recount::count_sheet(round);
    if (auto const* complaint = std::get_if<Complaint>(&counted)) return *complaint;
    auto const& result = std::get<domain::voting::Tally>(counted);
    return config.json ? recount::result_json(round, result) : recount::result_text(round, result, language);
}

int print(std::string const& text) {
    std::cout << text << std::flush;
    if (std::cout) return 0;
    std::cerr << "gommette tally: standard output: takes no more\n";
    return 1;
}

}  // namespace

int run_tally(std::vector<std::string> const& arguments) {
    auto const read = ops::read_flags(flags_of_tally(), arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& flags = std::get<options::variables_map>(read);
    if (!flags.contains("file")) return ops::print(ops::wrong_flags("tally", "say which FILE"));
    TallyConfig config{flags["file"].as<std::string>(),
                       flags["method"].as<std::string>(),
                       flags.contains("set") ? flags["set"].as<std::vector<std::string>>() : std::vector<std::string>{},
                       flags.contains("column") ? flags["column"].as<std::vector<std::string>>() : std::vector<std::string>{},
                       flags["title"].as<std::string>(),
                       flags["json"].as<bool>(),
                       flags["sheet"].as<bool>(),
                       flags["english"].as<bool>()};
    auto const found = read_source(config);
    if (auto const* exit_code = std::get_if<int>(&found)) return *exit_code;
    auto const& source = std::get<Source>(found);
    auto const sheet = source.imported ? recount::read_sheet_of(source.imported->sheet) : recount::read_sheet(source.text);
    if (auto const* complaint = std::get_if<Complaint>(&sheet)) {
        auto const place = source.imported ? recount::place_in_file(*source.imported, complaint->place) : complaint->place;
        return complain(config.file, {place, complaint->why});
    }
    if (source.imported)
        for (auto const& note : source.imported->notes)
            std::cerr << "gommette tally: " << recount::on_one_line(config.file + ": note: " + note) << '\n';
    if (config.sheet && source.imported) return print(source.imported->sheet.dump(2) + "\n");
    auto const text = counted(std::get<recount::AnySheet>(sheet), config);
    if (auto const* complaint = std::get_if<Complaint>(&text)) return complain(config.file, *complaint);
    return print(std::get<std::string>(text));
}

}  // namespace gommette::commands
