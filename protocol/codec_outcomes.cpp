#include "protocol/codec_templates.hpp"
#include "protocol/outcomes.hpp"

namespace gommette {

template std::variant<Outcome, Fault> decode<Outcome>(std::string_view);
template std::string encode<Outcome>(Outcome const&);

template std::variant<Words, Fault> decode<Words>(std::string_view);
template std::variant<CorrectedWords, Fault> decode<CorrectedWords>(std::string_view);
template std::variant<MotiveWords, Fault> decode<MotiveWords>(std::string_view);
template std::variant<MemberWords, Fault> decode<MemberWords>(std::string_view);
template std::variant<SheetWords, Fault> decode<SheetWords>(std::string_view);
template std::string encode<Words>(Words const&);
template std::string encode<MotiveWords>(MotiveWords const&);
template std::string encode<MemberWords>(MemberWords const&);
template std::string encode<SheetWords>(SheetWords const&);

}  // namespace gommette
