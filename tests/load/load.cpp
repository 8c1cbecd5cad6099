#include <sched.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/load/crowd.hpp"
#include "tests/load/process_reading.hpp"

// gommette_load MODE --port P [--people N] …: a crowd on one thread that visits one server, and one JSON object on what it saw.
//   idle     everybody comes and stays silent: what a connection costs
//   storm    everybody is cut off at once and comes back
//   publish  some speak, by a window of unanswered messages or by a rate; everybody listens
// Texts with holes: see pattern.hpp.

namespace gommette::load {
namespace {

struct Options {
    Visit visit;
    std::string mode;
    Pattern message;
    std::string pad;
    std::size_t speakers{1}, window{1};
    std::uint64_t count{};  // messages in all; 0: until the seconds are over
    double seconds{5}, rate{}, settle_s{0.5}, patience_s{60};
    int server_pid{}, core{-1};
};

Options read_options(int count, char** words) {
    Options options;
    auto& visit = options.visit;
    auto const number = [](std::string const& text) { return std::strtod(text.c_str(), nullptr); };
    auto const whole = [](std::string const& text) { return std::strtoull(text.c_str(), nullptr, 10); };
    std::map<std::string, std::function<void(std::string const&)>> const known{
        {"--port", [&](auto const& text) { visit.port = static_cast<int>(whole(text)); }},
        {"--path", [&](auto const& text) { visit.path = text; }},
        {"--people", [&](auto const& text) { visit.people = whole(text); }},
        {"--at-once", [&](auto const& text) { visit.at_once = whole(text); }},
        {"--source", [&](auto const& text) { visit.sources.push_back(text); }},
        {"--hello", [&](auto const& text) { visit.hellos.emplace_back(text); }},
        {"--served", [&](auto const& text) { visit.served = text; }},
        {"--delivery", [&](auto const& text) { visit.delivery = text; }},
        {"--answer", [&](auto const& text) { visit.answer = text; }},
        {"--answer-number", [&](auto const& text) { visit.answer_number = text; }},
        {"--refusal", [&](auto const& text) { visit.refusal = text; }},
        {"--stamp", [&](auto const& text) { visit.stamp = text; }},
        {"--message", [&](auto const& text) { options.message = Pattern{text}; }},
        {"--pad", [&](auto const& text) { options.pad.assign(whole(text), 'x'); }},
        {"--speakers", [&](auto const& text) { options.speakers = whole(text); }},
        {"--window", [&](auto const& text) { options.window = whole(text); }},
        {"--count", [&](auto const& text) { options.count = whole(text); }},
        {"--seconds", [&](auto const& text) { options.seconds = number(text); }},
        {"--rate", [&](auto const& text) { options.rate = number(text); }},
        {"--settle", [&](auto const& text) { options.settle_s = number(text); }},
        {"--patience", [&](auto const& text) { options.patience_s = number(text); }},
        {"--server-pid", [&](auto const& text) { options.server_pid = static_cast<int>(whole(text)); }},
        {"--core", [&](auto const& text) { options.core = static_cast<int>(whole(text)); }},
    };
    options.mode = count > 1 ? words[1] : "";
    for (int at = 2; at < count; at += 2) {
        auto const flag = known.find(words[at]);
        if (flag == known.end() || at + 1 == count) {
            std::cerr << "gommette_load: " << words[at] << " is unknown or lacks its value\n";
            std::exit(2);
        }
        flag->second(words[at + 1]);
    }
    return options;
}

void prepare_process(Options const& options) {
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    if (options.core < 0) return;
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(static_cast<std::size_t>(options.core), &cores);
    sched_setaffinity(0, sizeof cores, &cores);
}

double seconds_since(std::uint64_t began_ns) { return static_cast<double>(now_ns() - began_ns) / 1e9; }

void listen_for(Crowd& crowd, double seconds) {
    for (auto const began = now_ns(); seconds_since(began) < seconds;) crowd.listen(10);
}

nlohmann::json quantiles(Histogram const& waits) {
    return {{"p50", waits.milliseconds(0.5)}, {"p99", waits.milliseconds(0.99)}, {"max", waits.milliseconds(1)}};
}

// Brings everybody in and tells what that took.
nlohmann::json gather(Crowd& crowd, Options const& options) {
    auto const before = read_process(options.server_pid);
    auto const bytes_before = crowd.counts().bytes;
    crowd.waits_served.clear();
    auto const began = now_ns();
    bool const all = crowd.gather(options.patience_s);
    auto const seconds = seconds_since(began);
    auto const people = static_cast<double>(options.visit.people);
    return {{"all", all},
            {"seconds", seconds},
            {"failed", crowd.counts().failed},
            {"served_ms", quantiles(crowd.waits_served)},
            {"bytes_each", static_cast<double>(crowd.counts().bytes - bytes_before) / people},
            {"server_cpu_us_each", (read_process(options.server_pid).cpu_s - before.cpu_s) * 1e6 / people}};
}

nlohmann::json idle(Crowd& crowd, Options const& options) {
    auto const before = read_process(options.server_pid);
    auto report = gather(crowd, options);
    listen_for(crowd, options.settle_s);
    auto const after = read_process(options.server_pid);
    report["resident_kb"] = after.resident_kb;
    report["resident_bytes_each"] = (after.resident_kb - before.resident_kb) * 1024 / static_cast<double>(options.visit.people);
    return report;
}

nlohmann::json storm(Crowd& crowd, Options const& options) {
    gather(crowd, options);
    listen_for(crowd, options.settle_s);
    crowd.scatter();
    return gather(crowd, options);
}

// Speaks until the count is answered (or said, where nothing is answered), or the seconds are over.
bool speak(Crowd& crowd, Options const& options, std::uint64_t answers_before) {
    auto const began = now_ns();
    std::uint64_t said = 0;
    for (;;) {
        auto const seconds = seconds_since(began);
        auto const answered = crowd.counts().answers + crowd.counts().refusals - answers_before;
        bool const all_said = options.count > 0 && said >= options.count;
        if (all_said && (options.visit.answer.empty() || answered >= options.count)) return true;
        if (seconds > (options.count > 0 ? options.patience_s : options.seconds)) return options.count == 0;
        for (int burst = 0; burst < 64 && !(options.count > 0 && said >= options.count); ++burst, ++said) {
            if (options.rate > 0 ? static_cast<double>(said) > seconds * options.rate : said - answered >= options.window) break;
            crowd.say(options.message, options.speakers, options.pad);
        }
        // A rate needs the millisecond; a window goes on with the next answer.
        crowd.listen(1);
    }
}

nlohmann::json publish(Crowd& crowd, Options const& options) {
    auto report = nlohmann::json{{"gathered", gather(crowd, options)}};
    listen_for(crowd, options.settle_s);
    auto const before = crowd.counts();
    auto const server = read_process(options.server_pid);
    auto const own = own_cpu_s(), machine = machine_cpu_s();
    auto const began = now_ns();
    report["all"] = speak(crowd, options, before.answers + before.refusals);
    auto const seconds = seconds_since(began);
    auto const server_cpu = read_process(options.server_pid).cpu_s - server.cpu_s, own_cpu = own_cpu_s() - own;
    auto const deliveries = static_cast<double>(crowd.counts().deliveries - before.deliveries);
    auto const answers = crowd.counts().answers - before.answers;
    report["seconds"] = seconds;
    report["answers"] = answers;
    report["refusals"] = crowd.counts().refusals - before.refusals;
    report["lost"] = crowd.counts().lost;
    report["answers_per_s"] = static_cast<double>(answers) / seconds;
    report["answer_ms"] = quantiles(crowd.waits_answer);
    report["delivery_ms"] = quantiles(crowd.waits_delivery);
    report["deliveries"] = deliveries;
    report["bytes_per_delivery"] =
        deliveries > 0 ? static_cast<double>(crowd.counts().delivered_bytes - before.delivered_bytes) / deliveries : 0;
    report["server_cpu_us_per_delivery"] = deliveries > 0 ? server_cpu * 1e6 / deliveries : 0;
    report["server_cores"] = server_cpu / seconds;
    report["own_cores"] = own_cpu / seconds;
    report["other_cores"] = (machine_cpu_s() - machine - server_cpu - own_cpu) / seconds;
    return report;
}

int load(Options const& options) {
    std::map<std::string, nlohmann::json (*)(Crowd&, Options const&)> const modes{
        {"idle", idle}, {"storm", storm}, {"publish", publish}};
    auto const mode = modes.find(options.mode);
    if (mode == modes.end() || options.visit.port == 0 || options.visit.people == 0) {
        std::cerr << "gommette_load idle|storm|publish --port P [--people N] …\n";
        return 2;
    }
    prepare_process(options);
    Crowd crowd{options.visit};
    std::cout << mode->second(crowd, options).dump() << '\n';
    return 0;
}

}  // namespace
}  // namespace gommette::load

int main(int count, char** words) { return gommette::load::load(gommette::load::read_options(count, words)); }
