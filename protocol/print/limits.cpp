#include <set>

#include "protocol/described.hpp"
#include "protocol/envelope.hpp"
#include "protocol/print/print.hpp"

namespace gommette {
namespace {

std::string bounds(std::int64_t min, std::int64_t max) {
    return "{ min: " + std::to_string(min) + ", max: " + std::to_string(max) + " }";
}

// "markBallot" of "MarkBallot".
std::string in_lower_camel(std::string name) {
    name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
}

// Prints, for every struct and enumeration it meets, one constant, each before the first that could use it.
class Printer {
public:
    std::string out;

    template <class... Roots>
    void print() {
        (limit(std::type_identity<Roots>{}), ...);
    }

private:
    // The limit of a member type as a TypeScript value; empty if it has none of its own.
    template <std::size_t Min, std::size_t Max>
    std::string limit(std::type_identity<Line<Min, Max>>) {
        return bounds(Min, Max);
    }

    template <std::size_t Min, std::size_t Max>
    std::string limit(std::type_identity<Prose<Min, Max>>) {
        return bounds(Min, Max);
    }

    template <std::size_t Min, std::size_t Max>
    std::string limit(std::type_identity<Word<Min, Max>>) {
        return bounds(Min, Max);
    }

    template <std::int64_t Min, std::int64_t Max>
    std::string limit(std::type_identity<Whole<Min, Max>>) {
        return bounds(Min, Max);
    }

    template <class Kind>
    std::string limit(std::type_identity<Id<Kind>>) {
        return {};
    }

    std::string limit(std::type_identity<bool>) { return {}; }
    std::string limit(std::type_identity<int>) { return {}; }
    std::string limit(std::type_identity<std::int64_t>) { return {}; }
    std::string limit(std::type_identity<Weight>) { return {}; }
    std::string limit(std::type_identity<double>) { return {}; }

    template <class T>
    std::string limit(std::type_identity<std::vector<T>>) {
        limit(std::type_identity<T>{});
        return {};
    }

    template <class T>
    std::string limit(std::type_identity<SquareTable<T>>) {
        limit(std::type_identity<T>{});
        return {};
    }

    template <class T>
    std::string limit(std::type_identity<std::optional<T>>) {
        return limit(std::type_identity<T>{});
    }

    template <class T, std::size_t Max>
    std::string limit(std::type_identity<List<T, Max>>) {
        limit(std::type_identity<T>{});
        return bounds(0, Max);
    }

    template <class... Alternatives>
    std::string limit(std::type_identity<OneOf<Alternatives...>>) {
        (limit(std::type_identity<Alternatives>{}), ...);
        return {};
    }

    template <wire::Enumeration T>
    std::string limit(std::type_identity<T>) {
        std::string choices;
        wire::for_each_choice<T>([&](auto choice) { choices += "  \"" + std::string{choice.name} + "\",\n"; });
        constant("every" + wire::type_name<T>(), "[\n" + choices + "]");
        return {};
    }

    template <wire::Struct T>
    std::string limit(std::type_identity<T>) {
        std::string members;
        wire::for_each_member<T>([&](auto member) {
            auto const own = limit(std::type_identity<wire::MemberType<T, decltype(member)>>{});
            if (!own.empty()) members += "  " + std::string{member.name} + ": " + own + ",\n";
        });
        if (!members.empty()) constant(in_lower_camel(wire::type_name<T>()) + "Limits", "{\n" + members + "}");
        return {};
    }

    void constant(std::string const& name, std::string const& value) {
        if (printed_.insert(name).second) out += "export const " + name + " = " + value + " as const;\n\n";
    }

    std::set<std::string> printed_;
};

std::string close_codes() {
    std::string codes;
    wire::for_each_choice<CloseCode>(
        [&](auto code) { codes += "  " + std::string{code.name} + ": " + std::to_string(static_cast<int>(code.value)) + ",\n"; });
    return codes;
}

}  // namespace

std::string limits_typescript() {
    auto const number = [](char const* name, auto value) {
        return "export const " + std::string{name} + " = " + std::to_string(value) + ";\n";
    };
    Printer printer;
    printer.print<Request, Reply>();
    return "// Printed from protocol/*.hpp by gommette_schema; do not edit. Lengths of text are in code points "
           "([...text].length).\n\n" +
           number("protocolVersion", protocol_version) + number("requestBytes", request_bytes) +
           number("unansweredOrders", unanswered_orders) + number("proposalsPerSession", proposals_per_session) +
           number("peoplePerSession", people_per_session) + number("roundsPerSession", rounds_per_session) +
           number("rowsPerView", rows_per_view) + "\n// Close codes of our own.\nexport const closeCodes = {\n" + close_codes() +
           "} as const;\n\n" + printer.out;
}

}  // namespace gommette
