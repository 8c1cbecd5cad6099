#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace gommette::storage {

// This test program started once more, as another process with a role of its own (child_roles.cpp); what it prints is read
// through a pipe. It is killed with its owner.
class Child {
public:
    // `before`: a command that starts it, as strace with its options.
    explicit Child(std::vector<std::string> role, std::vector<std::string> before = {});
    ~Child();
    Child(Child const&) = delete;

    // The next line it prints, without its end; empty: it prints no more.
    std::string line();
    void kill();
    // Waits until it ends; its exit code, or -1 when it was killed.
    int wait();

private:
    pid_t pid_{-1};
    int output_{-1};
    std::string read_ahead_;
};

bool is_strace_there();
// A child's `before` that injects `fault`, as "error=EIO:when=1", into that system call.
std::vector<std::string> under_strace(std::string const& call, std::string const& fault);

// Plays the role a Child was given; its exit code.
int play(std::vector<std::string> const& role);

}  // namespace gommette::storage
