#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <netinet/in.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/ops/qr.hpp"
#include "tests/program/process.hpp"

namespace gommette::program {
namespace {

bool is_one_line(std::string const& text) { return text.find('\n') == text.size() - 1; }

// The outcome of a command that could not be carried out.
void expect_one_line_and(int code, Ended const& ended, std::string const& part) {
    EXPECT_EQ(ended.code, code);
    EXPECT_EQ(ended.out, "");
    EXPECT_TRUE(is_one_line(ended.err)) << ended.err;
    EXPECT_NE(ended.err.find(part), std::string::npos) << ended.err;
}

// A folder of pages that is enough to serve.
std::string const& web() {
    static Folder const folder;
    static bool const is_made =
        static_cast<bool>(std::ofstream{folder / "index.html"} << "<!doctype html><title>Gommette</title>");
    EXPECT_TRUE(is_made);
    return folder.path();
}

Words serve(std::string const& data) {
    return {"serve", "--data", data, "--listen", "127.0.0.1:0", "--threads", "1", "--web", web()};
}

Ended stop(Process& server) {
    server.signal(SIGTERM);
    return server.end();
}

// A folder that a server has served and left.
void make_convention(std::string const& data, Words const& more = {}) {
    Words words = serve(data);
    words.insert(words.end(), more.begin(), more.end());
    Process server{words};
    ASSERT_TRUE(server.says(" serving ")) << server.err();
    auto const ended = stop(server);
    ASSERT_EQ(ended.code, 0) << ended.err;
}

// A listening socket on a port of the system's choice.
class TakenPort {
public:
    TakenPort() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
        listen(socket_, 1);
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    ~TakenPort() { close(socket_); }
    TakenPort(TakenPort const&) = delete;
    std::string port() const { return std::to_string(port_); }

private:
    int socket_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    int port_{};
};

void set_format(std::string const& database, int format) {
    sqlite3* opened = nullptr;
    ASSERT_EQ(sqlite3_open(database.c_str(), &opened), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(opened, ("PRAGMA user_version = " + std::to_string(format)).c_str(), nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(opened);
}

std::string content(std::string const& file) {
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

TEST(Program, TellsItsVersion) {
    for (Words const& words : {Words{"version"}, Words{"--version"}}) {
        auto const ended = run(words);
        EXPECT_EQ(ended.code, 0);
        EXPECT_TRUE(ended.out.starts_with("gommette " GOMMETTE_VERSION " (protocol ")) << ended.out;
        EXPECT_TRUE(is_one_line(ended.out));
        EXPECT_EQ(ended.err, "");
    }
}

TEST(Program, ExplainsItselfAndEveryCommand) {
    auto const all = run({"--help"});
    EXPECT_EQ(all.code, 0);
    for (std::string const command : {"serve", "backup", "export", "import", "sheet", "erase", "verify", "rehearse", "tally", "version"}) {
        EXPECT_NE(all.out.find("gommette " + command), std::string::npos);
        auto const one = run({command, "--help"});
        EXPECT_EQ(one.code, 0) << command;
        EXPECT_TRUE(one.out.starts_with("gommette " + command)) << one.out;
        EXPECT_EQ(one.err, "") << command;
    }
}

TEST(Program, AnswersWrongWordsWithOneLineAndTwo) {
    expect_one_line_and(2, run({}), "say what to do");
    expect_one_line_and(2, run({"sevre"}), "'sevre'");
    for (std::string const command : {"serve", "backup", "export", "import", "sheet", "erase", "verify", "rehearse", "tally", "version"})
        expect_one_line_and(2, run({command, "--no-such-flag"}), "no-such-flag");
    expect_one_line_and(2, run({"serve"}, {{"GOMMETTE_LISTEN", "nowhere"}}), "nowhere");
}

TEST(Serve, EndsWithSuccessWhenToldToStopAndStartsAgain) {
    for (int const signal : {SIGTERM, SIGINT}) {
        Folder const data;
        for (int time = 0; time < 2; ++time) {
            Process server{serve(data.path())};
            ASSERT_TRUE(server.says(" serving ")) << server.err();
            server.signal(signal);
            auto const ended = server.end();
            EXPECT_EQ(ended.code, 0) << ended.err;
        }
    }
}

TEST(Serve, PrintsTheOfficesLinkForANewConventionOnly) {
    Folder const data;
    for (bool const is_new : {true, false}) {
        Process server{serve(data.path())};
        ASSERT_TRUE(server.says(" serving "));
        auto const ended = stop(server);
        EXPECT_EQ(ended.out.find("/preparer#") != std::string::npos, is_new) << ended.out;
    }
}

TEST(Serve, PrintsTheDemosLinksAndTheSameOnesAtTheNextStart) {
    Folder const data;
    Words words = serve(data.path());
    for (auto const* word : {"--demo", "--public-url", "http://salle.test"}) words.emplace_back(word);
    std::string first;
    for (int time = 0; time < 2; ++time) {
        Process server{words};
        ASSERT_TRUE(server.says("Ctrl-C")) << server.err();
        auto const ended = stop(server);
        for (auto const* page : {"/animer#", "/mur#", "/copil#", "/preparer#", "/#"})
            EXPECT_NE(ended.out.find(std::string{"http://salle.test"} + page), std::string::npos) << page;
        auto const join = ended.out.substr(ended.out.find("http://salle.test/#"), 25);
        EXPECT_NE(ended.out.find(ops::qr_for_terminal(*ops::qr_code(join), ops::QrPaint::plain)), std::string::npos) << join;
        if (time == 0)
            first = ended.out;
        else
            EXPECT_EQ(ended.out, first);
    }
}

TEST(Serve, BeginsTheDemoAnewIfItWasKilledBeforeItWasWhole) {
    Folder const data;
    Words words = serve(data.path());
    words.emplace_back("--demo");
    {
        Process server{words};
        ASSERT_TRUE(server.says("demo: 50 / ")) << server.err();
        server.signal(SIGKILL);
        server.end();
    }
    Process server{words};
    EXPECT_TRUE(server.says("Ctrl-C")) << server.err();
    EXPECT_NE(server.out().find("/animer#"), std::string::npos) << server.out();
    EXPECT_EQ(stop(server).code, 0);
}

TEST(Serve, CanBeToldToStopWhileItMakesTheDemo) {
    Folder const data;
    Words words = serve(data.path());
    words.emplace_back("--demo");
    for (int const signal : {SIGTERM, SIGINT}) {
        Process server{words};
        ASSERT_TRUE(server.says("demo: 50 / ")) << server.err();
        server.signal(signal);
        auto const ended = server.end();
        EXPECT_EQ(ended.code, 0) << ended.err;
        EXPECT_EQ(ended.out, "");
    }
    Process server{words};
    EXPECT_TRUE(server.says("Ctrl-C")) << server.err();
    EXPECT_EQ(stop(server).code, 0);
}

// From the workshops to the second yearly review, by ordinary orders; what was recounted and written out of it is whole.
TEST(Serve, CarriesTheDemoOnForTwoYears) {
    Folder const data;
    Words words = serve(data.path());
    words.emplace_back("--demo-two-years");
    {
        Process server{words};
        ASSERT_TRUE(server.says("Ctrl-C")) << server.err();
        EXPECT_EQ(stop(server).code, 0);
    }
    auto const verified = run({"verify", "--data", data.path()});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    auto const file = [&](std::string const& what) {
        auto const ended = run({"export", "--data", data.path(), "--what", what});
        EXPECT_EQ(ended.code, 0) << what << ": " << ended.err;
        return ended.out;
    };
    auto const decisions = file("decisions.csv");
    for (auto const* word : {"à retravailler", "reportée", "rejetée", "validée sous réserve"}) EXPECT_NE(decisions.find(word), std::string::npos) << word;
    auto const actions = file("actions.csv");
    for (auto const* word : {"réalisée", "en cours", "abandonnée", "Suspendue jusqu", "le relais prend la suite"}) EXPECT_NE(actions.find(word), std::string::npos) << word;
    auto const today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    int const this_year = int{std::chrono::year_month_day{today}.year()};
    for (int const year : {this_year - 2, this_year - 1}) {
        auto const review = file("yearly_review_" + std::to_string(year) + ".html");
        EXPECT_NE(review.find("Bilan annuel " + std::to_string(year)), std::string::npos) << year;
    }
    EXPECT_NE(file("diagnosis.csv").find(std::to_string(this_year - 1) + " : "), std::string::npos) << "measured again";
    EXPECT_NE(file("evaluation.html").find("</html>"), std::string::npos);
}

TEST(Serve, KeepsAnotherConventionAsItIsWhenAskedForTheDemo) {
    Folder const data;
    make_convention(data.path());
    Words words = serve(data.path());
    words.emplace_back("--demo");
    Process server{words};
    ASSERT_TRUE(server.says("another convention")) << server.err();
    auto const ended = stop(server);
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.out, "");
    expect_one_line_and(1, run({"export", "--data", data.path(), "--session", "1"}), "session 1");
}

TEST(Serve, LogsNoKey) {
    Folder const data;
    Process server{serve(data.path())};
    ASSERT_TRUE(server.says("/preparer#"));
    ASSERT_TRUE(server.says(" serving "));
    auto const ended = stop(server);
    auto const key = ended.out.substr(ended.out.find("/preparer#") + 10, 22);
    EXPECT_EQ(ended.err.find(key), std::string::npos);
}

TEST(Serve, SaysInOneLineThatThePortIsTaken) {
    Folder const data;
    TakenPort const taken;
    expect_one_line_and(1, run({"serve", "--data", data.path(), "--web", web(), "--listen", "127.0.0.1:" + taken.port()}),
                        taken.port());
}

TEST(Serve, SaysInOneLineThatItCannotWriteTheFolder) {
    Folder const data;
    std::ofstream{data / "a_file"} << "not a folder";
    expect_one_line_and(1, run(serve(data / "a_file/convention")), "a_file");
    expect_one_line_and(1, run(serve("/proc/gommette")), "/proc/gommette");
}

// Leaves no byte of room on the disk of that folder.
void fill(std::string const& folder) {
    std::ofstream filling{folder + "/filling", std::ios::binary};
    while (filling << std::string(4096, 'x') << std::flush) continue;
    filling.clear();
    while (filling << 'x' << std::flush) continue;
}

TEST(Serve, StartsOnAFullDiskAndAnswersOnceThereIsRoom) {
    Folder const data;
    if (mount("tmpfs", data.path().c_str(), "tmpfs", 0, "size=1m") != 0) GTEST_SKIP() << "mounting is not allowed here";
    {
        make_convention(data.path());
        fill(data.path());
        Process server{serve(data.path())};
        EXPECT_TRUE(server.says(" serving ")) << server.err();
        EXPECT_NE(server.err().find("begins_in_storage_trouble why="), std::string::npos) << server.err();
        EXPECT_NE(server.err().find(" storage_trouble"), std::string::npos) << server.err();
        EXPECT_EQ(run({"verify", "--data", data.path()}).code, 0);
        std::filesystem::remove(data / "filling");
        EXPECT_TRUE(server.says(" storage_recovered")) << server.err();
        EXPECT_EQ(stop(server).code, 0);
    }
    umount2(data.path().c_str(), MNT_DETACH);
}

TEST(Serve, SaysInOneLineThatThePagesAreMissing) {
    Folder const data;
    Words words = serve(data.path());
    words.back() = data / "no_pages";
    expect_one_line_and(1, run(words), "no_pages");
}

TEST(Serve, SaysInOneLineThatTheDatabaseIsNewer) {
    Folder const data;
    make_convention(data.path());
    set_format(data / "gommette.db", 9999);
    expect_one_line_and(1, run(serve(data.path())), "newer");
}

TEST(Serve, SaysInOneLineThatTheFileIsNoDatabase) {
    Folder const data;
    std::ofstream{data / "gommette.db"} << std::string(8192, 'x');
    expect_one_line_and(1, run(serve(data.path())), "gommette.db");
}

TEST(Serve, SaysInOneLineThatAnotherServerHasTheFolder) {
    Folder const data;
    Process server{serve(data.path())};
    ASSERT_TRUE(server.says(" serving "));
    expect_one_line_and(1, run(serve(data.path())), data.path());
    EXPECT_EQ(stop(server).code, 0);
}

TEST(Export, GivesTheSameTableFromARunningServerAndFromItsRestoredBackup) {
    Folder const folder;
    Process server{[&] {
        Words words = serve(folder / "data");
        words.emplace_back("--demo");
        return words;
    }()};
    ASSERT_TRUE(server.says("Ctrl-C")) << server.err();
    auto const running = run({"export", "--data", folder / "data", "--session", "1"});
    EXPECT_EQ(running.code, 0) << running.err;
    EXPECT_NE(running.out.find("Guichet unique « Je cherche un accueil »"), std::string::npos);

    std::filesystem::create_directory(folder / "restored");
    auto const backup = run({"backup", "--data", folder / "data", folder / "restored/gommette.db"});
    EXPECT_EQ(backup.code, 0) << backup.err;
    EXPECT_NE(backup.out.find("checked"), std::string::npos);
    EXPECT_EQ(stop(server).code, 0);

    make_convention(folder / "restored");
    auto const restored = run({"export", "--data", folder / "restored", "--session", "1", "-o", folder / "atelier.csv"});
    EXPECT_EQ(restored.code, 0) << restored.err;
    EXPECT_EQ(restored.out, "");
    EXPECT_EQ(content(folder / "atelier.csv"), running.out);
}

// The names of all exports, as the program lists them; of those of a year or a vote, two each.
Words all_exports() {
    auto const complaint = run({"export", "--what", "?", "--data", "d"}).err;
    auto const begin = complaint.find("none of: ") + 9;
    auto const list = complaint.substr(begin, complaint.find(" (see ") - begin);
    int const this_year = int{std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}.year()};
    Words names;
    std::istringstream read(list);
    for (std::string name; std::getline(read >> std::ws, name, ',');) {
        auto const year = name.find("{year}");
        auto const round = name.find("{round}");
        if (year == std::string::npos && round == std::string::npos) names.push_back(name);
        for (int const back : {1, 2})
            if (year != std::string::npos) names.push_back(std::string(name).replace(year, 6, std::to_string(this_year - back)));
        for (int const number : {1, 2})
            if (round != std::string::npos) names.push_back(std::string(name).replace(round, 7, std::to_string(number)));
    }
    return names;
}

// Two years of a convention, written out while it is served, and made again in an empty folder: nothing that it gives is another.
TEST(Import, MakesTheSameConventionOfTheWholeMemory) {
    Folder const folder;
    {
        Words words = serve(folder / "data");
        words.emplace_back("--demo-two-years");
        Process server{words};
        ASSERT_TRUE(server.says("Ctrl-C")) << server.err();
        auto const written = run({"export", "--data", folder / "data", "--what", "memory.jsonl", "-o", folder / "memory.jsonl"});
        EXPECT_EQ(written.code, 0) << written.err;
        EXPECT_EQ(stop(server).code, 0);
    }
    auto const made = run({"import", "--from", folder / "memory.jsonl", "--data", folder / "again"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_TRUE(made.out.starts_with("imported: ")) << made.out;
    EXPECT_EQ(std::filesystem::status(folder / "memory.jsonl").permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);

    auto const verified = run({"verify", "--data", folder / "again"});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    EXPECT_EQ(verified.out, run({"verify", "--data", folder / "data"}).out);
    int compared = 0;
    for (auto const& name : all_exports()) {
        bool const is_of_session = run({"export", "--what", name, "--data", folder / "none"}).err.find("say which session") != std::string::npos;
        for (std::string const session : {"1", "9"}) {
            Words words{"export", "--what", name};
            if (is_of_session) words.insert(words.end(), {"--session", session});
            auto const of = [&](std::string const& data) {
                auto all = words;
                all.insert(all.end(), {"--data", folder / data});
                auto const ended = run(all);
                return std::pair(ended.code, ended.out);
            };
            auto const first = of("data");
            EXPECT_TRUE(first == of("again")) << name << " of session " << session;
            compared += first.first == 0 ? 1 : 0;
            if (!is_of_session) break;
        }
    }
    EXPECT_GT(compared, 45);
    EXPECT_EQ(run({"export", "--data", folder / "again", "--what", "memory.jsonl"}).out, content(folder / "memory.jsonl"));

    // Its links are in hand, and a server goes on with it.
    make_convention(folder / "again");
    EXPECT_EQ(run({"verify", "--data", folder / "again"}).out, verified.out);
}

TEST(Import, SaysInOneLineWhatIsNotRightAndLeavesNothing) {
    Folder const folder;
    make_convention(folder / "data");
    EXPECT_EQ(run({"export", "--data", folder / "data", "--what", "memory.jsonl", "-o", folder / "memory.jsonl"}).code, 0);
    auto const text = content(folder / "memory.jsonl");
    auto const import = [&](std::string const& to) { return run({"import", "--from", folder / "memory.jsonl", "--data", folder / to}); };
    expect_one_line_and(1, import("data"), "is not empty");
    expect_one_line_and(1, run({"import", "--from", folder / "none", "--data", folder / "new"}), "none");
    expect_one_line_and(1, run({"import", "--from", folder / "data", "--data", folder / "new"}), "is a folder");
    std::ofstream{folder / "memory.jsonl"} << text.substr(0, text.size() - 20);
    expect_one_line_and(1, import("new"), "memory.jsonl, line ");
    EXPECT_FALSE(std::filesystem::exists(folder / "new"));
    {
        Process server{serve(folder / "served")};
        ASSERT_TRUE(server.says(" serving ")) << server.err();
        expect_one_line_and(1, import("served"), "served");
        EXPECT_EQ(stop(server).code, 0);
    }
    for (std::string const& output : {folder / "no/memory.jsonl", std::string("/dev/full"), folder / "data/gommette.db"})
        expect_one_line_and(1, run({"export", "--data", folder / "data", "--what", "memory.jsonl", "-o", output}), output);
    EXPECT_EQ(run({"export", "--data", folder / "data", "--what", "memory.jsonl"}).out, text);
}

TEST(Verify, FindsARunningServersFolderAndItsBackupSound) {
    Folder const folder;
    Process server{[&] {
        Words words = serve(folder / "data");
        words.emplace_back("--demo");
        return words;
    }()};
    ASSERT_TRUE(server.says("Ctrl-C")) << server.err();
    auto const running = run({"verify", "--data", folder / "data"});
    EXPECT_EQ(running.code, 0) << running.out << running.err;
    EXPECT_TRUE(running.out.starts_with("verified: ")) << running.out;
    EXPECT_TRUE(is_one_line(running.out));
    EXPECT_EQ(run({"backup", "--data", folder / "data", folder / "copy.db"}).code, 0);
    EXPECT_EQ(stop(server).code, 0);
    EXPECT_EQ(run({"verify", "--data", folder / "copy.db"}).out, running.out);
}

TEST(Sheet, OfARunningServersRoundIsCountedToWhatItsExportSays) {
    Folder const folder;
    Process server{[&] {
        Words words = serve(folder / "data");
        words.emplace_back("--demo");
        return words;
    }()};
    ASSERT_TRUE(server.says("Ctrl-C")) << server.err();
    Words const sheet{"sheet", "--session", "1", "--round", "1", "--data"};
    auto const written = [&](std::string const& from, std::string const& to) {
        auto words = sheet;
        words.insert(words.end(), {from, "-o", to});
        return run(words);
    };
    EXPECT_EQ(written(folder / "data", folder / "vote.json").code, 0);
    EXPECT_EQ(run({"backup", "--data", folder / "data", folder / "copy.db"}).code, 0);
    EXPECT_EQ(stop(server).code, 0);
    EXPECT_EQ(written(folder / "copy.db", folder / "again.json").code, 0);
    EXPECT_EQ(content(folder / "vote.json"), content(folder / "again.json"));
    EXPECT_EQ(content(folder / "vote.json").find("\"person\""), std::string::npos);
    auto const counted = run({"tally", folder / "vote.json"});
    EXPECT_EQ(counted.code, 0) << counted.err;
    EXPECT_NE(counted.out.find("Guichet unique « Je cherche un accueil »"), std::string::npos) << counted.out;
}

// What a running server has committed, erased once it has stopped: in no file of the folder, in no export, and nothing else is lost.
TEST(Erase, LeavesNoByteOfAProposal) {
    Folder const folder;
    {
        Process server{[&] {
            Words words = serve(folder / "data");
            words.emplace_back("--demo");
            return words;
        }()};
        ASSERT_TRUE(server.says("Ctrl-C")) << server.err();
        expect_one_line_and(1, run({"erase", "--data", folder / "data", "--session", "1", "--proposal", "1"}), "already serves");
        EXPECT_EQ(stop(server).code, 0);
    }
    auto const table = run({"export", "--data", folder / "data", "--session", "1"}).out;
    auto const cells_of = [](std::string const& line) {
        Words cells;
        for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
            end = line.find(';', at);
            cells.push_back(line.substr(at, end - at));
        }
        return cells;
    };
    auto const names = cells_of(table.substr(0, table.find("\r\n")));
    auto const line = table.substr(table.find("\r\n") + 2);
    // The cells before it have no semicolon of their own.
    auto const title = cells_of(line)[static_cast<std::size_t>(std::find(names.begin(), names.end(), "titre") - names.begin())];
    ASSERT_GT(title.size(), 5u) << line;
    auto const on_disk = [&] {
        std::string bytes;
        for (auto const& file : std::filesystem::directory_iterator(folder / "data")) bytes += content(file.path());
        return bytes;
    };
    ASSERT_NE(on_disk().find(title), std::string::npos);
    auto const erased = run({"erase", "--data", folder / "data", "--session", "1", "--proposal", "1"});
    EXPECT_EQ(erased.code, 0) << erased.err;
    EXPECT_TRUE(is_one_line(erased.out)) << erased.out;
    EXPECT_EQ(on_disk().find(title), std::string::npos) << title;
    EXPECT_EQ(run({"verify", "--data", folder / "data"}).code, 0);
    EXPECT_EQ(run({"export", "--data", folder / "data", "--session", "1"}).out.find(title), std::string::npos);
    expect_one_line_and(1, run({"erase", "--data", folder / "data", "--session", "1", "--proposal", "1"}), "nothing to erase");
    EXPECT_EQ(run({"erase", "--data", folder / "data", "--session", "1"}).code, 2);
    expect_one_line_and(1, run({"erase", "--data", folder / "data", "--session", "1", "--called", "Personne"}), "is called Personne");
    expect_one_line_and(1, run({"erase", "--data", folder / "data", "--sheet", "1"}), "nothing to erase");
    expect_one_line_and(1, run({"erase", "--data", folder / "data", "--sheet", "1", "--field", "colour"}), "no field called colour");
    expect_one_line_and(1, run({"erase", "--data", folder / "data", "--member", "9"}), "nothing to erase");
    expect_one_line_and(1, run({"erase", "--data", folder / "data", "--member", "Personne"}), "no member is called Personne");
    for (Words const& wrong : {Words{"--sheet", "0"}, Words{"--sheet", "1", "--session", "1"}, Words{"--session", "1", "--proposal", "1", "--field", "owner"},
                               Words{"--member", "1", "--session", "1"}, Words{"--member", "1", "--sheet", "1"}}) {
        Words words{"erase", "--data", folder / "data"};
        words.insert(words.end(), wrong.begin(), wrong.end());
        EXPECT_EQ(run(words).code, 2) << wrong.front();
    }
}

TEST(Sheet, SaysInOneLineWhatIsNotThere) {
    Folder const folder;
    expect_one_line_and(1, run({"sheet", "--data", folder / "none", "--session", "1", "--round", "1"}), "none");
    make_convention(folder / "data");
    expect_one_line_and(1, run({"sheet", "--data", folder / "data", "--session", "1", "--round", "1"}), "session 1");
    EXPECT_EQ(run({"sheet", "--data", folder / "data", "--session", "1"}).code, 2);
    EXPECT_EQ(run({"sheet", "--data", folder / "data", "--session", "1", "--round", "0"}).code, 2);
}

TEST(Verify, SaysInOneLineWhatIsNotThere) {
    Folder const folder;
    expect_one_line_and(1, run({"verify", "--data", folder / "none"}), "none");
}

TEST(Export, SaysInOneLineWhatIsNotThere) {
    Folder const folder;
    expect_one_line_and(1, run({"export", "--data", folder / "none", "--session", "1"}), "none");
    make_convention(folder / "data");
    expect_one_line_and(1, run({"export", "--data", folder / "data", "--session", "1"}), "session 1");
    expect_one_line_and(1, run({"export", "--data", folder / "data", "--session", "1", "-o", folder / "no/file.csv"}),
                        "session 1");
}

TEST(Export, SaysInOneLineThatItCannotWrite) {
    Folder const folder;
    make_convention(folder / "data", {"--demo"});
    expect_one_line_and(1, run({"export", "--data", folder / "data", "--session", "1", "-o", folder / "no/file.csv"}),
                        "no/file.csv");
    expect_one_line_and(1, run({"export", "--data", folder / "data", "--session", "1", "-o", "/dev/full"}), "/dev/full");
}

TEST(Backup, SaysInOneLineWhatIsNotThereAndLeavesTheTargetAsItWas) {
    Folder const folder;
    std::ofstream{folder / "older.db"} << "the backup of yesterday";
    expect_one_line_and(1, run({"backup", "--data", folder / "none", folder / "older.db"}), "none");
    EXPECT_EQ(content(folder / "older.db"), "the backup of yesterday");
    make_convention(folder / "data");
    expect_one_line_and(1, run({"backup", "--data", folder / "data", folder / "no/file.db"}), "no/file.db");
    expect_one_line_and(1, run({"backup", "--data", folder / "data", folder / "data/gommette.db"}), "gommette.db");
}

}  // namespace
}  // namespace gommette::program
