#include "protocol/codec_templates.hpp"
#include "protocol/one_of_bodies.hpp"
#include "protocol/outcomes.hpp"
#include "protocol/sealed.hpp"

namespace gommette {

template struct OfOneUnit<Outcome::Variant>;
template struct OfOneUnit<Sealed::Variant>;

template std::variant<Outcome, Fault> decode<Outcome>(std::string_view);
template std::string encode<Outcome>(Outcome const&);

template std::variant<Sealed, Fault> decode<Sealed>(std::string_view);
template std::string encode<Sealed>(Sealed const&);

template std::variant<Words, Fault> decode<Words>(std::string_view);
template std::variant<CorrectedWords, Fault> decode<CorrectedWords>(std::string_view);
template std::variant<ReasonWords, Fault> decode<ReasonWords>(std::string_view);
template std::variant<MotiveWords, Fault> decode<MotiveWords>(std::string_view);
template std::variant<MemberWords, Fault> decode<MemberWords>(std::string_view);
template std::variant<SheetWords, Fault> decode<SheetWords>(std::string_view);
template std::string encode<Words>(Words const&);
template std::string encode<ReasonWords>(ReasonWords const&);
template std::string encode<MotiveWords>(MotiveWords const&);
template std::string encode<MemberWords>(MemberWords const&);
template std::string encode<SheetWords>(SheetWords const&);

}  // namespace gommette
