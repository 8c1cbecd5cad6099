#include "protocol/codec_templates.hpp"
#include "protocol/one_of_bodies.hpp"

namespace gommette {

template struct OfOneUnit<Reply::Variant>;
template struct OfOneUnit<Row::Variant>;

template std::variant<Reply, Fault> decode<Reply>(std::string_view);
template std::variant<Row, Fault> decode<Row>(std::string_view);
template std::string encode<Reply>(Reply const&);
template std::string encode<Row>(Row const&);

}  // namespace gommette
