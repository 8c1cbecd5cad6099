#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/ops/log.hpp"
#include "server/ops/options.hpp"

namespace gommette::ops {

// Where the server listens. `address` is numeric, IPv4 or IPv6 without brackets; port 0: any free one.
struct Listen {
    std::string address{"127.0.0.1"};
    unsigned short port{8080};
    bool operator==(Listen const&) const = default;
};

struct ServeConfig {
    std::string data;
    Listen listen;
    std::optional<std::string> public_url;  // an origin as browsers write it: "http://192.168.1.20:8080"
    std::string web;                        // the folder of the built pages
    int threads{};                          // 1 to 256
    int joins_at_once{};                    // 1 to people_per_session
    int keep_names_days{};                  // after the closing of their session; 0: for ever
    std::vector<std::string> webhooks;      // what other systems are told at: addresses, at most most_webhooks, none twice
    std::string webhook_secret_file;        // empty where there are no webhooks
    bool webhooks_may_be_private{false};    // whether they may be in this machine's own network, and without TLS
    bool index_ideas{false};                // whether search engines may list the public pages
    bool demo{false};
    bool demo_two_years{false};  // with what became of it; then `demo` too
    bool office_link{false};  // makes and prints one more link of the office, at this start
    bool accept_shorter_log{false};
    LogLevel log_level{LogLevel::info};
};

// One thread each, and as many requests for each event.
inline constexpr std::size_t most_webhooks = 8;
inline constexpr std::size_t longest_webhook = 500;

struct BackupConfig {
    std::string data;
    std::string target;  // a file
};

// An export that --what can name.
struct ExportChoice {
    std::string name;
    bool is_of_a_session{};  // or of the whole convention
    bool says_licence{false};
    // Whether that is a name of it, for one that has several; nullptr: its own alone.
    bool (*is_named)(std::string const& choice, std::string const& name){nullptr};
};

struct ExportConfig {
    std::string data;
    std::string what;                   // the name of one of the choices
    int session{};                      // from 1; 0: of the whole convention
    std::optional<std::string> output;  // nothing: standard output
    std::string licence{};              // under which it will be published; empty: none was chosen
};

struct SheetConfig {
    std::string data;                   // a folder, or one database file
    int session{};                      // from 1
    int round{};                        // from 1
    std::optional<std::string> output;  // nothing: standard output
    bool as_polis{false};               // a pol.is matrix in the sheet's place
};

struct EraseConfig {
    std::string data;
    int session{};                // from 1; of a sheet or a member 0
    std::optional<int> proposal;  // one of these five, numbers from 1
    std::optional<int> person;
    std::optional<std::string> called;  // the name of a person
    std::optional<int> sheet;
    std::optional<std::string> field;   // of the sheet; absent: all of them
    std::optional<std::string> member;  // of the steering committee, or an owner of actions: the number or the name
};

struct ImportConfig {
    std::string from;  // a file
    std::string data;
};

struct VerifyConfig {
    std::string data;  // a folder, or one database file
};

// Each reads the words after the command's name. The disk is not read: that the folders exist is not checked.
std::variant<ServeConfig, ExitMessage> read_serve(std::vector<std::string> const& arguments, Environment const& environment);
std::variant<BackupConfig, ExitMessage> read_backup(std::vector<std::string> const& arguments, Environment const& environment);
// `choices`: at least one, the first of which is the usual one.
std::variant<ExportConfig, ExitMessage> read_export(std::vector<std::string> const& arguments, Environment const& environment,
                                                    std::vector<ExportChoice> const& choices);
std::variant<SheetConfig, ExitMessage> read_sheet(std::vector<std::string> const& arguments, Environment const& environment);
std::variant<EraseConfig, ExitMessage> read_erase(std::vector<std::string> const& arguments, Environment const& environment);
std::variant<ImportConfig, ExitMessage> read_import(std::vector<std::string> const& arguments, Environment const& environment);
std::variant<VerifyConfig, ExitMessage> read_verify(std::vector<std::string> const& arguments, Environment const& environment);

// "127.0.0.1:8080" or "[::1]:8080"; nothing for everything else.
std::optional<Listen> parse_listen(std::string const& text);
// http or https, a host, perhaps a port, and nothing more. Returned in the form of an Origin header: small letters, no default
// port, no slash at the end. At most 200 characters, so that a join link fits its row. Nothing for everything else.
std::optional<std::string> parse_public_url(std::string const& text);
// https (or http, where that is allowed), a host, perhaps a port, a path and a query; neither a user nor a fragment. In visible letters of
// ASCII, at most `longest_webhook`.
bool is_webhook_url(std::string const& text, bool may_be_http);
// The origin of pages served there, as "http://127.0.0.1:8080".
std::string origin_of(Listen const& listen);

}  // namespace gommette::ops
