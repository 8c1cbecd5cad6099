#include "storage/high_water_mark.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <sstream>

#include "storage/durable_file.hpp"

namespace gommette::storage {

namespace {

// A slot fits in one sector, and the two lie on different pages.
constexpr std::size_t slot_bytes = 256;
constexpr std::int64_t slot_distance = 4096;

struct Slot {
    std::uint64_t count{};
    LogEnd end;
};

std::string slot_text(Slot const& slot) {
    std::string text = "gommette mark 1\ncount " + std::to_string(slot.count) + "\nposition " + std::to_string(slot.end.seq) +
                       "\nchain " + to_hex(slot.end.chain) + "\nurns " + std::to_string(slot.end.urn_writes) + "\n";
    text += "check " + to_hex(hash_of(text)).substr(0, 32) + "\n";
    text.resize(slot_bytes, '\n');
    return text;
}

std::optional<Slot> read_slot(int file, int index) {
    std::string text(slot_bytes, '\0');
    if (::pread(file, text.data(), text.size(), index * slot_distance) != static_cast<ssize_t>(text.size())) return std::nullopt;
    std::istringstream words(text);
    std::string gommette, mark, version, count_name, position_name, chain_name, chain, urns_name;
    Slot slot;
    words >> gommette >> mark >> version >> count_name >> slot.count >> position_name >> slot.end.seq >> chain_name >> chain >>
        urns_name >> slot.end.urn_writes;
    auto const hash = hash_from_hex(chain);
    if (!words || !hash) return std::nullopt;
    slot.end.chain = *hash;
    if (slot_text(slot) != text) return std::nullopt;
    return slot;
}

std::optional<Slot> newest_slot(int file) {
    auto const first = read_slot(file, 0), second = read_slot(file, 1);
    if (!first || (second && second->count > first->count)) return second;
    return first;
}

bool write_slot(int file, Slot const& slot) {
    std::string const text = slot_text(slot);
    return ::pwrite(file, text.data(), text.size(), static_cast<std::int64_t>(slot.count % 2) * slot_distance) ==
           static_cast<ssize_t>(text.size());
}

// Whole or not there, so that a half-made file is never taken for a damaged one.
void create(std::string const& path, LogEnd const& present) {
    std::string text = slot_text({0, present});
    text.resize(slot_distance);
    write_durably(path, text + slot_text({1, present}));
}

}  // namespace

std::optional<LogEnd> HighWaterMark::read(std::string const& path) {
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) {
        if (errno == ENOENT) return std::nullopt;
        throw system_error("cannot read " + path);
    }
    if (auto const slot = newest_slot(file.number())) return slot->end;
    throw StorageError(path +
                       " is damaged, so a lost end of the log could not be noticed; look at the database, then start "
                       "once with --accept-shorter-log");
}

HighWaterMark::HighWaterMark(std::string path, LogEnd const& present) {
    file_ = Descriptor(::open(path.c_str(), O_RDWR | O_CLOEXEC));
    if (!file_.is_open() && is_of_the_disk(errno)) throw system_error("cannot write " + path);
    std::optional<Slot> newest;
    if (file_.is_open()) newest = newest_slot(file_.number());
    if (!newest) {
        create(path, present);
        file_ = Descriptor(::open(path.c_str(), O_RDWR | O_CLOEXEC));
        if (!file_.is_open()) throw system_error("cannot write " + path);
        newest = Slot{1, present};
    }
    count_ = newest->count + 1;
    write(present);
    if (!sync()) throw system_error("cannot write " + path);
}

void HighWaterMark::write(LogEnd const& end) {
    end_ = end;
    synced_ = false;
    written_ = write_slot(file_.number(), {count_, end});
}

bool HighWaterMark::sync() {
    if (synced_) return true;
    if (!written_) write(end_);
    // After a failed sync the kernel may call the page clean without having written it: it is written again.
    written_ = written_ && ::fdatasync(file_.number()) == 0;
    if (!written_) return false;
    // From here on this slot is the good one: the next writes go to the other.
    ++count_;
    synced_ = true;
    return true;
}

}  // namespace gommette::storage
