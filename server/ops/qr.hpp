#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gommette::ops {

// A QR code as a square of modules without quiet zone: `modules` holds size*size characters, row by row, '1' = dark.
struct QrCode {
    int size{};  // 21 to 177
    std::string modules;
    bool operator==(QrCode const&) const = default;
    bool is_dark(int row, int column) const;  // outside the square: light, that is, quiet zone
};

// The smallest code of error correction M for `text`; nothing if it is empty or too long (2,331 bytes fit). About 1 ms.
std::optional<QrCode> qr_code(std::string_view text);

// ansi: sets black on white by escape codes, right on every terminal. plain: no escape codes; scans only where text is light on a
// dark background.
enum class QrPaint { ansi, plain };

// The code with its quiet zone of four modules as lines of half blocks, two rows of modules a line, each ended by a line feed.
std::string qr_for_terminal(QrCode const& code, QrPaint paint);

// The code with its quiet zone as a picture: SVG, dark on light.
std::string qr_as_svg(QrCode const& code);

}  // namespace gommette::ops
