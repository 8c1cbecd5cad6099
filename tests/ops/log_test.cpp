#include "server/ops/log.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <regex>
#include <thread>
#include <vector>

namespace gommette::ops {
namespace {

// Both ends of a pipe; what was written comes out of said().
class Pipe {
public:
    Pipe() {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
        out_ = ends[0];
        in_ = ends[1];
    }
    ~Pipe() {
        close_in();
        close_out();
    }
    Pipe(Pipe const&) = delete;
    int in() const { return in_; }
    void close_out() {
        if (out_ >= 0) close(out_);
        out_ = -1;
    }
    std::string said() {
        close_in();
        std::string all;
        std::array<char, 65536> part{};
        for (ssize_t got = 0; (got = read(out_, part.data(), part.size())) > 0;)
            all.append(part.data(), static_cast<std::size_t>(got));
        return all;
    }
    void wait_for_a_line() const {
        pollfd written{out_, POLLIN, 0};
        poll(&written, 1, -1);
    }
    // Fills the pipe until nothing more fits, as a reader that has stopped leaves it.
    void fill() const {
        fcntl(in_, F_SETFL, O_NONBLOCK);
        std::string const page(4096, '#');
        while (write(in_, page.data(), page.size()) > 0) {
        }
        fcntl(in_, F_SETFL, 0);
    }

private:
    void close_in() {
        if (in_ >= 0) close(in_);
        in_ = -1;
    }
    int out_{-1};
    int in_{-1};
};

TEST(LogLine, TellsTimeLevelEventAndFields) {
    Pipe pipe;
    open_log(LogLevel::info, pipe.in());
    log(LogLevel::warning, "room_opened", {{"session", 3}, {"title", "Jeunesse"}, {"closed", false}});
    close_log();
    EXPECT_TRUE(std::regex_match(
        pipe.said(),
        std::regex{R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z warning room_opened session=3 title=Jeunesse closed=false\n)"}));
}

TEST(LogLine, IsWrittenFromItsLevelOnly) {
    Pipe pipe;
    open_log(LogLevel::warning, pipe.in());
    log(LogLevel::info, "quiet");
    log(LogLevel::debug, "quieter");
    log(LogLevel::error, "loud");
    close_log();
    auto const said = pipe.said();
    EXPECT_EQ(said.find("quiet"), std::string::npos);
    EXPECT_NE(said.find("loud"), std::string::npos);
}

TEST(LogLine, IsOneLineWhateverItsValuesHold) {
    EXPECT_EQ(log_text("said", {{"by", "a\nb\r\n2026-01-01T00:00:00Z error forged"}}),
              R"(said by="a\x0ab\x0d\x0a2026-01-01T00:00:00Z error forged")");
    EXPECT_EQ(log_text("said", {{"by", "\"} \\ \x1b[2J\x7f"}}), R"(said by="\"} \\ \x1b[2J\x7f")");
    EXPECT_EQ(log_text("said", {{"by", std::string_view{"a\0b", 3}}, {"to", "x session=4"}, {"of", ""}}),
              R"(said by="a\x00b" to="x session=4" of="")");
}

TEST(LogLine, EscapesBytesThatMayBeNoText) {
    EXPECT_EQ(log_text("said", {{"by", "Échemiré\xff\xe2\x80\xae"}}), R"(said by="\xc3\x89chemir\xc3\xa9\xff\xe2\x80\xae")");
}

TEST(LogLine, HoldsAtMostFiveHundredBytesOfAValue) {
    EXPECT_EQ(log_text("said", {{"by", std::string(500, 'a')}}), "said by=" + std::string(500, 'a'));
    EXPECT_EQ(log_text("said", {{"by", std::string(501, 'a')}}), "said by=" + std::string(500, 'a') + "...");
}

TEST(LogLine, KeepsFormatCharactersAsTheyAre) {
    Pipe pipe;
    open_log(LogLevel::info, pipe.in());
    log(LogLevel::info, "said", {{"by", "{}%s{0}%v"}});
    close_log();
    EXPECT_NE(pipe.said().find("said by={}%s{0}%v\n"), std::string::npos);
}

TEST(Log, IsSilentBeforeItIsOpenedAndAfterItIsClosed) {
    Pipe pipe;
    log(LogLevel::error, "too_early");
    open_log(LogLevel::info, pipe.in());
    close_log();
    log(LogLevel::error, "too_late");
    EXPECT_EQ(pipe.said(), "");
}

TEST(Log, KeepsTheOrderOfOneThreadAndTheLinesOfAll) {
    Pipe pipe;
    open_log(LogLevel::info, pipe.in());
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([number] {
            for (int line = 0; line < 100; ++line) log(LogLevel::info, "line", {{"thread", number}, {"n", line}});
        });
    }
    for (auto& thread : threads) thread.join();
    close_log();
    auto const said = pipe.said();
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 400);
    EXPECT_LT(said.find("thread=2 n=10\n"), said.find("thread=2 n=99\n"));
}

// Closed while the log's own thread is at work on a line, each time at another place.
TEST(Log, WritesWhatWaitsWheneverItIsClosed) {
    constexpr int lines = 300;
    for (int evening = 0; evening < 1000; ++evening) {
        Pipe pipe;
        open_log(LogLevel::info, pipe.in());
        for (int line = 0; line < lines; ++line) log(LogLevel::info, "line", {{"n", line}});
        pipe.wait_for_a_line();
        close_log();
        auto const said = pipe.said();
        ASSERT_EQ(std::count(said.begin(), said.end(), '\n'), lines) << "on evening " << evening;
    }
}

TEST(Log, OutlivesAFullDisk) {
    int const full = open("/dev/full", O_WRONLY);
    ASSERT_GE(full, 0);
    open_log(LogLevel::info, full);
    for (int line = 0; line < 1000; ++line) log(LogLevel::error, "nowhere_to_go");
    close_log();
    close(full);
}

TEST(Log, OutlivesAReaderThatWentAway) {
    Pipe pipe;
    pipe.close_out();
    open_log(LogLevel::info, pipe.in());
    log(LogLevel::error, "nobody_listens");
    close_log();
}

// As a server blocks them after the log was opened, to wait for them.
TEST(Log, LeavesSignalsToTheThreadThatWaitsForThem) {
    Pipe pipe;
    open_log(LogLevel::info, pipe.in());
    sigset_t waited_for;
    sigset_t former;
    sigemptyset(&waited_for);
    sigaddset(&waited_for, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &waited_for, &former);
    kill(getpid(), SIGUSR1);
    timespec const patience{10, 0};
    EXPECT_EQ(sigtimedwait(&waited_for, nullptr, &patience), SIGUSR1);
    pthread_sigmask(SIG_SETMASK, &former, nullptr);
    close_log();
}

TEST(Log, NeverWaitsForAReaderThatHasStopped) {
    Pipe pipe;
    pipe.fill();
    open_log(LogLevel::info, pipe.in());
    auto const begun = std::chrono::steady_clock::now();
    for (int line = 0; line < 20000; ++line) log(LogLevel::info, "line", {{"n", line}});
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds{900}) << "the log's own patience is a second";
    close_log();
}

}  // namespace
}  // namespace gommette::ops
