#include "protocol/codec_templates.hpp"

namespace gommette {

template std::variant<Reply, Fault> decode<Reply>(std::string_view);
template std::variant<Row, Fault> decode<Row>(std::string_view);
template std::string encode<Reply>(Reply const&);
template std::string encode<Row>(Row const&);

}  // namespace gommette
