#include "server/ops/config.hpp"

#include <gtest/gtest.h>

#include <map>

namespace gommette::ops {
namespace {

using Words = std::vector<std::string>;

Environment with(std::map<std::string, std::string> variables) {
    variables.emplace("HOME", "/home/mairie");
    return [variables](std::string const& name) -> std::optional<std::string> {
        auto const found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}

ServeConfig serve(Words const& words, std::map<std::string, std::string> const& variables = {}) {
    auto const read = read_serve(words, with(variables));
    if (auto const* answer = std::get_if<ExitMessage>(&read)) ADD_FAILURE() << answer->text;
    return std::holds_alternative<ServeConfig>(read) ? std::get<ServeConfig>(read) : ServeConfig{};
}

// The complaint about these flags, which must be one line that leads to the help.
std::string complaint(Words const& words, std::map<std::string, std::string> const& variables = {}) {
    auto const read = read_serve(words, with(variables));
    auto const* answer = std::get_if<ExitMessage>(&read);
    if (answer == nullptr) return "none";
    EXPECT_EQ(answer->exit_code, 2);
    EXPECT_EQ(answer->text.find('\n'), answer->text.size() - 1);
    EXPECT_NE(answer->text.find("(see gommette serve --help)"), std::string::npos);
    return answer->text;
}

TEST(ServeConfig, ListensOnThisMachineOnlyByDefault) {
    auto const config = serve({});
    EXPECT_EQ(config.listen, (Listen{"127.0.0.1", 8080}));
    EXPECT_EQ(config.public_url, std::nullopt);
    EXPECT_FALSE(config.demo);
    EXPECT_FALSE(config.accept_shorter_log);
    EXPECT_EQ(config.log_level, LogLevel::info);
    EXPECT_GE(config.threads, 1);
    EXPECT_EQ(config.joins_at_once, 250);
    EXPECT_FALSE(config.index_ideas);
}

TEST(ServeConfig, KeepsItsDataInTheHomeFolderByDefault) {
    EXPECT_EQ(serve({}).data, "/home/mairie/.local/share/gommette");
    EXPECT_EQ(serve({}, {{"XDG_DATA_HOME", "/donnees"}}).data, "/donnees/gommette");
}

TEST(ServeConfig, AsksForAFolderWhereThereIsNoHome) {
    EXPECT_NE(complaint({}, {{"HOME", ""}}).find("--data"), std::string::npos);
}

TEST(ServeConfig, TakesEveryFlag) {
    auto const config = serve({"--data", "/srv/ctg", "--listen", "[::1]:0", "--public-url", "https://ctg.example.fr",
                               "--web=/srv/web", "--threads", "3", "--joins-at-once", "400", "--keep-names", "30", "--index-ideas", "--demo", "--accept-shorter-log", "--log-level", "debug"});
    EXPECT_EQ(config.data, "/srv/ctg");
    EXPECT_EQ(config.listen, (Listen{"::1", 0}));
    EXPECT_EQ(config.public_url, "https://ctg.example.fr");
    EXPECT_EQ(config.web, "/srv/web");
    EXPECT_EQ(config.threads, 3);
    EXPECT_EQ(config.joins_at_once, 400);
    EXPECT_TRUE(config.index_ideas);
    EXPECT_EQ(config.keep_names_days, 30);
    EXPECT_TRUE(config.demo);
    EXPECT_FALSE(config.demo_two_years);
    EXPECT_TRUE(config.accept_shorter_log);
    EXPECT_EQ(config.log_level, LogLevel::debug);
}

TEST(ServeConfig, TakesWebhooksWithTheirSecretsAndNoneByDefault) {
    EXPECT_TRUE(serve({}).webhooks.empty());
    Words const words{"--webhook", "https://a.fr/x?y=1", "--webhook=https://b.fr", "--webhook-secret-file", "/etc/secrets"};
    auto const config = serve(words);
    EXPECT_EQ(config.webhooks, (Words{"https://a.fr/x?y=1", "https://b.fr"}));
    EXPECT_EQ(config.webhook_secret_file, "/etc/secrets");
    EXPECT_FALSE(config.webhooks_may_be_private);
    EXPECT_EQ(serve({}, {{"GOMMETTE_WEBHOOK", "https://a.fr https://b.fr"}, {"GOMMETTE_WEBHOOK_SECRET_FILE", "f"}}).webhooks.size(), 2u);
    EXPECT_EQ(serve(words, {{"GOMMETTE_WEBHOOK", "https://c.fr"}}).webhooks, config.webhooks) << "the command line is stronger";
}

TEST(ServeConfig, RefusesWebhooksThatAreWrongWithoutRepeatingThem) {
    Words const secrets{"--webhook-secret-file", "f"};
    auto const with = [&](Words words) {
        words.insert(words.end(), secrets.begin(), secrets.end());
        return complaint(words);
    };
    EXPECT_NE(complaint({"--webhook", "https://a.fr"}).find("go together"), std::string::npos);
    EXPECT_NE(complaint(secrets).find("go together"), std::string::npos);
    EXPECT_NE(with({"--webhook", "https://a.fr", "--webhook", "https://a.fr"}).find("number 2 is there twice"), std::string::npos);
    EXPECT_NE(with({"--webhook", "http://a.fr/secret"}).find("number 1 is not https"), std::string::npos);
    EXPECT_EQ(with({"--webhook", "http://a.fr/secret"}).find("/secret"), std::string::npos);
    EXPECT_EQ(with({"--webhook", "http://10.0.0.1/x", "--webhook-allow-private"}), "none");
    Words nine;
    for (int i = 0; i < 9; ++i) nine.insert(nine.end(), {"--webhook", "https://a.fr/" + std::to_string(i)});
    EXPECT_NE(with(nine).find("may be given 8 times, not 9"), std::string::npos);
    nine.resize(16);
    EXPECT_EQ(with(nine), "none");
}

TEST(WebhookUrl, HasAHostAndPerhapsPortPathAndQueryAndNothingElse) {
    for (auto const* right : {"https://a.fr", "https://a.fr/", "https://A.fr:8443/x/y?z=1", "https://[2001:db8::1]/x", "https://a.fr?x", "https://1.2.3.4/"})
        EXPECT_TRUE(is_webhook_url(right, false)) << right;
    for (auto const* wrong : {"", "a.fr", "ftp://a.fr/", "file:///etc/passwd", "https://", "https:///x", "https://u@a.fr/", "https://u:p@a.fr/",
                              "https://a.fr/#x", "https://a.fr\\@b.fr/", "https://a.fr/\n", "https://a.fr/ x", "https://a.fr/é", "https://a.fr:0/",
                              "https://a.fr:99999/", "https://-a.fr/"})
        EXPECT_FALSE(is_webhook_url(wrong, true)) << wrong;
    EXPECT_FALSE(is_webhook_url("http://a.fr/", false));
    EXPECT_TRUE(is_webhook_url("http://a.fr/", true));
    EXPECT_TRUE(is_webhook_url("https://a.fr/" + std::string(487, 'x'), false));
    EXPECT_FALSE(is_webhook_url("https://a.fr/" + std::string(488, 'x'), false));
}

TEST(ServeConfig, TakesTheDemoOfTwoYearsForADemo) {
    auto const config = serve({"--data", "/srv/ctg", "--demo-two-years"});
    EXPECT_TRUE(config.demo);
    EXPECT_TRUE(config.demo_two_years);
}

TEST(ServeConfig, TakesTheEnvironmentWhereTheCommandLineIsSilent) {
    std::map<std::string, std::string> const variables{{"GOMMETTE_DATA", "/srv/ctg"},
                                                       {"GOMMETTE_LISTEN", "0.0.0.0:80"},
                                                       {"GOMMETTE_PUBLIC_URL", "http://salle:80"},
                                                       {"GOMMETTE_DEMO", "1"},
                                                       {"GOMMETTE_ACCEPT_SHORTER_LOG", "0"}};
    auto const config = serve({"--listen", "127.0.0.2:81"}, variables);
    EXPECT_EQ(config.data, "/srv/ctg");
    EXPECT_EQ(config.listen, (Listen{"127.0.0.2", 81}));
    EXPECT_EQ(config.public_url, "http://salle");
    EXPECT_TRUE(config.demo);
    EXPECT_FALSE(config.accept_shorter_log);
}

TEST(ServeConfig, TakesAnEmptyVariableForAnAbsentOne) { EXPECT_EQ(serve({}, {{"GOMMETTE_LISTEN", ""}}).listen.port, 8080); }

TEST(ServeConfig, NamesTheVariableOfASwitchThatIsNeitherOneNorZero) {
    EXPECT_NE(complaint({}, {{"GOMMETTE_DEMO", "oui"}}).find("GOMMETTE_DEMO is 'oui'"), std::string::npos);
}

TEST(ServeConfig, ComplainsInOneLineAboutEveryWrongFlag) {
    std::vector<Words> const wrong{{"--dtaa", "x"},
                                   {"--dat", "x"},
                                   {"-x"},
                                   {"word"},
                                   {"--data"},
                                   {"--data", "a", "--data", "b"},
                                   {"--demo=maybe"},
                                   {"--threads", "many"},
                                   {"--threads", "0"},
                                   {"--threads", "257"},
                                   {"--joins-at-once", "0"},
                                   {"--joins-at-once", "1001"},
                                   {"--keep-names", "-1"},
                                   {"--keep-names", "36501"},
                                   {"--listen", "8080"},
                                   {"--listen", "localhost:8080"},
                                   {"--listen", "127.0.0.1:65536"},
                                   {"--public-url", "ctg.example.fr"},
                                   {"--log-level", "loud"}};
    for (auto const& words : wrong) EXPECT_NE(complaint(words), "none") << words.front() << " " << words.back();
}

TEST(ServeConfig, AnswersHelpWithEveryFlagAndSuccess) {
    auto const read = read_serve({"--help"}, with({}));
    ASSERT_TRUE(std::holds_alternative<ExitMessage>(read));
    auto const& answer = std::get<ExitMessage>(read);
    EXPECT_EQ(answer.exit_code, 0);
    for (auto const* flag :
         {"--data", "--listen", "--public-url", "--web", "--threads", "--joins-at-once", "--keep-names", "--index-ideas", "--demo", "--demo-two-years", "--office-link", "--accept-shorter-log", "--log-level", "--help"})
        EXPECT_NE(answer.text.find(flag), std::string::npos) << flag;
}

TEST(ServeConfig, AsksForTheAddressThatPhonesReach) {
    auto const read = read_serve({"--listen", "0.0.0.0:8080", "--data", "/tmp"}, with({}));
    ASSERT_TRUE(std::holds_alternative<ExitMessage>(read));
    EXPECT_EQ(std::get<ExitMessage>(read).exit_code, 2);
    EXPECT_NE(std::get<ExitMessage>(read).text.find("--public-url"), std::string::npos);
}

TEST(ServeConfig, MakesAnOfficeLinkWhenAsked) {
    auto const read = read_serve({"--office-link", "--data", "/tmp"}, with({}));
    EXPECT_TRUE(std::get<ServeConfig>(read).office_link);
}

TEST(Listen, IsANumericAddressAndAPort) {
    EXPECT_EQ(parse_listen("0.0.0.0:0"), (Listen{"0.0.0.0", 0}));
    EXPECT_EQ(parse_listen("[::]:65535"), (Listen{"::", 65535}));
    for (auto const* wrong : {"", ":", ":80", "1.2.3.4", "1.2.3.4:", "1.2.3.4:-1", "1.2.3.4:+1", "1.2.3.4: 1", "1.2.3.4:80 ",
                              "1.2.3:80", "1.2.3.256:80", "::1:80", "[::1]", "[::1:80", "[]:80", "*:80", "http://1.2.3.4:80"})
        EXPECT_EQ(parse_listen(wrong), std::nullopt) << wrong;
}

TEST(PublicUrl, IsGivenAsBrowsersWriteAnOrigin) {
    EXPECT_EQ(parse_public_url("http://192.168.1.20:8080"), "http://192.168.1.20:8080");
    EXPECT_EQ(parse_public_url("HTTPS://CTG.Example.fr/"), "https://ctg.example.fr");
    EXPECT_EQ(parse_public_url("https://ctg.example.fr:443"), "https://ctg.example.fr");
    EXPECT_EQ(parse_public_url("http://ctg.example.fr:443"), "http://ctg.example.fr:443");
    EXPECT_EQ(parse_public_url("http://salle:080"), "http://salle");
    EXPECT_EQ(parse_public_url("http://[FE80::1]:81"), "http://[fe80::1]:81");
}

TEST(PublicUrl, HasNoPathNoUserAndNoOtherScheme) {
    for (auto const* wrong :
         {"",           "http://",    "ftp://a",      "ws://a",     "http://a/b",     "http://a//", "http://a?b",
          "http://a#b", "http://u@a", "http://u:p@a", "http://a:0", "http://a:65536", "http://a:",  "http://a b",
          "http://-a",  "http://[a]", "http://[::g]", "http://a\n", " http://a",      "http://é.fr"})
        EXPECT_EQ(parse_public_url(wrong), std::nullopt) << wrong;
}

TEST(PublicUrl, HasAtMostTwoHundredCharacters) {
    EXPECT_TRUE(parse_public_url("http://" + std::string(193, 'a')));
    EXPECT_FALSE(parse_public_url("http://" + std::string(194, 'a')));
}

TEST(Origin, NamesTheAddressListenedOn) {
    EXPECT_EQ(origin_of({"127.0.0.1", 8080}), "http://127.0.0.1:8080");
    EXPECT_EQ(origin_of({"::1", 80}), "http://[::1]");
}

TEST(BackupConfig, TakesTheTargetAsAWordOrAFlag) {
    for (Words const& words : {Words{"--data", "d", "t"}, Words{"t", "--data", "d"}, Words{"--target", "t", "--data=d"}}) {
        auto const read = read_backup(words, with({}));
        ASSERT_TRUE(std::holds_alternative<BackupConfig>(read)) << std::get<ExitMessage>(read).text;
        EXPECT_EQ(std::get<BackupConfig>(read).data, "d");
        EXPECT_EQ(std::get<BackupConfig>(read).target, "t");
    }
}

TEST(BackupConfig, ComplainsWithoutATargetOrWithTwo) {
    for (Words const& words : {Words{}, Words{"t", "u"}}) {
        auto const read = read_backup(words, with({}));
        ASSERT_TRUE(std::holds_alternative<ExitMessage>(read));
        EXPECT_EQ(std::get<ExitMessage>(read).exit_code, 2);
    }
}

std::vector<ExportChoice> const exports{{"session.csv", true}, {"convention.json", false}, {"open_data.zip", false, true}};

TEST(ExportConfig, TakesASessionAndPerhapsAFile) {
    auto const read = read_export({"--session", "3", "-o", "seance.csv", "--data", "d"}, with({}), exports);
    ASSERT_TRUE(std::holds_alternative<ExportConfig>(read)) << std::get<ExitMessage>(read).text;
    auto const& config = std::get<ExportConfig>(read);
    EXPECT_EQ(config.session, 3);
    EXPECT_EQ(config.output, "seance.csv");
    EXPECT_EQ(config.data, "d");
    EXPECT_EQ(config.what, "session.csv");
}

TEST(ExportConfig, TakesAnExportOfTheConventionWithoutASession) {
    auto const read = read_export({"--what", "convention.json", "--data", "d"}, with({}), exports);
    ASSERT_TRUE(std::holds_alternative<ExportConfig>(read)) << std::get<ExitMessage>(read).text;
    EXPECT_EQ(std::get<ExportConfig>(read).what, "convention.json");
    EXPECT_EQ(std::get<ExportConfig>(read).session, 0);
}

TEST(ExportConfig, TakesAnyNameThatAChoiceSaysIsItsOwn) {
    std::vector<ExportChoice> const choices{
        {"year_{year}.csv", false, false, [](std::string const& choice, std::string const& name) { return choice.starts_with("year") && name == "year_2027.csv"; }}};
    auto const read = read_export({"--what", "year_2027.csv", "--data", "d"}, with({}), choices);
    ASSERT_TRUE(std::holds_alternative<ExportConfig>(read)) << std::get<ExitMessage>(read).text;
    EXPECT_EQ(std::get<ExportConfig>(read).what, "year_2027.csv");
    for (Words const& words : {Words{"--what", "year_{year}.csv", "--data", "d"}, Words{"--what", "year_2028.csv", "--data", "d"}})
        EXPECT_TRUE(std::holds_alternative<ExitMessage>(read_export(words, with({}), choices))) << words[1];
}

TEST(ExportConfig, TakesTheLicenceOfWhatSaysOne) {
    auto const read = read_export({"--what", "open_data.zip", "--licence", "etalab-2.0", "--data", "d"}, with({}), exports);
    ASSERT_TRUE(std::holds_alternative<ExportConfig>(read)) << std::get<ExitMessage>(read).text;
    EXPECT_EQ(std::get<ExportConfig>(read).licence, "etalab-2.0");
    for (Words const& words : {Words{"--what", "convention.json", "--licence", "etalab-2.0"}, Words{"--what", "open_data.zip", "--licence", ""},
                               Words{"--what", "open_data.zip", "--licence", "ma licence"}, Words{"--what", "open_data.zip", "--licence", std::string(41, 'x')}}) {
        auto const refused = read_export(words, with({}), exports);
        ASSERT_TRUE(std::holds_alternative<ExitMessage>(refused)) << words.back();
        EXPECT_EQ(std::get<ExitMessage>(refused).exit_code, 2);
    }
}

TEST(ExportConfig, ComplainsOfAnUnknownNameAndOfASessionThatHasNoPlace) {
    for (Words const& words : {Words{"--what", "session.xls", "--session", "3"}, Words{"--what", "convention.json", "--session", "3"}}) {
        auto const read = read_export(words, with({}), exports);
        ASSERT_TRUE(std::holds_alternative<ExitMessage>(read));
        EXPECT_EQ(std::get<ExitMessage>(read).exit_code, 2);
    }
}

TEST(SheetConfig, TakesASessionAndARoundAndWhetherAPolisMatrixIsWanted) {
    for (bool const is_wanted : {false, true}) {
        Words words{"--session", "3", "--round", "2", "--data", "d"};
        if (is_wanted) words.emplace_back("--polis");
        auto const read = read_sheet(words, with({}));
        ASSERT_TRUE(std::holds_alternative<SheetConfig>(read)) << std::get<ExitMessage>(read).text;
        EXPECT_EQ(std::get<SheetConfig>(read).session, 3);
        EXPECT_EQ(std::get<SheetConfig>(read).round, 2);
        EXPECT_EQ(std::get<SheetConfig>(read).as_polis, is_wanted);
    }
}

TEST(ImportConfig, TakesAFileAndAFolder) {
    auto const read = read_import({"--from", "memory.jsonl", "--data", "d"}, with({}));
    ASSERT_TRUE(std::holds_alternative<ImportConfig>(read)) << std::get<ExitMessage>(read).text;
    EXPECT_EQ(std::get<ImportConfig>(read).from, "memory.jsonl");
    EXPECT_EQ(std::get<ImportConfig>(read).data, "d");
    for (Words const& words : {Words{"--data", "d"}, Words{"memory.jsonl", "--data", "d"}})
        EXPECT_TRUE(std::holds_alternative<ExitMessage>(read_import(words, with({})))) << words[0];
}

TEST(VerifyConfig, TakesAFolderOrAFile) {
    auto const read = read_verify({"--data", "copy.db"}, with({}));
    ASSERT_TRUE(std::holds_alternative<VerifyConfig>(read)) << std::get<ExitMessage>(read).text;
    EXPECT_EQ(std::get<VerifyConfig>(read).data, "copy.db");
}

TEST(ExportConfig, ComplainsWithoutASessionFromOne) {
    for (Words const& words : {Words{}, Words{"--session", "0"}, Words{"--session", "x"}, Words{"--session", "99999999999"}}) {
        auto const read = read_export(words, with({}), exports);
        ASSERT_TRUE(std::holds_alternative<ExitMessage>(read));
        EXPECT_EQ(std::get<ExitMessage>(read).exit_code, 2);
    }
}

}  // namespace
}  // namespace gommette::ops
