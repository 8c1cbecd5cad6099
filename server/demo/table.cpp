#include "server/demo/table.hpp"

#include <algorithm>
#include <charconv>

namespace gommette::demo {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        auto const end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

Table::Table(std::string_view file) {
    for (auto const& line : split(file, '\n')) {
        if (line.empty()) continue;
        if (header_.empty())
            header_ = split(line, ';');
        else
            lines_.push_back(split(line, ';'));
    }
}

std::string const& Table::cell(std::size_t line, std::string_view column) const {
    static std::string const none;
    auto const found = static_cast<std::size_t>(std::find(header_.begin(), header_.end(), column) - header_.begin());
    return found < lines_.at(line).size() ? lines_[line][found] : none;
}

int Table::number(std::size_t line, std::string_view column) const {
    auto const& text = cell(line, column);
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace gommette::demo
