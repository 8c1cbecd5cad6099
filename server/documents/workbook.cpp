#include "server/documents/workbook.hpp"

#include <algorithm>
#include <ctime>

#include "server/documents/utc.hpp"

namespace gommette::documents {

namespace {

int width_of(std::string_view text) {
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct WidthOf {
    int operator()(NoValue) const { return 0; }
    int operator()(std::string const& text) const { return width_of(text); }
    int operator()(std::int64_t number) const { return width_of(std::to_string(number)); }
    int operator()(ClockTime const&) const { return 16; }
};

}  // namespace

void SheetWriter::plain(std::string_view value) { value.empty() ? empty() : text(value); }

void SheetWriter::moment(std::int64_t at_ms) { text(utc(at_ms)); }

void SheetWriter::local_moment(std::int64_t at_ms) {
    std::time_t const seconds = at_ms / 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    line_.emplace_back(ClockTime{parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)});
}

void SheetWriter::end_line() {
    if (has_head_) {
        sheet_.lines.push_back(std::move(line_));
    } else {
        for (auto const& cell : line_) {
            auto const* title = std::get_if<std::string>(&cell);
            sheet_.head.push_back(title ? *title : std::string{});
        }
    }
    has_head_ = true;
    line_.clear();
}

std::vector<int> column_widths(Sheet const& sheet) {
    constexpr int narrowest = 6;
    constexpr int widest = 48;
    std::vector<int> widths;
    for (std::size_t column = 0; column < sheet.head.size(); ++column) {
        int width = width_of(sheet.head[column]) + 2;
        for (auto const& line : sheet.lines)
            if (column < line.size()) width = std::max(width, std::visit(WidthOf{}, line[column]) + 1);
        widths.push_back(std::clamp(width, narrowest, widest));
    }
    return widths;
}

}  // namespace gommette::documents
