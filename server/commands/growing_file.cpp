#include "server/commands/growing_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <utility>

#include "storage/durable_file.hpp"
#include "storage/folder_lock.hpp"

namespace gommette::commands {

namespace {

constexpr std::size_t bytes_at_once = 256 * 1024;

}  // namespace

GrowingFile::GrowingFile(std::optional<std::string> target) : target_(std::move(target)) {
    if (!target_) return;
    std::error_code unknown;
    auto const is_plain = !std::filesystem::exists(*target_, unknown) || std::filesystem::is_regular_file(*target_, unknown);
    if (is_plain) unfinished_ = *target_ + ".partial";
    if (is_plain) storage::create_private(unfinished_);
    descriptor_ = ::open(is_plain ? unfinished_.c_str() : target_->c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw storage::system_error("cannot write " + name());
}

GrowingFile::~GrowingFile() {
    if (target_ && descriptor_ >= 0) ::close(descriptor_);
    if (!unfinished_.empty()) ::unlink(unfinished_.c_str());
}

void GrowingFile::write(std::string_view bytes) {
    waiting_ += bytes;
    if (waiting_.size() >= bytes_at_once) flush();
}

void GrowingFile::finish() {
    flush();
    if (unfinished_.empty()) return;
    storage::take_name(unfinished_, *target_);
    unfinished_.clear();
}

void GrowingFile::flush() {
    for (std::string_view rest = waiting_; !rest.empty();) {
        auto const taken = ::write(descriptor_, rest.data(), rest.size());
        if (taken < 0) throw storage::system_error("cannot write " + name());
        rest.remove_prefix(static_cast<std::size_t>(taken));
    }
    waiting_.clear();
}

}  // namespace gommette::commands
