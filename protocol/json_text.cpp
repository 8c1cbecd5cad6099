#include "protocol/json_text.hpp"

#include <utility>
#include <vector>

namespace gommette::wire {
namespace {

// Builds the value from the parser's calls, and stops it (by returning false) at the first fault.
class Builder {
public:
    Json take_root() { return std::move(root_); }
    char const* fault() const { return fault_; }

    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(Json::number_integer_t value) { return put(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return put(value); }
    bool number_float(Json::number_float_t value, Json::string_t const&) { return put(value); }
    bool string(Json::string_t& value) { return put(std::move(value)); }
    bool binary(Json::binary_t&) { return stop("syntax"); }
    bool start_object(std::size_t) { return enter(Json::object()); }
    bool start_array(std::size_t) { return enter(Json::array()); }
    bool end_object() { return leave(); }
    bool end_array() { return leave(); }

    bool key(Json::string_t& key) {
        auto [member, is_new] = open_.back()->get_ref<Json::object_t&>().try_emplace(std::move(key));
        member_ = &member->second;
        return is_new || stop("duplicate");
    }

    bool parse_error(std::size_t, std::string const&, nlohmann::detail::exception const&) { return stop("syntax"); }

private:
    Json& place(Json value) {
        if (open_.empty()) return root_ = std::move(value);
        if (open_.back()->is_array()) return open_.back()->emplace_back(std::move(value));
        return *member_ = std::move(value);
    }

    bool put(Json value) {
        place(std::move(value));
        return true;
    }

    // A pointer into an array stays good: nothing is added to the array before the element is left.
    bool enter(Json container) {
        if (open_.size() == depth_limit) return stop("depth");
        open_.push_back(&place(std::move(container)));
        return true;
    }

    bool leave() {
        open_.pop_back();
        return true;
    }

    bool stop(char const* why) {
        fault_ = why;
        return false;
    }

    Json root_;
    std::vector<Json*> open_;
    Json* member_{nullptr};
    char const* fault_{"syntax"};
};

}  // namespace

std::variant<Json, Fault> parse_strictly(std::string_view text) {
    // The parser skips a byte order mark and takes a NUL for the end of the text; neither is JSON.
    if (text.starts_with("\xEF\xBB\xBF") || text.find('\0') != text.npos) return Fault{"", "syntax"};
    Builder builder;
    if (!Json::sax_parse(text.begin(), text.end(), &builder)) return Fault{"", builder.fault()};
    return builder.take_root();
}

}  // namespace gommette::wire
