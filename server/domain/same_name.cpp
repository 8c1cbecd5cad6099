#include "server/domain/same_name.hpp"

#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace gommette::domain {

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

}  // namespace

std::string name_without_style(std::string_view name) {
    utf8proc_uint8_t* mapped = nullptr;
    auto const options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK |
                                                        UTF8PROC_CASEFOLD);
    auto const length = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(name.data()), static_cast<utf8proc_ssize_t>(name.size()),
                                     &mapped, options);
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const owned(mapped, &std::free);
    if (length < 0) return std::string{name};
    std::string plain(reinterpret_cast<char const*>(mapped), static_cast<std::size_t>(length));
    std::erase(plain, ' ');
    std::erase(plain, '\t');
    replace_all(plain, "œ", "oe");
    replace_all(plain, "æ", "ae");
    replace_all(plain, "’", "'");
    return plain;
}

}  // namespace gommette::domain
