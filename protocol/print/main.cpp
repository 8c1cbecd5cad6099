#include <filesystem>
#include <fstream>
#include <iostream>

#include "protocol/print/print.hpp"

// Prints the committed files that follow from the vocabulary into the protocol folder given as the only argument.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: gommette_schema <protocol folder>\n";
        return 2;
    }
    std::filesystem::path const folder{argv[1]};
    std::pair<char const*, std::string (*)()> const files[] = {
        {"schema/requests.schema.json", gommette::request_schema}, {"schema/replies.schema.json", gommette::reply_schema},
        {"schema/events.schema.json", gommette::event_schema},     {"schema/rows.schema.json", gommette::row_schema},
        {"typescript/limits.ts", gommette::limits_typescript},
        {"typescript/usual.ts", gommette::usual_typescript},
    };
    for (auto const& [name, print] : files) {
        std::ofstream file{folder / name, std::ios::binary};
        file << print();
        if (!file.flush()) {
            std::cerr << "cannot write " << (folder / name).string() << "\n";
            return 1;
        }
    }
    return 0;
}
