#include "tests/program/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <tuple>

namespace gommette::program {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{30};

std::vector<char*> pointers(Words& words) {
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

// Appends what there is to read; false at the end of the pipe.
bool read_into(int pipe, std::string& text) {
    std::array<char, 4096> part{};
    auto const got = read(pipe, part.data(), part.size());
    if (got > 0) text.append(part.data(), static_cast<std::size_t>(got));
    return got > 0;
}

}  // namespace

Process::Process(Words const& words, std::map<std::string, std::string> const& variables) {
    static Folder const home;
    Words arguments{GOMMETTE_PROGRAM};
    arguments.insert(arguments.end(), words.begin(), words.end());
    Words environment{"PATH=/usr/bin:/bin", "HOME=" + home.path()};
    for (auto const& [name, value] : variables) environment.push_back(name + "=" + value);

    std::array<int, 2> out{};
    std::array<int, 2> err{};
    if (pipe2(out.data(), O_CLOEXEC) != 0 || pipe2(err.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    posix_spawn_file_actions_adddup2(&actions, err[1], 2);
    int const failed =
        posix_spawn(&pid_, GOMMETTE_PROGRAM, &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    close(err[1]);
    out_pipe_ = out[0];
    err_pipe_ = err[0];
    if (failed != 0) throw std::runtime_error("cannot run " GOMMETTE_PROGRAM);
}

Process::~Process() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    if (out_pipe_ >= 0) close(out_pipe_);
    if (err_pipe_ >= 0) close(err_pipe_);
}

bool Process::read_some(int wait_ms) {
    std::array<pollfd, 2> pipes{{{out_pipe_, POLLIN, 0}, {err_pipe_, POLLIN, 0}}};
    if (poll(pipes.data(), pipes.size(), wait_ms) <= 0) return out_pipe_ >= 0 || err_pipe_ >= 0;
    for (auto [pipe, text, state] : {std::tuple{&out_pipe_, &out_, pipes[0].revents}, {&err_pipe_, &err_, pipes[1].revents}}) {
        if (state == 0 || read_into(*pipe, *text)) continue;
        close(*pipe);
        *pipe = -1;
    }
    return out_pipe_ >= 0 || err_pipe_ >= 0;
}

bool Process::says(std::string const& text) {
    auto const until = Clock::now() + patience;
    bool more = true;
    while (true) {
        if (out_.find(text) != std::string::npos || err_.find(text) != std::string::npos) return true;
        if (!more || Clock::now() > until) return false;
        more = read_some(100);
    }
}

void Process::signal(int number) const { kill(pid_, number); }

Ended Process::end() {
    auto const until = Clock::now() + patience;
    while (read_some(100)) {
        if (Clock::now() > until) signal(SIGKILL);
    }
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return {WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status), out_, err_};
}

Ended run(Words const& words, std::map<std::string, std::string> const& variables) { return Process{words, variables}.end(); }

Folder::Folder() : path_{(std::filesystem::temp_directory_path() / "gommette-program-XXXXXX").string()} {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no folder " + path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace gommette::program
