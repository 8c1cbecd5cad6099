#include <nlohmann/json.hpp>

#include <iostream>

#include "tests/protocol/texts/verdicts.hpp"

// Prints what the C++ reader thinks of each example, limit and mutant, one JSON object a line:
// {"kind", "text", "accepted", "in_text", "place"?, "why"?}. tests/protocol-js/agree.mjs compares it with what ajv thinks.
// Texts that are not UTF-8 are left out: a browser's WebSocket never hands them on.
int main() {
    std::ios::sync_with_stdio(false);
    gommette::testing::for_each_judged(5000, [](gommette::testing::Judged const& judged) {
        nlohmann::ordered_json line{
            {"kind", judged.kind}, {"text", judged.text}, {"accepted", !judged.fault}, {"in_text", judged.in_text}};
        if (judged.fault) line["place"] = judged.fault->place, line["why"] = judged.fault->why;
        try {
            std::cout << line.dump() << '\n';
        } catch (nlohmann::json::type_error const&) {
        }
    });
    return std::cout.flush() ? 0 : 1;
}
