#include "protocol/codec_templates.hpp"
#include "protocol/one_of_bodies.hpp"

namespace gommette {

template struct OfOneUnit<SessionEvent::Variant>;
template struct OfOneUnit<ConventionEvent::Variant>;
template struct OfOneUnit<Method::Variant>;
template struct OfOneUnit<AnyCount::Variant>;

template std::variant<SessionEvent, Fault> decode<SessionEvent>(std::string_view);
template std::string encode<SessionEvent>(SessionEvent const&);
template StoredEvent store_event<SessionEvent>(SessionEvent const&);
template std::variant<SessionEvent, Fault> read_event<SessionEvent>(StoredEvent const&);

template std::variant<ConventionEvent, Fault> decode<ConventionEvent>(std::string_view);
template std::string encode<ConventionEvent>(ConventionEvent const&);
template StoredEvent store_event<ConventionEvent>(ConventionEvent const&);
template std::variant<ConventionEvent, Fault> read_event<ConventionEvent>(StoredEvent const&);

template std::variant<Method, Fault> decode<Method>(std::string_view);
template std::string encode<Method>(Method const&);

}  // namespace gommette
