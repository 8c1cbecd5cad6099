#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/webhooks/signature.hpp"

namespace gommette::webhooks {

// Two while one takes the place of the other: each message then carries both signatures.
inline constexpr std::size_t secrets_per_line = 2;

// What is wrong with the file, in one line without anything of its secrets.
struct SecretFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The secrets of so many webhooks, in their order. The file has one line for all of them, or one for each; a line is a secret, or two
// with a space between them. Throws SecretFileError: it cannot be read, others than its owner and group can, or it says something else.
std::vector<std::vector<Secret>> read_secret_file(std::string const& file, std::size_t webhooks);

}  // namespace gommette::webhooks
