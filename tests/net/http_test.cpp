#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <future>
#include <memory>

#include "server/ops/log.hpp"
#include "tests/net/running_server.hpp"

namespace gommette::net {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// A request of HTTP/1.1 with a good Host.
std::string request(std::string const& method_and_target, std::string const& fields = "") {
    return method_and_target + " HTTP/1.1\r\nHost: localhost:8080\r\n" + fields + "\r\n";
}

// What the program logs while `work` runs, a line each.
std::vector<std::string> logged_during(std::function<void()> const& work) {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::tmpfile(), std::fclose);
    ops::open_log(ops::LogLevel::warning, fileno(file.get()));
    work();
    ops::close_log();
    std::rewind(file.get());
    std::vector<std::string> lines;
    for (std::array<char, 1000> line{}; std::fgets(line.data(), line.size(), file.get());) lines.emplace_back(line.data());
    return lines;
}

// Two, so that none is known by its name.
std::vector<exports::Export> const exports{
    {"session.csv", "seance-{session}.csv", "text/csv", {Role::facilitator}, exports::Scope::session, nullptr},
    {"board.json", "tableau.json", "application/json", {Role::steering}, exports::Scope::convention, nullptr}};

class Http : public testing::Test {
protected:
    // The answer to one request on a connection of its own.
    HttpReply ask(std::string const& text, bool body_follows = true) {
        Client client{server().port()};
        client.send(text);
        return client.read_reply(body_follows).value_or(HttpReply{});
    }
    HttpReply get(std::string const& target, std::string const& fields = "") { return ask(request("GET " + target, fields)); }
    RunningServer& server() {
        if (!server_) server_ = std::make_unique<RunningServer>(limits_, 1, ExportService{exports, make_export_});
        return *server_;
    }

    Limits limits_;
    std::function<void(exports::Export const&, Key, ExportAnswer)> make_export_;

private:
    std::unique_ptr<RunningServer> server_;
};

TEST_F(Http, FindsPagesByTheirShortNames) {
    EXPECT_THAT(get("/").body, HasSubstr("Participer"));
    EXPECT_THAT(get("/animer").body, HasSubstr("Animer"));
    EXPECT_EQ(get("/animer").fields["content-type"], "text/html; charset=utf-8");
    EXPECT_EQ(get("/copil").status, 404);
}

TEST_F(Http, IgnoresWhatFollowsAQuestionMark) { EXPECT_EQ(get("/animer?key=secret").status, 200); }

TEST_F(Http, MayKeepHashedFilesForEverAndAsksAgainForPages) {
    EXPECT_EQ(get("/assets/app-3f2a.js").fields["cache-control"], "public, max-age=31536000, immutable");
    EXPECT_EQ(get("/").fields["cache-control"], "no-cache");
}

TEST_F(Http, GetsThePrecompressedFormItAccepts) {
    EXPECT_EQ(get("/assets/app-3f2a.js").body, "console.log('plain')");
    auto const gzip = get("/assets/app-3f2a.js", "Accept-Encoding: deflate, gzip\r\n");
    EXPECT_EQ(gzip.body, "gzipped");
    EXPECT_EQ(gzip.fields.at("content-encoding"), "gzip");
    EXPECT_EQ(gzip.fields.at("vary"), "Accept-Encoding");
    EXPECT_EQ(get("/assets/app-3f2a.js", "Accept-Encoding: gzip, br\r\n").body, "brotlied");
    EXPECT_EQ(get("/assets/app-3f2a.js", "Accept-Encoding: br;q=0, gzip;q=0.5\r\n").body, "gzipped");
}

TEST_F(Http, IsToldWhenItsCopyIsStillGood) {
    auto const etag = get("/").fields["etag"];
    auto const again = get("/", "If-None-Match: \"other\", W/" + etag + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.fields.at("etag"), etag);
    EXPECT_EQ(get("/", "If-None-Match: \"other\"\r\n").status, 200);
}

TEST_F(Http, GetsAnotherVersionTagForAnotherEncoding) {
    auto const plain = get("/assets/app-3f2a.js").fields["etag"];
    EXPECT_NE(get("/assets/app-3f2a.js", "Accept-Encoding: gzip\r\n").fields["etag"], plain);
}

TEST_F(Http, GetsTheHeadAlone) {
    Client client{server().port()};
    client.send(request("HEAD /"));
    auto const head = client.read_reply(false);
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->fields.at("content-length"), std::to_string(get("/").body.size()));
    client.send(request("GET /healthz"));
    EXPECT_EQ(client.read_reply()->body, "en service\nok\n");
}

TEST_F(Http, GetsTheStrictPolicyWithEveryAnswer) {
    for (auto const* target : {"/", "/nowhere", "/healthz"}) {
        auto const reply = get(target);
        EXPECT_EQ(
            reply.fields.at("content-security-policy"),
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self' "
            "ws://localhost:8080; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        EXPECT_EQ(reply.fields.at("x-content-type-options"), "nosniff");
        EXPECT_EQ(reply.fields.at("referrer-policy"), "no-referrer");
        EXPECT_EQ(reply.fields.at("cross-origin-opener-policy"), "same-origin");
    }
}

TEST_F(Http, FindsTheSecureSocketNamedForAPublicHttpsName) {
    auto const reply = ask("GET / HTTP/1.1\r\nHost: ctg.example.fr\r\n\r\n");
    EXPECT_THAT(reply.fields.at("content-security-policy"), HasSubstr("connect-src 'self' wss://ctg.example.fr;"));
}

TEST_F(Http, NamesThePlainSocketOfAnAddressWithoutItsUsualPort) {
    for (auto const* host : {"localhost", "LocalHost:80", "localhost."})
        EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: " + std::string{host} + "\r\n\r\n").fields.at("content-security-policy"),
                    HasSubstr("connect-src 'self' ws://localhost;"));
}

TEST_F(Http, SaysInTheLogWhatAForeignNameWas) {
    auto const lines = logged_during([this] {
        ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    });
    EXPECT_THAT(lines, ElementsAre(AllOf(HasSubstr("request_of_another_name"), HasSubstr("header=host said=evil.example"),
                                         HasSubstr("expected=\"ctg.example.fr or localhost\""))));
}

TEST_F(Http, IsRefusedUnderAForeignName) {
    EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").status, 421);
    EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n").status, 400);
    EXPECT_EQ(ask("GET / HTTP/1.1\r\n\r\n").status, 400);
}

TEST_F(Http, CannotLeaveTheFolder) {
    for (auto const* target : {"/../etc/passwd", "/assets/../../etc/passwd", "/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
                               "//etc/passwd", "/assets/", "/assets", "/index.html/", "/\\..\\etc"}) {
        EXPECT_EQ(get(target).status, 404) << target;
    }
}

TEST_F(Http, IsRefusedOtherMethods) {
    auto const reply = ask(request("DELETE /"));
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.fields.at("allow"), "GET, HEAD");
}

TEST_F(Http, IsRefusedWithABody) {
    for (auto const* fields : {"Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n"}) {
        auto const reply = ask(request("POST /", fields));
        EXPECT_EQ(reply.status, 400) << fields;
        EXPECT_EQ(reply.fields.at("connection"), "close");
    }
}

TEST_F(Http, CannotSmuggleASecondRequestInABody) {
    Client client{server().port()};
    client.send(request("GET /", "Content-Length: 37\r\n") + "GET /animer HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(client.read_reply()->status, 400);
    EXPECT_TRUE((client.finish_sending(), client.is_ended()));
}

TEST_F(Http, IsRefusedWhatIsNoHttp) {
    for (auto const* text : {"nonsense\r\n\r\n", "GET / HTTP/1.1\r\nHost localhost\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n",
                             "GET / HTTP/9.9\r\n\r\n", "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n"}) {
        EXPECT_EQ(ask(text).status, 400) << text;
    }
}

TEST_F(Http, IsRefusedAHeadThatIsTooLong) {
    EXPECT_EQ(get("/", "X-Long: " + std::string(8 * 1024, 'x') + "\r\n").status, 431);
    EXPECT_EQ(get("/", "X-Long: " + std::string(7 * 1024, 'x') + "\r\n").status, 200);
}

TEST_F(Http, IsServedSeveralRequestsOverOneConnection) {
    Client client{server().port()};
    client.send(request("GET /") + request("GET /animer") + request("GET /healthz"));
    EXPECT_THAT(client.read_reply()->body, HasSubstr("Participer"));
    EXPECT_THAT(client.read_reply()->body, HasSubstr("Animer"));
    EXPECT_THAT(client.read_reply()->body, HasSubstr("ok"));
}

TEST_F(Http, IsLetGoWhenItWants) {
    Client client{server().port()};
    client.send(request("GET /", "Connection: close\r\n"));
    EXPECT_EQ(client.read_reply()->fields.at("connection"), "close");
    EXPECT_TRUE(client.is_ended());
}

TEST_F(Http, IsEndedWhenItsRequestComesTooSlowly) {
    limits_.request = 50ms;
    Client client{server().port()};
    client.send("GET / HTTP/1.1\r\nHost: loc");
    EXPECT_TRUE(client.is_ended());
}

TEST_F(Http, IsEndedWhenItSaysNothing) {
    limits_.request = 50ms;
    EXPECT_TRUE(Client{server().port()}.is_ended());
}

TEST_F(Http, GetsAFileLargerThanAllBuffers) {
    WebFolder web;
    std::string const large(12 * 1024 * 1024, 'x');
    web.write("assets/large.txt", large);
    live::Cores cores{1};
    FakeGateway gateway{cores[0]};
    auto server = std::get<std::unique_ptr<Server>>(Server::open({.web_folder = web.path()}, cores, {&gateway}, {}));
    cores.start();
    {
        Client client{server->port(), 16 * 1024};
        client.send(request("GET /assets/large.txt"));
        EXPECT_EQ(client.read_reply()->body, large);
    }
    cores.stop_and_join();
}

// --- Exports

constexpr auto good_key = "AAAAAAAAAAAAAAAAAAAAAA";

auto answering(std::variant<exports::File, ExportFailure> result) {
    return [result = std::move(result)](exports::Export const&, Key, ExportAnswer answer) { answer(result); };
}

TEST_F(Http, TakesTheResultsAwayWithAKey) {
    std::promise<std::string> asked;
    make_export_ = [&](exports::Export const&, Key key, ExportAnswer answer) {
        asked.set_value(key.value);
        answer(exports::File{"l'atelier \"2\"\r\n.csv", "text/csv; charset=utf-8", "titre;voix\n"});
    };
    auto const reply = get("/api/export/session.csv", std::string{"Authorization: Bearer "} + good_key + "\r\n");
    EXPECT_EQ(asked.get_future().get(), good_key);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "titre;voix\n");
    EXPECT_EQ(reply.fields.at("content-type"), "text/csv; charset=utf-8");
    EXPECT_EQ(reply.fields.at("cache-control"), "no-store");
    EXPECT_EQ(reply.fields.at("content-disposition"), "attachment; filename=\"l_atelier__2___.csv\"");
}

TEST_F(Http, GetsEachExportByItsNameAndNoOther) {
    make_export_ = [](exports::Export const& wanted, Key, ExportAnswer answer) {
        answer(exports::File{std::string{wanted.file_name}, std::string{wanted.media_type}, "the " + std::string{wanted.name}});
    };
    auto const key = std::string{"Authorization: Bearer "} + good_key + "\r\n";
    auto const board = get("/api/export/board.json", key);
    EXPECT_EQ(board.status, 200);
    EXPECT_EQ(board.body, "the board.json");
    EXPECT_EQ(board.fields.at("content-type"), "application/json");
    EXPECT_EQ(get("/api/export/session.csv?of=board.json", key).body, "the session.csv");
    auto const unknown = get("/nowhere", key);
    for (auto const* name : {"", "session", "board.json/", "session.csv.gz", "Session.csv"}) {
        auto const reply = get(std::string{"/api/export/"} + name, key);
        EXPECT_EQ(reply.status, 404) << name;
        EXPECT_EQ(reply.body, unknown.body) << name;
    }
    EXPECT_EQ(ask(request("HEAD /api/export/board.json", key), false).status, 404);
    EXPECT_EQ(ask(request("POST /api/export/board.json", key)).status, 405);
}

TEST_F(Http, IsToldOfABugInAnExport) {
    make_export_ = answering(ExportFailure::bug);
    EXPECT_EQ(get("/api/export/session.csv", std::string{"Authorization: Bearer "} + good_key + "\r\n").status, 500);
}

TEST_F(Http, GetsAnExportThatIsReadyLaterFromAnotherThread) {
    std::promise<ExportAnswer> asked;
    make_export_ = [&](exports::Export const&, Key, ExportAnswer answer) { asked.set_value(std::move(answer)); };
    Client client{server().port()};
    client.send(request("GET /api/export/session.csv", std::string{"Authorization: bearer "} + good_key + "\r\n"));
    auto const answer = asked.get_future().get();
    EXPECT_EQ(get("/healthz").status, 200);  // nobody waits for it
    answer(exports::File{"a.csv", "text/csv", "later"});
    EXPECT_EQ(client.read_reply()->body, "later");
}

TEST_F(Http, IsRefusedAnExportWithoutAGoodKey) {
    make_export_ = answering(ExportFailure::not_allowed);
    EXPECT_EQ(get("/api/export/session.csv").status, 401);
    EXPECT_EQ(get("/api/export/session.csv?key=AAAAAAAAAAAAAAAAAAAAAA").status, 401);
    EXPECT_EQ(get("/api/export/session.csv", "Authorization: Bearer short\r\n").status, 401);
    EXPECT_EQ(get("/api/export/session.csv", std::string{"Authorization: Bearer "} + good_key + "\r\n").status, 403);
}

TEST_F(Http, IsToldOfTroubleWithAnExport) {
    make_export_ = answering(ExportFailure::storage_trouble);
    EXPECT_EQ(get("/api/export/session.csv", std::string{"Authorization: Bearer "} + good_key + "\r\n").status, 503);
}

TEST_F(Http, IsToldThatThereIsNothingToTellOfAYear) {
    make_export_ = answering(ExportFailure::no_such_year);
    auto const reply = get("/api/export/session.csv", std::string{"Authorization: Bearer "} + good_key + "\r\n");
    EXPECT_EQ(reply.status, 404);
    EXPECT_TRUE(reply.body.starts_with("Cette année n’a pas commencé")) << reply.body;
}

TEST_F(Http, IsAnsweredOnceWhenAnExportComesTooLate) {
    limits_.export_answer = 50ms;
    std::promise<ExportAnswer> asked;
    make_export_ = [&](exports::Export const&, Key, ExportAnswer answer) { asked.set_value(std::move(answer)); };
    Client client{server().port()};
    client.send(request("GET /api/export/session.csv", std::string{"Authorization: Bearer "} + good_key + "\r\n"));
    EXPECT_EQ(client.read_reply()->status, 504);
    asked.get_future().get()(exports::File{"a.csv", "text/csv", "too late"});
    client.send(request("GET /healthz"));
    EXPECT_THAT(client.read_reply()->body, Not(HasSubstr("too late")));
}

TEST_F(Http, MayLeaveBeforeItsExportIsReady) {
    std::promise<ExportAnswer> asked;
    make_export_ = [&](exports::Export const&, Key, ExportAnswer answer) { asked.set_value(std::move(answer)); };
    auto client = std::make_unique<Client>(server().port());
    client->send(request("GET /api/export/session.csv", std::string{"Authorization: Bearer "} + good_key + "\r\n"));
    auto const answer = asked.get_future().get();
    client.reset();
    answer(exports::File{"a.csv", "text/csv", "for nobody"});
    EXPECT_EQ(get("/healthz").status, 200);
}

}  // namespace
}  // namespace gommette::net
