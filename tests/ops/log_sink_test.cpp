#include "server/ops/log_sink.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace gommette::ops {
namespace {

// A file that takes so many bytes and then refuses more, as a full disk does, until it is given room.
class SmallDisk {
public:
    SmallDisk() {
        descriptor_ = mkstemp(path_.data());
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &former_);
    }
    ~SmallDisk() {
        give_room();
        close(descriptor_);
        unlink(path_.c_str());
    }
    SmallDisk(SmallDisk const&) = delete;
    int descriptor() const { return descriptor_; }
    void limit(rlim_t bytes) const {
        rlimit const small{bytes, former_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    void give_room() const { setrlimit(RLIMIT_FSIZE, &former_); }
    std::string held() const {
        std::ostringstream text;
        text << std::ifstream{path_}.rdbuf();
        return text.str();
    }

private:
    std::string path_ = "/tmp/gommette-log-XXXXXX";
    int descriptor_{-1};
    rlimit former_{};
};

void say(LogSink& sink, std::string_view text) {
    spdlog::details::log_msg const message{"gommette", spdlog::level::info, spdlog::string_view_t{text.data(), text.size()}};
    sink.log(message);
}

LogSink& plain(LogSink& sink) {
    sink.set_pattern("%v");
    return sink;
}

TEST(LogSink, TellsHowManyLinesTheFullDiskTook) {
    SmallDisk disk;
    LogSink made{disk.descriptor()};
    auto& sink = plain(made);
    say(sink, "one");
    disk.limit(4);
    say(sink, "two");
    say(sink, "three");
    disk.give_room();
    say(sink, "four");
    say(sink, "five");
    EXPECT_EQ(disk.held(), "one\nlog_lines_lost count=2\nfour\nfive\n");
}

TEST(LogSink, BeginsANewLineAfterOneThatWasCutOff) {
    SmallDisk disk;
    LogSink made{disk.descriptor()};
    auto& sink = plain(made);
    disk.limit(3);
    say(sink, "first");
    disk.give_room();
    say(sink, "second");
    EXPECT_EQ(disk.held(), "fir\nlog_lines_lost count=1\nsecond\n");
}

TEST(LogSink, TellsOfLinesDroppedBeforeIt) {
    SmallDisk disk;
    LogSink made{disk.descriptor()};
    auto& sink = plain(made);
    std::size_t overruns = 0;
    sink.count_overruns_by([&overruns] { return overruns; });
    say(sink, "one");
    overruns = 7;
    say(sink, "two");
    say(sink, "three");
    EXPECT_EQ(disk.held(), "one\nlog_lines_lost count=7\ntwo\nthree\n");
}

}  // namespace
}  // namespace gommette::ops
