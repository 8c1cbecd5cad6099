#include "tests/protocol/texts/limit_cases.hpp"

#include <nlohmann/json.hpp>

#include <limits>

#include "protocol/described.hpp"

namespace gommette::testing {

namespace {

using Json = nlohmann::ordered_json;

// How a value must be judged: an empty `why` means accepted, else refused at `place`.
struct Verdict {
    std::string place;
    std::string why;
};
Verdict accepted() { return {}; }
Verdict refused(std::string why) { return {"", std::move(why)}; }

// Not a template parameter: each type is walked by one function, however deep it stands.
using Visit = std::function<void(Json const&, Verdict const&)>;

template <class T>
struct Cases;

std::string repeated(std::string const& text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

// Values of no type but the named ones: 'n'umber, 's'tring, 'b'oolean, 'a'rray, 'o'bject. null is of no type at all.
void visit_other_types(char but, Visit const& visit) {
    visit(Json(nullptr), refused("type"));
    if (but != 'n') visit(Json(1), refused("type"));
    if (but != 's') visit(Json("a"), refused("type"));
    if (but != 'b') visit(Json(true), refused("type"));
    if (but != 'a') visit(Json::array(), refused("type"));
    if (but != 'o') visit(Json::object(), refused("type"));
}

void visit_lengths(std::size_t min, std::size_t max, std::string const& character, Visit const& visit) {
    visit(Json(repeated(character, min)), accepted());
    visit(Json(repeated(character, max)), accepted());
    visit(Json(repeated(character, max + 1)), refused("length"));
    if (min > 0) visit(Json(repeated(character, min - 1)), refused("length"));
}

void visit_texts(std::size_t min, std::size_t max, bool line_feed_is_good, Visit const& visit) {
    visit_lengths(min, max, "a", visit);
    visit_lengths(min, max, "🚲", visit);
    visit_other_types('s', visit);
    auto const filled = [&](std::string const& character) { return Json(repeated("a", min > 0 ? min - 1 : 0) + character); };
    for (auto const* control : {"\x01", "\t", "\r", "\x1b", "\x7f", "\u0080", "\u0085", "\u009f"}) {
        visit(filled(control), refused("pattern"));
    }
    visit(filled("\n"), line_feed_is_good && min != 1 ? accepted() : refused("pattern"));
    for (auto const* space :
         {" ", "\u00a0", "\u1680", "\u2000", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"}) {
        visit(Json(repeated(space, min)), min > 0 ? refused("pattern") : accepted());
    }
    for (auto const* letter : {"\u200b", "\u180e", "\u202e", "\ufffd", "\U0010ffff", "\"", "\\", "<"})
        visit(filled(letter), accepted());
}

template <std::size_t Min, std::size_t Max>
struct Cases<Line<Min, Max>> {
    static Json smallest() { return repeated("a", Min); }
    static void visit(Visit const& visit) { visit_texts(Min, Max, false, visit); }
};

template <std::size_t Min, std::size_t Max>
struct Cases<Prose<Min, Max>> {
    static Json smallest() { return repeated("a", Min); }
    static void visit(Visit const& visit) { visit_texts(Min, Max, true, visit); }
};

template <std::size_t Min, std::size_t Max>
struct Cases<Word<Min, Max>> {
    static Json smallest() { return repeated("a", Min); }
    static void visit(Visit const& visit) {
        for (auto const* good : {"A", "z", "0", "9", "_", "-"}) visit_lengths(Min, Max, good, visit);
        visit_other_types('s', visit);
        for (auto const* bad : {" ", "é", "+", "/", "=", ".", "@", "[", "`", "{", ":", "\n", "\u212a"}) {
            visit(Json(repeated("a", Min - 1) + bad), refused("pattern"));
        }
    }
};

template <std::int64_t Min, std::int64_t Max>
struct Cases<Whole<Min, Max>> {
    static Json smallest() { return Min; }
    static void visit(Visit const& visit) {
        visit(Json(Min), accepted());
        visit(Json(Max), accepted());
        visit(Json(Min - 1), refused("range"));
        visit(Json(Max + 1), refused("range"));
        visit(Json(std::numeric_limits<std::int64_t>::min()), refused("range"));
        visit(Json(std::numeric_limits<std::int64_t>::max()), refused("range"));
        visit(Json(std::numeric_limits<std::uint64_t>::max()), refused("range"));
        visit(Json(0.5), refused("type"));
        visit(Json(1e300), refused("type"));
        visit_other_types('n', visit);
    }
};

template <class Kind>
struct Cases<Id<Kind>> : Cases<Whole<1, 2147483647>> {};

template <>
struct Cases<bool> {
    static Json smallest() { return false; }
    static void visit(Visit const& visit) {
        visit(Json(false), accepted());
        visit(Json(true), accepted());
        visit_other_types('b', visit);
    }
};

template <wire::Enumeration T>
struct Cases<T> {
    static Json smallest() {
        Json first;
        wire::for_each_choice<T>([&](auto choice) {
            if (first.is_null()) first = choice.name;
        });
        return first;
    }
    static void visit(Visit const& visit) {
        wire::for_each_choice<T>([&](auto choice) {
            visit(Json(choice.name), accepted());
            visit(Json(std::string{choice.name} + "s"), refused("unknown"));
        });
        visit(Json(""), refused("unknown"));
        visit_other_types('s', visit);
    }
};

template <class T, std::size_t Max>
struct Cases<List<T, Max>> {
    static Json smallest() { return Json::array(); }
    static void visit(Visit const& visit) {
        visit(Json::array(), accepted());
        Json full(Max, Cases<T>::smallest());
        visit(full, accepted());
        full.push_back(Cases<T>::smallest());
        visit(full, refused("length"));
        visit_other_types('a', visit);
        Cases<T>::visit([&](Json const& element, Verdict const& verdict) {
            visit(Json::array({element}), {"/0" + verdict.place, verdict.why});
        });
    }
};

// Their length is tried once, by tests/protocol/codec_test.cpp: a hundred lists of 160,000 would fill the memory.
template <class T>
struct Cases<std::vector<T>> {
    static Json smallest() { return Json::array(); }
    static void visit(Visit const& visit) {
        visit(Json::array(), accepted());
        visit_other_types('a', visit);
        Cases<T>::visit([&](Json const& element, Verdict const& verdict) {
            visit(Json::array({element}), {"/0" + verdict.place, verdict.why});
        });
    }
};

template <class T>
struct Cases<SquareTable<T>> {
    static Json smallest() { return Json::array(); }
    static void visit(Visit const& visit) {
        Cases<std::vector<std::vector<T>>>::visit([&](Json const& rows, Verdict const& verdict) {
            bool const is_square = !verdict.why.empty() || rows.empty() || rows[0].size() == 1;
            visit(rows, is_square ? verdict : Verdict{"/0", "shape"});
        });
    }
};

template <>
struct Cases<int> : Cases<Whole<std::numeric_limits<int>::min(), std::numeric_limits<int>::max()>> {
    static Json smallest() { return 0; }
};

template <>
struct Cases<std::int64_t> : Cases<Whole<-wire::largest_exact, wire::largest_exact>> {
    static Json smallest() { return 0; }
};

template <>
struct Cases<double> {
    static Json smallest() { return 0; }
    static void visit(Visit const& visit) {
        for (auto const& good : {Json(0), Json(-3), Json(0.5), Json(1e300)}) visit(good, accepted());
        visit_other_types('n', visit);
    }
};

template <>
struct Cases<Weight> {
    static Json smallest() { return 0; }
    static void visit(Visit const& visit) {
        for (std::int64_t const sign : {1, -1}) {
            visit(Json(sign * wire::largest_plain_weight), accepted());
            visit(Json(sign * (wire::largest_plain_weight + 1)), refused("range"));
            std::string const minus = sign < 0 ? "-" : "";
            visit(Json(minus + "1" + repeated("0", 15)), accepted());
            visit(Json(minus + repeated("9", 38)), accepted());
            for (auto const& bad : {repeated("9", 15), repeated("9", 39), "0" + repeated("9", 16), repeated("9", 16) + ".0"})
                visit(Json(minus + bad), refused("pattern"));
        }
        visit(Json(0.5), refused("type"));
        for (auto const* bad : {"", "-", "a", "0", "+1000000000000000"}) visit(Json(bad), refused("pattern"));
        for (auto const& other : {Json(nullptr), Json(true), Json::array(), Json::object()}) visit(other, refused("type"));
    }
};

template <wire::Struct T>
struct Cases<T> {
    static Json smallest() {
        Json object = Json::object();
        if constexpr (wire::Named<T>) object["type"] = T::name;
        wire::for_each_member<T>([&](auto member) {
            using Member = wire::MemberType<T, decltype(member)>;
            if constexpr (!wire::is_optional<Member>) object[member.name] = Cases<Member>::smallest();
        });
        return object;
    }

    static void visit(Visit const& visit) {
        auto const object = smallest();
        visit(object, accepted());
        visit_other_types('o', visit);
        auto more = object;
        more["unheard_of"] = 1;
        visit(more, {"/unheard_of", "unknown"});
        if constexpr (wire::Named<T>) visit_types(object, visit);
        wire::for_each_member<T>([&](auto member) {
            using Member = wire::MemberType<T, decltype(member)>;
            if constexpr (wire::is_optional<Member>) {
                visit_member<typename Member::value_type>(object, member.name, visit);
            } else {
                auto fewer = object;
                fewer.erase(member.name);
                visit(fewer, {std::string{"/"} + member.name, "missing"});
                visit_member<Member>(object, member.name, visit);
            }
        });
    }

private:
    static void visit_types(Json object, Visit const& visit) {
        object["type"] = 1;
        visit(object, {"/type", "type"});
        object["type"] = "unheard_of";
        visit(object, {"/type", "unknown"});
        object.erase("type");
        visit(object, {"/type", "missing"});
    }

    // Members are put back in order of declaration, so that what is accepted is also what the writer would write.
    template <class Member>
    static void visit_member(Json const& object, std::string const& name, Visit const& visit) {
        Cases<Member>::visit([&](Json const& value, Verdict const& verdict) {
            Json with = Json::object();
            if constexpr (wire::Named<T>) with["type"] = T::name;
            wire::for_each_member<T>([&](auto other) {
                if (name == other.name) {
                    with[name] = value;
                } else if (object.contains(other.name)) {
                    with[other.name] = object.at(other.name);
                }
            });
            visit(with, {"/" + name + verdict.place, verdict.why});
        });
    }
};

template <class... Alternatives>
struct Cases<OneOf<Alternatives...>> {
    // The one with the fewest characters: lists of tens of thousands are filled with it.
    static Json smallest() {
        Json best;
        auto const consider = [&](Json const& other) {
            if (best.is_null() || other.dump().size() < best.dump().size()) best = other;
        };
        (consider(Cases<Alternatives>::smallest()), ...);
        return best;
    }
    static void visit(Visit const& visit) { (Cases<Alternatives>::visit(visit), ...); }
};

}  // namespace

template <class T>
void for_each_limit_case(std::function<void(LimitCase const&)> const& visit) {
    Cases<T>::visit([&](Json const& json, Verdict const& verdict) { visit({json.dump(), verdict.place, verdict.why}); });
}

template void for_each_limit_case<Request>(std::function<void(LimitCase const&)> const&);
template void for_each_limit_case<Reply>(std::function<void(LimitCase const&)> const&);
template void for_each_limit_case<Row>(std::function<void(LimitCase const&)> const&);
template void for_each_limit_case<SessionEvent>(std::function<void(LimitCase const&)> const&);
template void for_each_limit_case<ConventionEvent>(std::function<void(LimitCase const&)> const&);

}  // namespace gommette::testing
