#include "protocol/codec_templates.hpp"
#include "protocol/one_of_bodies.hpp"

namespace gommette {

template struct OfOneUnit<Request::Variant>;
template struct OfOneUnit<SessionCommand::Variant>;
template struct OfOneUnit<OfficeCommand::Variant>;
template struct OfOneUnit<ConventionCommand::Variant>;
template struct OfOneUnit<Command::Variant>;

template <class Family>
std::optional<Family> of_family(Command command) {
    return std::visit(
        [](auto&& given) -> std::optional<Family> {
            if constexpr (boost::mp11::mp_contains<Family, std::remove_cvref_t<decltype(given)>>::value)
                return Family{std::move(given)};
            else
                return std::nullopt;
        },
        std::move(command));
}

template std::optional<SessionCommand> of_family(Command);
template std::optional<OfficeCommand> of_family(Command);
template std::optional<ConventionCommand> of_family(Command);

template std::variant<Request, Fault> decode<Request>(std::string_view);
template std::string encode<Request>(Request const&);
template std::string encode<SessionCommand>(SessionCommand const&);

}  // namespace gommette
