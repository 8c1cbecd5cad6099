#include "server/documents/package.hpp"

#include <zip.h>

#include <algorithm>
#include <ctime>
#include <memory>

namespace gommette::documents {

namespace {

struct CloseSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DropArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;
using Archive = std::unique_ptr<zip_t, DropArchive>;

struct DosTime {
    std::uint16_t time{};
    std::uint16_t date{};
};

// Years from 1980 to 2107, in steps of two seconds.
DosTime dos_time(std::int64_t at_ms) {
    std::time_t const seconds = at_ms / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    int const year = std::clamp(parts.tm_year - 80, 0, 127);
    return {static_cast<std::uint16_t>(parts.tm_hour << 11 | parts.tm_min << 5 | std::min(parts.tm_sec, 59) / 2),
            static_cast<std::uint16_t>(year << 9 | (parts.tm_mon + 1) << 5 | parts.tm_mday)};
}

void add_part(zip_t* archive, Part const& part, DosTime const& time) {
    auto* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    auto const index = source ? zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        throw NotWritten("no memory for a part of a file");
    }
    auto const at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive, at, part.is_packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 6);
    zip_file_set_dostime(archive, at, time.time, time.date, 0);
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t told{};
    if (zip_source_stat(source, &told) != 0 || zip_source_open(source) != 0) throw NotWritten("a file that was made cannot be read");
    std::string bytes(told.size, '\0');
    auto const read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) throw NotWritten("a file that was made cannot be read");
    return bytes;
}

}  // namespace

std::string zip_package(std::vector<Part> const& parts, std::int64_t as_of_ms) {
    zip_error_t error{};
    Source const target{zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (!target) throw NotWritten("no memory for a file");
    // The archive owns one count of the source, which it gives back when it is closed or dropped.
    zip_source_keep(target.get());
    auto* opened = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
    if (!opened) {
        zip_source_free(target.get());
        throw NotWritten("no memory for a file");
    }
    Archive archive{opened};
    auto const time = dos_time(as_of_ms);
    for (auto const& part : parts) add_part(archive.get(), part, time);
    if (zip_close(archive.get()) != 0) throw NotWritten(std::string("a file cannot be packed: ") + zip_strerror(archive.get()));
    static_cast<void>(archive.release());
    return bytes_of(target.get());
}

std::vector<Part> parts_of(std::string const& file) {
    zip_error_t error{};
    Source const source{zip_source_buffer_create(file.data(), file.size(), 0, &error)};
    if (!source) throw NotWritten("no memory for a file");
    // As in zip_package().
    zip_source_keep(source.get());
    Archive const archive{zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error)};
    if (!archive) {
        zip_source_free(source.get());
        throw NotWritten("a file that was made is not whole");
    }
    std::vector<Part> parts;
    auto const count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t at = 0; at < count; ++at) {
        zip_stat_t told{};
        auto const index = static_cast<zip_uint64_t>(at);
        auto* part = zip_stat_index(archive.get(), index, 0, &told) == 0 ? zip_fopen_index(archive.get(), index, 0) : nullptr;
        if (!part) throw NotWritten("a file that was made is not whole");
        Part read{told.name, std::string(told.size, '\0')};
        auto const length = zip_fread(part, read.bytes.data(), read.bytes.size());
        zip_fclose(part);
        if (length != static_cast<zip_int64_t>(read.bytes.size())) throw NotWritten("a file that was made is not whole");
        parts.push_back(std::move(read));
    }
    return parts;
}

}  // namespace gommette::documents
