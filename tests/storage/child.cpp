#include "child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace gommette::storage {

Child::Child(std::vector<std::string> role, std::vector<std::string> before) {
    std::vector<std::string> words = std::move(before);
    words.push_back(std::filesystem::read_symlink("/proc/self/exe").string());
    words.push_back("--child");
    words.insert(words.end(), role.begin(), role.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);

    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    int const error = posix_spawnp(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    output_ = ends[0];
    if (error != 0) throw std::runtime_error("cannot start " + words[0]);
}

Child::~Child() {
    kill();
    wait();
    close(output_);
}

std::string Child::line() {
    while (true) {
        if (auto const end = read_ahead_.find('\n'); end != std::string::npos) {
            std::string const line = read_ahead_.substr(0, end);
            read_ahead_.erase(0, end + 1);
            return line;
        }
        char bytes[4096];
        ssize_t const length = ::read(output_, bytes, sizeof bytes);
        if (length <= 0) return "";
        read_ahead_.append(bytes, static_cast<std::size_t>(length));
    }
}

void Child::kill() {
    if (pid_ > 0) ::kill(pid_, SIGKILL);
}

int Child::wait() {
    if (pid_ <= 0) return -1;
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool is_strace_there() { return std::system("strace -o /dev/null true 2>/dev/null") == 0; }

std::vector<std::string> under_strace(std::string const& call, std::string const& fault) {
    return {"strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e", "inject=" + call + ":" + fault};
}

}  // namespace gommette::storage
