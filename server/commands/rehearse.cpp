#include "server/commands/rehearse.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/commands/rehearse_rooms.hpp"
#include "server/ops/options.hpp"
#include "server/rehearsal/consultation_folder.hpp"
#include "server/rehearsal/generate.hpp"
#include "server/rehearsal/progress.hpp"
#include "server/rehearsal/rehearsal.hpp"
#include "server/rehearsal/report.hpp"

namespace gommette::commands {

namespace {

namespace po = boost::program_options;
using rehearsal::Plan;

constexpr char const* purpose =
    "Replays a recorded consultation (a pol.is export: comments.csv and votes.csv) through a running server, as people would\n"
    "do it: one page for each of them, statements and votes in the order of their times. Opens a round of opinions in the\n"
    "facilitator's session, closes it at the end, and compares every statement's result with the record.\n"
    "With --generate it only writes an invented consultation of the same shape into FOLDER.\n"
    "With --methods it plays generated rooms through a server of its own: a round of each method for each size, with merges,\n"
    "hidden and new proposals meanwhile, phones that come and go, and one kill -9; what the server publishes must be what\n"
    "`gommette tally` counts from the sheet of the round, and its ballots those that people were told were accepted.";

ops::Flags flags() {
    ops::Flags flags{"rehearse", purpose, "FOLDER --url LINK [flags]\ngommette rehearse --generate FOLDER [flags]\ngommette rehearse --methods all [flags]"};
    flags.described.add_options()("folder", po::value<std::string>()->value_name("FOLDER"), "the consultation, same as FOLDER")(
        "url", po::value<std::string>()->value_name("LINK"), "the facilitator's link, as http://127.0.0.1:8080/animer#KEY")(
        "rate", po::value<double>()->default_value(400)->value_name("N"), "orders a second; 0: as fast as answers come")(
        "colleges", po::value<std::string>()->default_value("mixed")->value_name("WHICH"),
        "mixed, or everybody's: resident, practitioner, elected, association or caf")(
        "patience", po::value<int>()->default_value(60)->value_name("S"), "seconds without any answer before it gives up")(
        "report", po::value<std::string>()->value_name("FILE"), "writes the numbers there too, as JSON")(
        "seed", po::value<std::uint64_t>()->default_value(1)->value_name("N"), "of everything that is left to chance")(
        "generate", po::value<std::string>()->value_name("FOLDER"), "writes a consultation instead of replaying one")(
        "people", po::value<int>()->default_value(120)->value_name("N"), "how many people to generate")(
        "statements", po::value<int>()->default_value(80)->value_name("N"), "how many statements to generate")(
        "votes", po::value<int>()->default_value(4000)->value_name("N"), "how many votes to generate, votes cast again included")(
        "methods", po::value<std::string>()->value_name("WHICH"), "all, or methods as opinion,dots: plays rooms of them")(
        "sizes", po::value<std::string>()->default_value("8,40,250")->value_name("N,N"), "how many people the rooms of each method have");
    flags.words.add("folder", 1);
    return flags;
}

// Every failure is one line.
ops::ExitMessage failed(std::string const& why) { return {1, "gommette rehearse: " + why + '\n'}; }

ops::ExitMessage generate(po::variables_map const& values) {
    auto const folder = values["generate"].as<std::string>();
    auto const people = values["people"].as<int>(), statements = values["statements"].as<int>(),
               votes = values["votes"].as<int>();
    if (people < 1 || people > static_cast<int>(people_per_session))
        return ops::wrong_flags("rehearse", "--people must be in 1.." + std::to_string(people_per_session));
    if (statements < 1 || statements > static_cast<int>(proposals_by_people))
        return ops::wrong_flags("rehearse", "--statements must be in 1.." + std::to_string(proposals_by_people));
    if (votes < 1 || votes > 10'000'000) return ops::wrong_flags("rehearse", "--votes must be in 1..10000000");
    rehearsal::Size const size{static_cast<std::size_t>(people), static_cast<std::size_t>(statements),
                               static_cast<std::size_t>(votes)};
    auto const made = rehearsal::generate(size, values["seed"].as<std::uint64_t>());
    if (auto const why = rehearsal::write_consultation(made, folder)) return failed(*why);
    return {0, folder + ": " + std::to_string(people) + " people, " + std::to_string(statements) + " statements, " +
                   std::to_string(made.casts.size()) + " votes\n"};
}

std::variant<Plan, ops::ExitMessage> read_plan(po::variables_map const& values) {
    Plan plan;
    plan.orders_per_s = values["rate"].as<double>();
    plan.seed = values["seed"].as<std::uint64_t>();
    plan.patience = std::chrono::seconds{values["patience"].as<int>()};
    if (!(plan.orders_per_s >= 0) || plan.orders_per_s > 1e6) return ops::wrong_flags("rehearse", "--rate must be in 0..1000000");
    if (plan.patience.count() < 1 || plan.patience.count() > 3600)
        return ops::wrong_flags("rehearse", "--patience must be in 1..3600");
    if (auto const name = values["colleges"].as<std::string>(); name != "mixed") {
        College college{};
        if (!boost::describe::enum_from_string(name.c_str(), college))
            return ops::wrong_flags("rehearse", "--colleges '" + name + "' is neither mixed nor a college");
        plan.college = college;
    }
    auto read = rehearsal::read_consultation(values["folder"].as<std::string>());
    if (auto const* why = std::get_if<std::string>(&read)) return failed(*why);
    plan.consultation = std::get<rehearsal::Consultation>(std::move(read));
    return plan;
}

// A thousand people are a thousand open sockets; the soft limit is often 1,024.
void raise_open_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

ops::ExitMessage replay(po::variables_map const& values) {
    if (values.count("folder") == 0) return ops::wrong_flags("rehearse", "say which folder holds the consultation");
    if (values.count("url") == 0) return ops::wrong_flags("rehearse", "say with --url which session, by its facilitator's link");
    auto const address = rehearsal::read_address(values["url"].as<std::string>());
    if (auto const* why = std::get_if<std::string>(&address)) return ops::wrong_flags("rehearse", "--url: " + *why);
    auto const plan = read_plan(values);
    if (auto const* message = std::get_if<ops::ExitMessage>(&plan)) return *message;
    raise_open_files();
    rehearsal::Progress progress{std::cerr, isatty(STDERR_FILENO) == 1};
    auto const outcome = rehearsal::rehearse(std::get<rehearsal::Address>(address), std::get<Plan>(plan),
                                             [&](rehearsal::StageProgress const& standing) { progress.show(standing); });
    progress.end();
    std::cout << rehearsal::report_text(outcome) << std::flush;
    if (values.count("report") > 0) {
        auto const file = values["report"].as<std::string>();
        std::ofstream report{file};
        report << rehearsal::report_json(outcome) << std::flush;
        if (!report) return failed(file + " cannot be written");
    }
    return {outcome.is_equal() ? 0 : 1, {}};
}

}  // namespace

int run_rehearse(std::vector<std::string> const& arguments) {
    auto const read = ops::read_flags(flags(), arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& values = std::get<po::variables_map>(read);
    if (values.count("methods") > 0) {
        raise_open_files();
        return ops::print(rehearse_rooms(values));
    }
    return ops::print(values.count("generate") > 0 ? generate(values) : replay(values));
}

}  // namespace gommette::commands
