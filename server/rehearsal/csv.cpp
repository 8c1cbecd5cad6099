#include "server/rehearsal/csv.hpp"

#include <algorithm>

namespace gommette::rehearsal {

namespace {

// Walks over the text once. A record is read whole, so that its line number is that of its first character.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
    }

    // The next record; none at the end or after a fault.
    std::optional<CsvRecord> next() {
        while (at_line_end() && !rest_.empty()) end_line();
        if (rest_.empty()) return std::nullopt;
        CsvRecord record{line_, {}};
        for (;;) {
            record.fields.push_back(rest_.starts_with('"') ? quoted() : plain());
            if (fault_) return std::nullopt;
            if (!rest_.starts_with(',')) break;
            rest_.remove_prefix(1);
        }
        end_line();
        return record;
    }

    std::optional<CsvFault> const& fault() const { return fault_; }

private:
    bool at_line_end() const { return rest_.empty() || rest_.starts_with('\n') || rest_.starts_with("\r\n"); }

    void end_line() {
        if (rest_.empty()) return;
        rest_.remove_prefix(rest_.starts_with('\n') ? 1 : 2);
        ++line_;
    }

    std::string plain() {
        auto end = std::min(rest_.find_first_of(",\n\""), rest_.size());
        if (end < rest_.size() && rest_[end] == '"') {
            fault_ = CsvFault{line_, "a quote inside a field that does not begin with one"};
            return {};
        }
        if (end > 0 && end < rest_.size() && rest_[end] == '\n' && rest_[end - 1] == '\r') --end;
        std::string field{rest_.substr(0, end)};
        rest_.remove_prefix(end);
        return field;
    }

    std::string quoted() {
        auto const began = line_;
        std::string field;
        rest_.remove_prefix(1);
        for (;;) {
            auto const quote = rest_.find('"');
            if (quote == std::string_view::npos) {
                fault_ = CsvFault{began, "a quote is never closed"};
                return {};
            }
            field.append(rest_.substr(0, quote));
            rest_.remove_prefix(quote + 1);
            if (!rest_.starts_with('"')) break;
            field.push_back('"');
            rest_.remove_prefix(1);
        }
        line_ += static_cast<std::size_t>(std::count(field.begin(), field.end(), '\n'));
        if (!rest_.starts_with(',') && !at_line_end()) fault_ = CsvFault{line_, "text behind a closing quote"};
        return field;
    }

    std::string_view rest_;
    std::size_t line_{1};
    std::optional<CsvFault> fault_;
};

}  // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    auto const found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

std::variant<CsvTable, CsvFault> read_csv(std::string_view text) {
    Reader reader{text};
    CsvTable table;
    auto header = reader.next();
    if (reader.fault()) return *reader.fault();
    if (!header) return CsvFault{1, "the file is empty"};
    table.header = std::move(header->fields);
    while (auto record = reader.next()) {
        if (record->fields.size() != table.header.size())
            return CsvFault{record->line, "the line has " + std::to_string(record->fields.size()) + " fields, the header " +
                                              std::to_string(table.header.size())};
        table.records.push_back(std::move(*record));
    }
    if (reader.fault()) return *reader.fault();
    return table;
}

std::string csv_field(std::string_view value) {
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{value};
    std::string quoted{'"'};
    for (auto const character : value) {
        if (character == '"') quoted.push_back('"');
        quoted.push_back(character);
    }
    quoted.push_back('"');
    return quoted;
}

}  // namespace gommette::rehearsal
