#pragma once

#include <sys/types.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gommette::program {

using Words = std::vector<std::string>;

// What a finished process left.
struct Ended {
    int code{};       // exit code; 128 + the signal that ended it
    std::string out;  // standard output
    std::string err;  // standard error
};

// One run of the built program, with an environment that holds PATH, HOME (an empty folder) and `variables` only.
// Used by one thread. A process that still runs at the end is killed.
class Process {
public:
    explicit Process(Words const& words, std::map<std::string, std::string> const& variables = {});
    ~Process();
    Process(Process const&) = delete;

    // Waits until standard output or error holds `text`; false if the process ends, or half a minute passes, without it.
    bool says(std::string const& text);
    // What it has written so far; read by says() and end().
    std::string const& out() const { return out_; }
    std::string const& err() const { return err_; }
    void signal(int number) const;
    // Waits for its end; after half a minute it is killed.
    Ended end();

private:
    bool read_some(int wait_ms);

    pid_t pid_{-1};
    int out_pipe_{-1};
    int err_pipe_{-1};
    std::string out_;
    std::string err_;
};

Ended run(Words const& words, std::map<std::string, std::string> const& variables = {});

// A folder of one's own, gone at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    std::string const& path() const { return path_; }
    std::string operator/(std::string const& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

}  // namespace gommette::program
