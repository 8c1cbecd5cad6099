#include "server/rehearsal/random_word.hpp"

#include <random>

namespace gommette::rehearsal {

std::string random_word(std::size_t length) {
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::random_device source;
    std::string word;
    while (word.size() < length) word.push_back(alphabet[source() & 63]);
    return word;
}

}  // namespace gommette::rehearsal
