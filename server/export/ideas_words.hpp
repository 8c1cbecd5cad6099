#pragma once

#include <string>
#include <string_view>

#include "protocol/vocabulary.hpp"
#include "server/domain/views/public_ideas.hpp"

namespace gommette::exports {

// What the public page of ideas says, in either language. All of it is plain text, set as the language is, and not yet escaped.
class IdeasWords {
public:
    explicit IdeasWords(Language language) : language_(language) {}
    Language language() const { return language_; }

    // The one of the two in this language, with French spaces where it is French.
    std::string say(std::string_view french, std::string_view english) const;
    // "12 idées", "1 idea".
    std::string count(std::int64_t number, std::string_view french_one, std::string_view french_more, std::string_view english_one,
                      std::string_view english_more) const;
    // "12 mars 2027" by the time zone of the process; the day "2027-03-12" likewise.
    std::string day(Moment at) const;
    std::string day(Day const& day) const;
    // "12,5 %"; "–" for none.
    std::string figure(std::optional<Thousandths> const& figure, std::string_view unit) const;

    std::string decision(Resolution resolution) const;
    std::string progress(ActionProgress const& progress) const;
    // "gommettes".
    std::string method(Method const& method) const;
    // "3e sur 12, à égalité : 14 gommettes, de 9 personnes sur 41".
    std::string result(domain::PublicVote const& vote) const;

private:
    Language language_;
};

}  // namespace gommette::exports
