#include <nlohmann/json.hpp>

#include <limits>

#include "protocol/described.hpp"
#include "protocol/envelope.hpp"
#include "protocol/events.hpp"
#include "protocol/print/print.hpp"

namespace gommette {
namespace {

using Schema = nlohmann::ordered_json;

// C++ gives an alias no name of its own; these are the names of the vocabulary's variants.
template <class Variant>
constexpr char const* variant_name = nullptr;
template <>
constexpr char const* variant_name<Request> = "Request";
template <>
constexpr char const* variant_name<Command> = "Command";
template <>
constexpr char const* variant_name<SessionCommand> = "SessionCommand";
template <>
constexpr char const* variant_name<OfficeCommand> = "OfficeCommand";
template <>
constexpr char const* variant_name<SteeringCommand> = "SteeringCommand";
template <>
constexpr char const* variant_name<Reply> = "Reply";
template <>
constexpr char const* variant_name<Row> = "Row";
template <>
constexpr char const* variant_name<Method> = "Method";
template <>
constexpr char const* variant_name<AnyCount> = "Count";
template <>
constexpr char const* variant_name<SessionEvent> = "SessionEvent";
template <>
constexpr char const* variant_name<ConventionEvent> = "ConventionEvent";

// Control characters and unpaired surrogates are the letters that no text may hold. The patterns are ECMAScript's with the
// flags "u"; (?=\s*\S) refuses the blank.
constexpr auto line_pattern = R"(^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$)";
constexpr auto full_line_pattern = R"(^(?=\s*\S)[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$)";
constexpr auto prose_pattern = R"(^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\ud800-\udfff]*$)";
constexpr auto full_prose_pattern = R"(^(?=\s*\S)[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\ud800-\udfff]*$)";
constexpr auto weight_pattern = "^-?[1-9][0-9]{15,37}$";
constexpr auto word_pattern = "^[A-Za-z0-9_-]*$";

Schema text(std::size_t min, std::size_t max, char const* pattern) {
    return {{"type", "string"}, {"minLength", min}, {"maxLength", max}, {"pattern", pattern}};
}

Schema object(Schema required, Schema properties) {
    return {{"type", "object"},
            {"additionalProperties", false},
            {"required", std::move(required)},
            {"properties", std::move(properties)}};
}

Schema whole(std::int64_t min, std::int64_t max) { return {{"type", "integer"}, {"minimum", min}, {"maximum", max}}; }

Schema only(char const* name) { return {{"type", "string"}, {"const", name}}; }

// Describes types, and gathers the definitions of the named ones, each after those it is made of.
class Printer {
public:
    Schema definitions = Schema::object();

    template <class T>
    Schema describe() {
        return describe(std::type_identity<T>{});
    }

private:
    template <std::size_t Min, std::size_t Max>
    Schema describe(std::type_identity<Line<Min, Max>>) {
        return text(Min, Max, Min > 0 ? full_line_pattern : line_pattern);
    }

    template <std::size_t Min, std::size_t Max>
    Schema describe(std::type_identity<Prose<Min, Max>>) {
        return text(Min, Max, Min > 0 ? full_prose_pattern : prose_pattern);
    }

    template <std::size_t Min, std::size_t Max>
    Schema describe(std::type_identity<Word<Min, Max>>) {
        return text(Min, Max, word_pattern);
    }

    template <std::int64_t Min, std::int64_t Max>
    Schema describe(std::type_identity<Whole<Min, Max>>) {
        return whole(Min, Max);
    }

    template <class Kind>
    Schema describe(std::type_identity<Id<Kind>>) {
        return whole(1, 2147483647);
    }

    Schema describe(std::type_identity<bool>) { return {{"type", "boolean"}}; }

    Schema describe(std::type_identity<int>) {
        return whole(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    }

    Schema describe(std::type_identity<std::int64_t>) { return whole(-wire::largest_exact, wire::largest_exact); }

    Schema describe(std::type_identity<double>) { return {{"type", "number"}}; }

    Schema describe(std::type_identity<Weight>) {
        Schema const digits{{"type", "string"}, {"pattern", weight_pattern}};
        return {{"oneOf", Schema::array({whole(-wire::largest_plain_weight, wire::largest_plain_weight), digits})}};
    }

    template <class T>
    Schema describe(std::type_identity<std::vector<T>>) {
        return {{"type", "array"}, {"maxItems", figures_per_list}, {"items", describe<T>()}};
    }

    template <class T>
    Schema describe(std::type_identity<SquareTable<T>>) {
        return describe<std::vector<std::vector<T>>>();
    }

    template <class T, std::size_t Max>
    Schema describe(std::type_identity<List<T, Max>>) {
        return {{"type", "array"}, {"maxItems", Max}, {"items", describe<T>()}};
    }

    template <wire::Enumeration T>
    Schema describe(std::type_identity<T>) {
        Schema choices = Schema::array();
        wire::for_each_choice<T>([&](auto choice) { choices.push_back(choice.name); });
        return defined(wire::type_name<T>(), {{"type", "string"}, {"enum", choices}});
    }

    template <wire::Struct T>
    Schema describe(std::type_identity<T>) {
        Schema properties = Schema::object();
        Schema required = Schema::array();
        if constexpr (wire::Named<T>) {
            properties["type"] = only(T::name);
            required.push_back("type");
        }
        wire::for_each_member<T>([&](auto member) {
            using Member = wire::MemberType<T, decltype(member)>;
            if constexpr (wire::is_optional<Member>) {
                properties[member.name] = describe<typename Member::value_type>();
            } else {
                properties[member.name] = describe<Member>();
                required.push_back(member.name);
            }
        });
        return defined(wire::type_name<T>(), object(std::move(required), std::move(properties)));
    }

    // By family, so that a page can name the one whose orders it gives.
    Schema describe(std::type_identity<Command>) {
        return defined("Command", {{"oneOf", Schema::array({describe<SessionCommand>(), describe<OfficeCommand>(), describe<SteeringCommand>()})}});
    }

    template <class... Alternatives>
    Schema describe(std::type_identity<OneOf<Alternatives...>>) {
        static_assert(variant_name<OneOf<Alternatives...>> != nullptr);
        Schema alternatives = Schema::array();
        (alternatives.push_back(describe<Alternatives>()), ...);
        return defined(variant_name<OneOf<Alternatives...>>, {{"oneOf", std::move(alternatives)}});
    }

    Schema defined(std::string const& name, Schema definition) {
        definitions[name] = std::move(definition);
        return {{"$ref", "#/$defs/" + name}};
    }
};

// `roots`: the types one of which a text must be.
template <class... Roots>
std::string schema_of(char const* file, char const* title) {
    Printer printer;
    Schema const roots = Schema::array({printer.describe<Roots>()...});
    Schema schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", file}, {"title", title}};
    if constexpr (sizeof...(Roots) == 1) {
        schema.update(roots.front());
    } else {
        schema["oneOf"] = roots;
    }
    schema["$defs"] = std::move(printer.definitions);
    return schema.dump(2) + "\n";
}

}  // namespace

std::string request_schema() { return schema_of<Request>("requests.schema.json", "What a page may send"); }
std::string reply_schema() { return schema_of<Reply>("replies.schema.json", "What the server sends"); }
std::string event_schema() { return schema_of<SessionEvent, ConventionEvent>("events.schema.json", "What the log holds"); }
std::string row_schema() { return schema_of<Row>("rows.schema.json", "What the pages draw"); }

}  // namespace gommette
