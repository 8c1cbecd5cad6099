#include "server/ops/config.hpp"

#include <arpa/inet.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <regex>
#include <sstream>
#include <thread>

namespace gommette::ops {

namespace po = boost::program_options;

namespace {

constexpr int most_threads = 256;
constexpr int usual_joins_at_once = 250;
constexpr int usual_name_days = 365;
constexpr int most_name_days = 36500;
constexpr int most_joins_at_once = 1000;  // as many people as a session takes
constexpr std::size_t longest_origin = 200;

std::string default_data(Environment const& environment) {
    if (auto const home = environment("XDG_DATA_HOME"); home && !home->empty()) return *home + "/gommette";
    if (auto const home = environment("HOME"); home && !home->empty()) return *home + "/.local/share/gommette";
    return {};
}

// PREFIX/share/gommette/web of an installed program, else web/dist of the sources it was built from.
std::string default_web() {
    std::error_code error;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", error);
    auto const installed = program.parent_path().parent_path() / "share" / "gommette" / "web";
    if (!error && std::filesystem::is_directory(installed, error)) return installed.string();
    return GOMMETTE_SOURCE_DIR "/web/dist";
}

std::optional<unsigned short> parse_port(std::string_view text) {
    unsigned short port{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return port;
}

bool is_address(int family, std::string const& text) {
    std::array<unsigned char, sizeof(in6_addr)> parsed{};
    return inet_pton(family, text.c_str(), parsed.data()) == 1;
}

void add_data_flag(Flags& flags, Environment const& environment) {
    flags.described.add_options()("data", po::value<std::string>()->default_value(default_data(environment))->value_name("DIR"),
                                  "the folder that holds the convention");
}

// The data folder, or why there is none.
std::variant<std::string, ExitMessage> data_folder(Flags const& flags, po::variables_map const& values) {
    auto folder = values["data"].as<std::string>();
    if (folder.empty()) return wrong_flags(flags.command, "say with --data where the convention is kept");
    return folder;
}

void add_serve_flags(Flags& flags) {
    int const cores = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, most_threads);
    flags.described.add_options()("listen", po::value<std::string>()->default_value("127.0.0.1:8080")->value_name("ADDRESS:PORT"),
                                  "where to wait for browsers; 0.0.0.0:8080 is every network card, port 0 any free port")(
        "public-url", po::value<std::string>()->value_name("URL"),
        "what links and QR codes say: the address under which phones reach this server, as http://192.168.1.20:8080")(
        "web", po::value<std::string>()->default_value(default_web())->value_name("DIR"), "the folder of the built pages")(
        "threads", po::value<int>()->default_value(cores)->value_name("N"), "how many cores to use")(
        "joins-at-once", po::value<int>()->default_value(usual_joins_at_once)->value_name("N"),
        "how many new people a session takes at once; then ten a second")(
        "keep-names", po::value<int>()->default_value(usual_name_days)->value_name("DAYS"),
        "how long after the closing of their session people's names are kept; 0: for ever")(
        "webhook", po::value<std::vector<std::string>>()->value_name("URL"),
        "an address that is told when a session is closed, a decision taken or an action moves on; may be given up to 8 times")(
        "webhook-secret-file", po::value<std::string>()->value_name("FILE"),
        "the secrets that webhooks are signed with: one line whsec_… for all, or one for each")(
        "webhook-allow-private", po::bool_switch(), "lets webhooks be in this machine's own network, and without https")(
        "index-ideas", po::bool_switch(), "lets search engines list the public pages of what became of ideas")(
        "demo", po::bool_switch(), "fills an empty folder with the demo convention and prints its links")(
        "demo-two-years", po::bool_switch(), "the same, decided on, written into action sheets and followed up for two years")(
        "office-link", po::bool_switch(), "prints a new link of the office, when the first one was lost")(
        "accept-shorter-log", po::bool_switch(),
        "goes on although the end of the log is missing, once the operator has decided so")(
        "log-level", po::value<std::string>()->default_value("info")->value_name("LEVEL"), "error, warning, info or debug");
}

// The addresses of all --webhook; of a variable with spaces between them.
std::vector<std::string> words_of(std::vector<std::string> const& given) {
    std::vector<std::string> words;
    for (auto const& text : given) {
        std::istringstream in(text);
        for (std::string word; in >> word;) words.push_back(word);
    }
    return words;
}

// The address is not repeated: it may hold a secret.
std::optional<std::string> read_webhooks(po::variables_map const& values, ServeConfig& config) {
    config.webhooks_may_be_private = values["webhook-allow-private"].as<bool>();
    if (values.count("webhook") > 0) config.webhooks = words_of(values["webhook"].as<std::vector<std::string>>());
    if (values.count("webhook-secret-file") > 0) config.webhook_secret_file = values["webhook-secret-file"].as<std::string>();
    auto const& all = config.webhooks;
    if (all.empty() != config.webhook_secret_file.empty())
        return "--webhook and --webhook-secret-file go together: each message is signed";
    if (all.size() > most_webhooks) return "--webhook may be given " + std::to_string(most_webhooks) + " times, not " + std::to_string(all.size());
    for (auto one = all.begin(); one != all.end(); ++one) {
        auto const which = "--webhook number " + std::to_string(one - all.begin() + 1);
        if (!is_webhook_url(*one, config.webhooks_may_be_private))
            return which + (is_webhook_url(*one, true) ? " is not https; --webhook-allow-private lets it be http"
                                                       : " is no https://HOST[:PORT][/PATH] without user and fragment");
        if (std::find(all.begin(), one, *one) != one) return which + " is there twice";
    }
    return std::nullopt;
}

bool is_of_a_session(EraseConfig const& config) { return config.session != 0 || config.proposal || config.person || config.called; }

// The rest of read_erase where --member is given.
std::variant<EraseConfig, ExitMessage> read_erasing_of_member(std::string const& command, EraseConfig const& config) {
    if (is_of_a_session(config) || config.sheet || config.field)
        return wrong_flags(command, "a member of the steering committee is of no session: say --member N|NAME alone");
    return config;
}

// The rest of read_erase where --sheet is given.
std::variant<EraseConfig, ExitMessage> read_erasing_of_sheet(std::string const& command, EraseConfig const& config) {
    if (is_of_a_session(config))
        return wrong_flags(command, "an action sheet is of no session: say --sheet N alone, or with --field NAME");
    if (*config.sheet < 1) return wrong_flags(command, "numbers begin with 1");
    return config;
}

// "etalab-2.0", "ODbL-1.0": as lists of licences name them.
bool is_licence(std::string const& name) {
    constexpr std::size_t longest = 40;
    return !name.empty() && name.size() <= longest &&
           name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_") == std::string::npos;
}

}  // namespace

std::variant<ServeConfig, ExitMessage> read_serve(std::vector<std::string> const& arguments, Environment const& environment) {
    Flags flags{"serve", "Serves one convention: its sessions, walls, steering page and office.", "[flags]"};
    add_data_flag(flags, environment);
    add_serve_flags(flags);
    auto const read = read_flags(flags, arguments, environment);
    if (auto const* message = std::get_if<ExitMessage>(&read)) return *message;
    auto const& values = std::get<po::variables_map>(read);
    auto const data = data_folder(flags, values);
    if (auto const* message = std::get_if<ExitMessage>(&data)) return *message;

    ServeConfig config;
    config.data = std::get<std::string>(data);
    config.web = values["web"].as<std::string>();
    config.threads = values["threads"].as<int>();
    config.joins_at_once = values["joins-at-once"].as<int>();
    config.keep_names_days = values["keep-names"].as<int>();
    config.index_ideas = values["index-ideas"].as<bool>();
    config.demo_two_years = values["demo-two-years"].as<bool>();
    config.demo = values["demo"].as<bool>() || config.demo_two_years;
    config.office_link = values["office-link"].as<bool>();
    config.accept_shorter_log = values["accept-shorter-log"].as<bool>();
    auto const listen = values["listen"].as<std::string>();
    if (auto const parsed = parse_listen(listen))
        config.listen = *parsed;
    else
        return wrong_flags(flags.command,
                           "--listen '" + listen + "' is no numeric address and port, as 0.0.0.0:8080 or [::1]:8080");
    if (values.count("public-url") > 0) {
        auto const url = values["public-url"].as<std::string>();
        config.public_url = parse_public_url(url);
        if (!config.public_url) {
            return wrong_flags(flags.command, "--public-url '" + url + "' is no http(s)://HOST[:PORT] without a path");
        }
    }
    if (auto const wrong = read_webhooks(values, config)) return wrong_flags(flags.command, *wrong);
    bool const every_card = config.listen.address == "0.0.0.0" || config.listen.address == "::";
    if (every_card && !config.public_url) {
        return wrong_flags(flags.command,
                           "--listen " + listen +
                               " needs --public-url: the address under which phones reach this machine, as http://192.168.1.20:" +
                               std::to_string(config.listen.port));
    }
    if (config.threads < 1 || config.threads > most_threads) {
        return wrong_flags(flags.command, "--threads " + std::to_string(config.threads) + " is not in 1..256");
    }
    if (config.joins_at_once < 1 || config.joins_at_once > most_joins_at_once) {
        return wrong_flags(flags.command, "--joins-at-once " + std::to_string(config.joins_at_once) + " is not in 1.." +
                                              std::to_string(most_joins_at_once));
    }
    if (config.keep_names_days < 0 || config.keep_names_days > most_name_days) {
        return wrong_flags(flags.command, "--keep-names " + std::to_string(config.keep_names_days) + " is not in 0.." +
                                              std::to_string(most_name_days));
    }
    auto const level = values["log-level"].as<std::string>();
    if (auto const named = log_level_named(level))
        config.log_level = *named;
    else
        return wrong_flags(flags.command, "--log-level '" + level + "' is not error, warning, info or debug");
    return config;
}

std::variant<BackupConfig, ExitMessage> read_backup(std::vector<std::string> const& arguments, Environment const& environment) {
    Flags flags{"backup",
                "Copies the convention into FILE, checked and whole; what FILE was before is replaced at the very end.\n"
                "The server may go on running. To restore: put the copy as gommette.db into an empty folder and serve that.",
                "[flags] FILE"};
    add_data_flag(flags, environment);
    flags.described.add_options()("target", po::value<std::string>()->value_name("FILE"),
                                  "the file to write, same as the word FILE");
    flags.words.add("target", 1);
    auto const read = read_flags(flags, arguments, environment);
    if (auto const* message = std::get_if<ExitMessage>(&read)) return *message;
    auto const& values = std::get<po::variables_map>(read);
    auto const data = data_folder(flags, values);
    if (auto const* message = std::get_if<ExitMessage>(&data)) return *message;
    if (values.count("target") == 0) return wrong_flags(flags.command, "say into which file");
    return BackupConfig{std::get<std::string>(data), values["target"].as<std::string>()};
}

std::variant<ExportConfig, ExitMessage> read_export(std::vector<std::string> const& arguments, Environment const& environment,
                                                    std::vector<ExportChoice> const& choices) {
    std::string names;
    for (auto const& choice : choices) names += (names.empty() ? "" : ", ") + choice.name;
    Flags flags{"export",
                "Writes a session's proposals, rounds, results and priorities as CSV (semicolons, UTF-8, ISO dates).\n"
                "The server may go on running. memory.jsonl is the whole memory, for gommette import: it holds names, ballots\n"
                "and hashes of keys, as a backup does, so keep it as one; --data may also name one backup file.",
                "--session N [flags]"};
    add_data_flag(flags, environment);
    auto const what_help = "what to write, one of: " + names;
    flags.described.add_options()("session", po::value<int>()->value_name("N"), "the session's number")(
        "what", po::value<std::string>()->default_value(choices.front().name)->value_name("NAME"), what_help.c_str())(
        "licence", po::value<std::string>()->value_name("NAME"), "of open_data.zip: the licence you publish it under, as etalab-2.0 or ODbL-1.0")(
        "output,o", po::value<std::string>()->value_name("FILE"), "the file to write instead of standard output");
    auto const read = read_flags(flags, arguments, environment);
    if (auto const* message = std::get_if<ExitMessage>(&read)) return *message;
    auto const& values = std::get<po::variables_map>(read);
    auto const data = data_folder(flags, values);
    if (auto const* message = std::get_if<ExitMessage>(&data)) return *message;
    ExportConfig config{std::get<std::string>(data), values["what"].as<std::string>(), 0, std::nullopt};
    auto const chosen = std::ranges::find_if(choices, [&](ExportChoice const& choice) {
        return choice.is_named ? choice.is_named(choice.name, config.what) : choice.name == config.what;
    });
    if (chosen == choices.end()) return wrong_flags(flags.command, "--what '" + config.what + "' is none of: " + names);
    bool const names_session = values.count("session") > 0;
    if (chosen->is_of_a_session && !names_session) return wrong_flags(flags.command, "say which session with --session N");
    if (!chosen->is_of_a_session && names_session)
        return wrong_flags(flags.command, "--session: " + config.what + " is of the whole convention");
    if (names_session) {
        config.session = values["session"].as<int>();
        if (config.session < 1)
            return wrong_flags(flags.command, "--session " + std::to_string(config.session) + " is not 1 or more");
    }
    if (values.count("output") > 0) config.output = values["output"].as<std::string>();
    if (values.count("licence") == 0) return config;
    config.licence = values["licence"].as<std::string>();
    if (!chosen->says_licence) return wrong_flags(flags.command, "--licence: " + config.what + " says none");
    if (!is_licence(config.licence)) return wrong_flags(flags.command, "--licence is a short name, as etalab-2.0");
    return config;
}

std::variant<SheetConfig, ExitMessage> read_sheet(std::vector<std::string> const& arguments, Environment const& environment) {
    Flags flags{"sheet",
                "Writes the tally sheet of a closed round, which `gommette tally` counts: its paper, its rule and every ballot,\n"
                "without the people. The server may go on running; --data may also name one backup file.\n"
                "With --polis: of a vote of opinions or of consensus the files of a pol.is export, packed as ZIP; never of a\n"
                "secret one, nor of fewer than ten people.",
                "--session N --round N [flags]"};
    add_data_flag(flags, environment);
    flags.described.add_options()("session", po::value<int>()->value_name("N"), "the session's number")(
        "round", po::value<int>()->value_name("N"), "the number of the vote in it, from 1")(
        "polis", po::bool_switch(), "write comments.csv, votes.csv and participants-votes.csv as pol.is does")(
        "output,o", po::value<std::string>()->value_name("FILE"), "the file to write instead of standard output");
    auto const read = read_flags(flags, arguments, environment);
    if (auto const* message = std::get_if<ExitMessage>(&read)) return *message;
    auto const& values = std::get<po::variables_map>(read);
    auto const data = data_folder(flags, values);
    if (auto const* message = std::get_if<ExitMessage>(&data)) return *message;
    SheetConfig config{std::get<std::string>(data), 0, 0, std::nullopt, values["polis"].as<bool>()};
    for (auto const& [name, number] : {std::pair("session", &config.session), std::pair("round", &config.round)}) {
        if (values.count(name) == 0)
            return wrong_flags(flags.command, "say which " + std::string(name) + " with --" + name + " N");
        *number = values[name].as<int>();
        if (*number < 1) return wrong_flags(flags.command, "--" + std::string(name) + " " + std::to_string(*number) + " is not 1 or more");
    }
    if (values.count("output") > 0) config.output = values["output"].as<std::string>();
    return config;
}

std::variant<EraseConfig, ExitMessage> read_erase(std::vector<std::string> const& arguments, Environment const& environment) {
    Flags flags{"erase",
                "Makes words unreadable for ever, wherever the convention's folder has them: of one proposal its title and detail\n"
                "in all wordings, of one person the name and the words of all their proposals, of an action sheet all that it\n"
                "said, or one field of it, as owner_person, of a member of the steering committee or an owner of actions the\n"
                "name and the function. Votes, results, decisions and what was noted on sheets stay.\n"
                "Stop the server first. Exports and backups that were made before still say it.",
                "--session N --proposal N|--person N|--called NAME [flags], or --sheet N [--field NAME] [flags],\n"
                "or --member N|NAME [flags]"};
    add_data_flag(flags, environment);
    flags.described.add_options()("session", po::value<int>()->value_name("N"), "the session's number")(
        "proposal", po::value<int>()->value_name("N"), "the number of the proposal in it")(
        "person", po::value<int>()->value_name("N"), "the number of the person in it")(
        "called", po::value<std::string>()->value_name("NAME"), "the person, by the name they gave")(
        "sheet", po::value<int>()->value_name("N"), "the number of an action sheet")(
        "field", po::value<std::string>()->value_name("NAME"), "one field of it, by its name in the changes of the log")(
        "member", po::value<std::string>()->value_name("N|NAME"), "a member of the steering committee, or an owner of actions");
    auto const read = read_flags(flags, arguments, environment);
    if (auto const* message = std::get_if<ExitMessage>(&read)) return *message;
    auto const& values = std::get<po::variables_map>(read);
    auto const data = data_folder(flags, values);
    if (auto const* message = std::get_if<ExitMessage>(&data)) return *message;
    auto const number = [&](char const* name) { return values.count(name) > 0 ? std::optional(values[name].as<int>()) : std::nullopt; };
    EraseConfig config{std::get<std::string>(data), number("session").value_or(0), number("proposal"), number("person"), std::nullopt,
                       number("sheet"), std::nullopt, std::nullopt};
    if (values.count("called") > 0) config.called = values["called"].as<std::string>();
    if (values.count("field") > 0) config.field = values["field"].as<std::string>();
    if (values.count("member") > 0) config.member = values["member"].as<std::string>();
    if (config.member) return read_erasing_of_member(flags.command, config);
    if (config.sheet) return read_erasing_of_sheet(flags.command, config);
    if (config.field) return wrong_flags(flags.command, "--field is of an action sheet: say which with --sheet N");
    if (config.session < 1) return wrong_flags(flags.command, "say which session with --session N");
    if (config.proposal.has_value() + config.person.has_value() + config.called.has_value() != 1)
        return wrong_flags(flags.command, "say either which proposal, with --proposal N, or which person, with --person N or --called NAME");
    if (config.proposal.value_or(1) < 1 || config.person.value_or(1) < 1) return wrong_flags(flags.command, "numbers begin with 1");
    return config;
}

std::variant<ImportConfig, ExitMessage> read_import(std::vector<std::string> const& arguments, Environment const& environment) {
    Flags flags{"import",
                "Makes a convention out of the whole memory of one, as gommette export --what memory.jsonl writes it, in an\n"
                "empty folder: links, codes, votes and results are what they were. Every event is held against those before it,\n"
                "and every round counted again; if anything is not right, nothing is there.",
                "--from FILE --data DIR"};
    add_data_flag(flags, environment);
    flags.described.add_options()("from", po::value<std::string>()->value_name("FILE"), "the file to read");
    auto const read = read_flags(flags, arguments, environment);
    if (auto const* message = std::get_if<ExitMessage>(&read)) return *message;
    auto const& values = std::get<po::variables_map>(read);
    auto const data = data_folder(flags, values);
    if (auto const* message = std::get_if<ExitMessage>(&data)) return *message;
    if (values.count("from") == 0) return wrong_flags(flags.command, "say from which file with --from FILE");
    return ImportConfig{values["from"].as<std::string>(), std::get<std::string>(data)};
}

std::variant<VerifyConfig, ExitMessage> read_verify(std::vector<std::string> const& arguments, Environment const& environment) {
    Flags flags{"verify",
                "Replays the whole log of a convention's folder or of one backup file, counts every closed round again from\n"
                "its ballots, and holds all stored results against the log. Changes nothing. The server may go on running.",
                "[flags]"};
    add_data_flag(flags, environment);
    auto const read = read_flags(flags, arguments, environment);
    if (auto const* message = std::get_if<ExitMessage>(&read)) return *message;
    auto const data = data_folder(flags, std::get<po::variables_map>(read));
    if (auto const* message = std::get_if<ExitMessage>(&data)) return *message;
    return VerifyConfig{std::get<std::string>(data)};
}

std::optional<Listen> parse_listen(std::string const& text) {
    auto const colon = text.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    auto const port = parse_port(std::string_view{text}.substr(colon + 1));
    if (!port) return std::nullopt;
    std::string const host = text.substr(0, colon);
    if (is_address(AF_INET, host)) return Listen{host, *port};
    if (host.size() < 2 || host.front() != '[' || host.back() != ']') return std::nullopt;
    std::string const inner = host.substr(1, host.size() - 2);
    if (!is_address(AF_INET6, inner)) return std::nullopt;
    return Listen{inner, *port};
}

std::optional<std::string> parse_public_url(std::string const& text) {
    // A host name, an IPv4 address or an IPv6 address in brackets.
    static std::regex const form{R"((https?)://([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?/?)",
                                 std::regex::icase};
    std::smatch found;
    if (text.size() > longest_origin || !std::regex_match(text, found, form)) return std::nullopt;
    auto const small = [](std::string part) {
        std::transform(part.begin(), part.end(), part.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return part;
    };
    std::string const scheme = small(found[1]);
    std::string const host = small(found[2]);
    if (host.front() == '[' && !is_address(AF_INET6, host.substr(1, host.size() - 2))) return std::nullopt;
    if (!found[3].matched) return scheme + "://" + host;
    auto const port = parse_port(found[3].str());
    if (!port || *port == 0) return std::nullopt;
    bool const is_default = *port == (scheme == "https" ? 443 : 80);
    return scheme + "://" + host + (is_default ? "" : ":" + std::to_string(*port));
}

bool is_webhook_url(std::string const& text, bool may_be_http) {
    bool const is_visible = std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > ' ' && c < 0x7f; });
    if (text.size() > longest_webhook || !is_visible) return false;
    auto const scheme_end = text.find("://");
    if (scheme_end == std::string::npos) return false;
    auto const host_end = text.find_first_of("/?#\\@", scheme_end + 3);
    if (host_end != std::string::npos && text[host_end] != '/' && text[host_end] != '?') return false;
    if (text.find('#') != std::string::npos) return false;
    auto const origin = parse_public_url(text.substr(0, host_end));
    return origin && (origin->starts_with("https://") || may_be_http);
}

std::string origin_of(Listen const& listen) {
    bool const is_six = listen.address.find(':') != std::string::npos;
    std::string const host = is_six ? "[" + listen.address + "]" : listen.address;
    return "http://" + host + (listen.port == 80 ? "" : ":" + std::to_string(listen.port));
}

}  // namespace gommette::ops
