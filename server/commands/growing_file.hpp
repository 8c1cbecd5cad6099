#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gommette::commands {

// What is written piece by piece into a file, or to standard output. A file is readable by its owner only, and keeps what it was
// until all is there: meanwhile it is called FILE.partial, which goes if it is not finished. Throws StorageError.
class GrowingFile {
public:
    explicit GrowingFile(std::optional<std::string> target);
    ~GrowingFile();
    GrowingFile(GrowingFile const&) = delete;

    void write(std::string_view bytes);
    void finish();

private:
    std::string name() const { return target_ ? *target_ : "standard output"; }

    std::optional<std::string> target_;
    std::string unfinished_;  // empty: it is written as it is, being no plain file
    int descriptor_{1};
    std::string waiting_;
    void flush();
};

}  // namespace gommette::commands
