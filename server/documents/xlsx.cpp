#include "server/documents/xlsx.hpp"

#include <pugixml.hpp>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <ctime>
#include <iterator>

#include "server/documents/package.hpp"
#include "server/documents/xml.hpp"

namespace gommette::documents {

namespace {

// A file in memory alone, which a library can write to by its name.
class MemoryFile {
public:
    MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {
        if (descriptor_ < 0) throw NotWritten("no memory for a file");
    }
    ~MemoryFile() { close(descriptor_); }
    MemoryFile(MemoryFile const&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
    std::string bytes() const {
        auto const size = lseek(descriptor_, 0, SEEK_END);
        if (size < 0) throw NotWritten("a file that was made cannot be read");
        std::string bytes(static_cast<std::size_t>(size), '\0');
        std::size_t done = 0;
        while (done < bytes.size()) {
            auto const read = pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
            if (read <= 0) throw NotWritten("a file that was made cannot be read");
            done += static_cast<std::size_t>(read);
        }
        return bytes;
    }

private:
    int descriptor_;
};

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw NotWritten(std::string("a workbook cannot be written: ") + lxw_strerror(error));
}

struct Formats {
    lxw_format* head;
    lxw_format* text;
    lxw_format* time;
};

struct WriteExcelCell {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;
    Formats const& formats;

    void operator()(NoValue) const {}
    void operator()(std::string const& text) const {
        if (!text.empty()) check(worksheet_write_string(sheet, row, column, xml_text(text).c_str(), formats.text));
    }
    void operator()(std::int64_t number) const { check(worksheet_write_number(sheet, row, column, static_cast<double>(number), nullptr)); }
    void operator()(ClockTime const& time) const {
        lxw_datetime at{time.year, time.month, time.day, time.hour, time.minute, static_cast<double>(time.second)};
        check(worksheet_write_datetime(sheet, row, column, &at, formats.time));
    }
};

void write_sheet(lxw_workbook* book, Sheet const& sheet, Formats const& formats) {
    auto* made = workbook_add_worksheet(book, sheet.name.c_str());
    if (!made) throw NotWritten("a sheet cannot have the name " + sheet.name);
    auto const widths = column_widths(sheet);
    for (std::size_t column = 0; column < widths.size(); ++column) {
        auto const at = static_cast<lxw_col_t>(column);
        check(worksheet_set_column(made, at, at, widths[column], nullptr));
        check(worksheet_write_string(made, 0, at, xml_text(sheet.head[column]).c_str(), formats.head));
    }
    lxw_row_t row = 0;
    for (auto const& line : sheet.lines) {
        ++row;
        for (std::size_t column = 0; column < line.size(); ++column)
            std::visit(WriteExcelCell{made, row, static_cast<lxw_col_t>(column), formats}, line[column]);
    }
    worksheet_freeze_panes(made, 1, 0);
    if (!sheet.head.empty()) check(worksheet_autofilter(made, 0, 0, row, static_cast<lxw_col_t>(sheet.head.size() - 1)));
    worksheet_repeat_rows(made, 0, 0);
    worksheet_set_landscape(made);
    worksheet_set_paper(made, 9);  // A4
    worksheet_fit_to_pages(made, 1, 0);
}

struct IsWritten {
    bool operator()(NoValue) const { return false; }
    bool operator()(std::string const& text) const { return !text.empty(); }
    bool operator()(std::int64_t) const { return true; }
    bool operator()(ClockTime const&) const { return true; }
};

// Only such lines are in the file.
bool has_value(std::vector<CellValue> const& line) {
    return std::ranges::any_of(line, [](CellValue const& cell) { return std::visit(IsWritten{}, cell); });
}

// The library says nothing of what it could not lay aside: on a full disk it packs sheets that end in the middle.
void refuse_cut_parts(std::string const& file, Workbook const& workbook) {
    std::size_t lines = 0;
    for (auto const& part : parts_of(file)) {
        pugi::xml_document read;
        if (!read.load_buffer(part.bytes.data(), part.bytes.size())) throw NotWritten("no room for a workbook: " + part.name + " is cut");
        auto const rows = read.child("worksheet").child("sheetData").children("row");
        lines += static_cast<std::size_t>(std::distance(rows.begin(), rows.end()));
    }
    std::size_t expected = 0;
    for (auto const& sheet : workbook.sheets)
        expected += (sheet.head.empty() ? 0u : 1u) + static_cast<std::size_t>(std::ranges::count_if(sheet.lines, has_value));
    if (lines != expected) throw NotWritten("no room for a workbook: lines are missing");
}

}  // namespace

std::string xlsx(Workbook const& workbook) {
    MemoryFile const file;
    auto* book = workbook_new(file.path().c_str());
    if (!book) throw NotWritten("no memory for a workbook");
    try {
        // The library copies what it is told, though it takes no constant texts.
        auto title = xml_text(workbook.title);
        auto publisher = xml_text(workbook.publisher);
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = publisher.data();
        properties.created = std::max<std::time_t>(workbook.as_of_ms / 1000, 1);
        check(workbook_set_properties(book, &properties));
        Formats const formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
        format_set_bold(formats.head);
        format_set_bottom(formats.head, LXW_BORDER_MEDIUM);
        format_set_num_format(formats.text, "@");
        format_set_num_format(formats.time, "dd/mm/yyyy hh:mm");
        for (auto const& sheet : workbook.sheets) write_sheet(book, sheet, formats);
    } catch (...) {
        // Frees all; what it writes goes away with the file in memory.
        workbook_close(book);
        throw;
    }
    check(workbook_close(book));
    auto bytes = file.bytes();
    refuse_cut_parts(bytes, workbook);
    return bytes;
}

}  // namespace gommette::documents
