#include "server/ops/qr.hpp"

#include <qrcodegen/qrcodegen.hpp>

#include <cstddef>

namespace gommette::ops {

bool QrCode::is_dark(int row, int column) const {
    if (row < 0 || column < 0 || row >= size || column >= size) return false;
    return modules[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) + static_cast<std::size_t>(column)] == '1';
}

std::optional<QrCode> qr_code(std::string_view text) {
    using Made = qrcodegen::QrCode;
    if (text.empty()) return std::nullopt;
    try {
        auto const made = Made::encodeText(std::string{text}.c_str(), Made::Ecc::MEDIUM);
        QrCode code{made.getSize(), {}};
        code.modules.reserve(static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size));
        for (int row = 0; row < code.size; ++row) {
            for (int column = 0; column < code.size; ++column) code.modules.push_back(made.getModule(column, row) ? '1' : '0');
        }
        return code;
    } catch (qrcodegen::data_too_long const&) {
        return std::nullopt;
    }
}

std::string qr_for_terminal(QrCode const& code, QrPaint paint) {
    constexpr int quiet = 4;
    bool const ansi = paint == QrPaint::ansi;
    std::string drawn;
    for (int row = -quiet; row < code.size + quiet; row += 2) {
        if (ansi) drawn += "\x1b[30;107m";
        for (int column = -quiet; column < code.size + quiet; ++column) {
            // What is drawn in the foreground colour: dark modules on white, or light ones on a dark terminal.
            bool const upper = code.is_dark(row, column) == ansi;
            bool const lower = code.is_dark(row + 1, column) == ansi;
            drawn += upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " ";
        }
        drawn += ansi ? "\x1b[0m\n" : "\n";
    }
    return drawn;
}

std::string qr_as_svg(QrCode const& code) {
    constexpr int quiet = 4;
    std::string path;
    for (int row = 0; row < code.size; ++row)
        for (int column = 0; column < code.size; ++column) {
            auto const begin = column;
            while (code.is_dark(row, column)) ++column;
            if (column == begin) continue;
            auto const length = std::to_string(column - begin);
            path += "M" + std::to_string(begin) + " " + std::to_string(row) + "h" + length + "v1h-" + length + "z";
        }
    auto const side = std::to_string(code.size + 2 * quiet);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 " + side + " " + side +
           "\" shape-rendering=\"crispEdges\"><path fill=\"#fffefa\" d=\"M-4-4h" + side + "v" + side + "h-" + side +
           "z\"/><path fill=\"#18202e\" d=\"" + path + "\"/></svg>\n";
}

}  // namespace gommette::ops
