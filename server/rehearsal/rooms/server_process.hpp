#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace gommette::rehearsal {

// A folder for a server, beside it the files that programs write. Gone at the end unless it is kept.
class TemporaryFolder {
public:
    TemporaryFolder();  // throws std::runtime_error
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;

    std::string const& path() const { return path_; }
    std::string operator/(std::string const& name) const { return path_ + "/" + name; }
    void keep() { is_kept_ = true; }

private:
    std::string path_;
    bool is_kept_{false};
};

// Runs the program to its end and gives its exit code, 128 + the signal that ended it. What it prints and complains of goes to that file.
int run_program(std::string const& program, std::vector<std::string> const& words, std::string const& output);

std::string contents_of(std::string const& file);

// `gommette serve` as a process of its own, in a new convention, on a free port of the loopback address. Whatever happens, it ends with
// the object. Every member that waits throws std::runtime_error after half a minute.
class ServerProcess {
public:
    // Serves when it returns.
    ServerProcess(std::string program, TemporaryFolder const& folder);
    ~ServerProcess();
    ServerProcess(ServerProcess const&) = delete;

    std::string const& data() const { return data_; }
    // The office's, as http://127.0.0.1:PORT/preparer#KEY.
    std::string const& office_link() const { return office_link_; }
    // kill -9. Nobody answers on the port then.
    void kill();
    // Again on the same port and folder; serves when it returns.
    void start_again();
    // As an operator ends it: the exit code.
    int stop();

private:
    void start(std::string const& port);
    // What the first group of that expression finds in what the server says since it was started.
    std::string wait_until_it_says(std::string const& what);

    std::string program_, data_, log_;
    std::string port_{"0"};
    std::string office_link_;
    int lives_{0};
    pid_t pid_{-1};
};

}  // namespace gommette::rehearsal
