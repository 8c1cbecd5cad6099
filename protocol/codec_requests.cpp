#include "protocol/codec_templates.hpp"

namespace gommette {

template std::variant<Request, Fault> decode<Request>(std::string_view);
template std::string encode<Request>(Request const&);
template std::string encode<SessionCommand>(SessionCommand const&);

}  // namespace gommette
