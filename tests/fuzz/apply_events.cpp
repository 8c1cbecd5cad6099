#include <cstdlib>
#include <string_view>

#include "protocol/codec.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/events/follow.hpp"
#include "server/domain/views/view.hpp"

// libFuzzer feeds it a stream as a file may hold one: lines of kind, body and words, parted by tabs. What can be read and can have
// happened is made true; the rest is passed over. Besides the sanitizers, it looks for an outcome that cannot be read again.

namespace {

using namespace gommette;

std::string_view cut(std::string_view& text, char end) {
    auto const at = text.find(end);
    auto const part = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return part;
}

void work_out(domain::Session const& session) {
    domain::Room const room;
    for (auto const audience : domain::audiences)
        for (auto const& name : domain::all_keys(session)) row(session, room, audience, name);
    for (auto const& person : session.people) own_rows(session, room, person.id);
    for (auto const& round : session.rounds) session.count(round, 0);
    for (auto const& value : domain::all_outcomes(session)) encode(value.outcome);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t size) {
    std::string_view text(reinterpret_cast<char const*>(bytes), size);
    domain::Session session;
    for (int events = 0; !text.empty() && events < 400; ++events) {
        auto line = cut(text, '\n');
        StoredEvent stored;
        stored.kind = cut(line, '\t');
        stored.version = 1;
        stored.body = cut(line, '\t');
        if (!line.empty()) stored.words = std::string(line);
        auto const read = read_event<SessionEvent>(stored);
        auto const* event = std::get_if<SessionEvent>(&read);
        if (!event || !domain::can_have_happened(session, *event)) continue;
        apply(session, *event, Moment{1'800'000'000'000});
        follow(session, *event);
    }
    if (session.position > 0) work_out(session);
    return 0;
}
