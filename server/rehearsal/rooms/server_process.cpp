#include "server/rehearsal/rooms/server_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace gommette::rehearsal {

namespace {

constexpr std::chrono::milliseconds between_looks{5};
constexpr std::chrono::seconds start_patience{30};

// It dies with this process, however this one ends.
pid_t begin(std::string const& program, std::vector<std::string> const& words, std::string const& output) {
    std::vector<char*> arguments{const_cast<char*>(program.c_str())};
    for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    auto const parent = getpid();
    auto const pid = fork();
    if (pid < 0) throw std::runtime_error("no process could be started");
    if (pid > 0) return pid;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int const file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (getppid() != parent || file < 0 || dup2(file, STDOUT_FILENO) < 0 || dup2(file, STDERR_FILENO) < 0) _exit(127);
    execv(program.c_str(), arguments.data());
    _exit(127);
}

int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

int wait_for(pid_t pid) {
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
    return exit_code(status);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    path_ = (std::filesystem::temp_directory_path() / "gommette-rehearsal-XXXXXX").string();
    if (!mkdtemp(path_.data())) throw std::runtime_error("no temporary folder could be made");
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!is_kept_) std::filesystem::remove_all(path_, ignored);
}

int run_program(std::string const& program, std::vector<std::string> const& words, std::string const& output) {
    return wait_for(begin(program, words, output));
}

std::string contents_of(std::string const& file) {
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

ServerProcess::ServerProcess(std::string program, TemporaryFolder const& folder)
    : program_(std::move(program)), data_(folder / "data"), log_(folder / "server") {
    start(port_);
    // Told after it serves, on a stream of its own.
    office_link_ = wait_until_it_says(R"((http:\S+/preparer#\S+)\s)");
}

ServerProcess::~ServerProcess() { kill(); }

void ServerProcess::kill() {
    auto const pid = std::exchange(pid_, -1);
    if (pid < 0) return;
    ::kill(pid, SIGKILL);
    wait_for(pid);
}

void ServerProcess::start_again() { start(port_); }

int ServerProcess::stop() {
    auto const pid = std::exchange(pid_, -1);
    ::kill(pid, SIGTERM);
    return wait_for(pid);
}

void ServerProcess::start(std::string const& port) {
    pid_ = begin(program_, {"serve", "--data", data_, "--listen", "127.0.0.1:" + port, "--joins-at-once", "1000"},
                 log_ + std::to_string(++lives_) + ".log");
    port_ = wait_until_it_says(R"(serving at=http://127\.0\.0\.1:(\d+)\s)");
}

std::string ServerProcess::wait_until_it_says(std::string const& what) {
    std::regex const wanted{what};
    auto const log = log_ + std::to_string(lives_) + ".log";
    for (auto const until = std::chrono::steady_clock::now() + start_patience; std::chrono::steady_clock::now() < until;) {
        std::smatch found;
        auto const said = contents_of(log);
        int status = 0;
        if (std::regex_search(said, found, wanted)) return found[1];
        if (waitpid(pid_, &status, WNOHANG) == pid_) {
            pid_ = -1;
            throw std::runtime_error("the server ended before it served:\n" + said);
        }
        std::this_thread::sleep_for(between_looks);
    }
    throw std::runtime_error("the server does not say after half a minute that it serves, and at which link of the office");
}

}  // namespace gommette::rehearsal
