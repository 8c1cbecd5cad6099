#include "server/webhooks/secret_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>

namespace gommette::webhooks {

namespace {

constexpr std::size_t most_bytes = 4096;
// Written by the group, or anything by others. The group may read, as systemd's LoadCredential= and root's own files have it.
constexpr mode_t too_open = S_IWGRP | S_IXGRP | S_IRWXO;

struct Opened {
    explicit Opened(std::string const& file) : number(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    ~Opened() {
        if (number >= 0) ::close(number);
    }
    Opened(Opened const&) = delete;
    int number;
};

[[noreturn]] void refuse(std::string const& file, std::string const& why) { throw SecretFileError("the webhooks' secrets in " + file + ": " + why); }

std::string text_of(std::string const& file) {
    Opened const opened(file);
    struct stat found {};
    if (opened.number < 0 || ::fstat(opened.number, &found) != 0) refuse(file, std::strerror(errno));
    if (!S_ISREG(found.st_mode)) refuse(file, "this is no plain file");
    if ((found.st_mode & too_open) != 0) refuse(file, "others may read or change it; say chmod 600");
    std::array<char, most_bytes + 1> bytes{};
    std::size_t length = 0;
    while (length < bytes.size()) {
        auto const got = ::read(opened.number, bytes.data() + length, bytes.size() - length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuse(file, std::strerror(errno));
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
    }
    if (length > most_bytes) refuse(file, "it is longer than " + std::to_string(most_bytes) + " bytes");
    return {bytes.data(), length};
}

}  // namespace

std::vector<std::vector<Secret>> read_secret_file(std::string const& file, std::size_t webhooks) {
    std::istringstream text(text_of(file));
    std::vector<std::vector<Secret>> lines;
    for (std::string line; std::getline(text, line);) {
        std::istringstream words(line);
        std::vector<Secret> secrets;
        for (std::string word; words >> word;) {
            auto secret = read_secret(word);
            if (!secret || secrets.size() == secrets_per_line)
                refuse(file, "line " + std::to_string(lines.size() + 1) + " is no whsec_ and the Base64 of 24 to 64 bytes, nor two of them");
            secrets.push_back(std::move(*secret));
        }
        if (!secrets.empty()) lines.push_back(std::move(secrets));
    }
    if (lines.size() == 1) return {webhooks, lines.front()};
    if (lines.size() != webhooks)
        refuse(file, std::to_string(lines.size()) + " lines for " + std::to_string(webhooks) + " webhooks; one for all, or one each");
    return lines;
}

}  // namespace gommette::webhooks
