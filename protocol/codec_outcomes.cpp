#include "protocol/codec_templates.hpp"
#include "protocol/outcomes.hpp"

namespace gommette {

template std::variant<Outcome, Fault> decode<Outcome>(std::string_view);
template std::string encode<Outcome>(Outcome const&);

template std::variant<Words, Fault> decode<Words>(std::string_view);
template std::variant<CorrectedWords, Fault> decode<CorrectedWords>(std::string_view);
template std::string encode<Words>(Words const&);

}  // namespace gommette
