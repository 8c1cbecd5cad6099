#include "server/live/stored_answers.hpp"

#include <sstream>

#include "protocol/codec.hpp"

namespace gommette::live {

namespace {

// The JSON of as many orders as are remembered, with the longest name and the largest numbers.
constexpr std::size_t longest_answers = 1536;

}  // namespace

std::string person_actor(PersonId person) { return "person/" + std::to_string(person.value); }

storage::AnswerRow answer_row(storage::Stream const& stream, std::string const& actor, std::string const& device,
                              std::vector<IdempotencyTable::Answered> const& answers) {
    storage::AnswerRow row{stream, actor, device, answers.back().n, answers.back().at, {}};
    for (std::size_t index = 0; index + 1 < answers.size(); ++index)
        row.earlier += (index == 0 ? "" : " ") + std::to_string(answers[index].n) + ":" + std::to_string(answers[index].at);
    return row;
}

std::vector<IdempotencyTable::Answered> answers_of(storage::AnswerRow const& row) {
    std::vector<IdempotencyTable::Answered> answers;
    std::istringstream earlier(row.earlier);
    std::string word;
    while (earlier >> word) {
        std::istringstream pair(word);
        IdempotencyTable::Answered one;
        char colon{};
        if (!(pair >> one.n >> colon >> one.at) || colon != ':')
            throw storage::StorageError("the answers to " + row.actor + " of " + row.stream + " cannot be read");
        answers.push_back(one);
    }
    answers.push_back({row.n, row.at});
    return answers;
}

storage::UrnRow urn_row(storage::Stream const& stream, RoundId round, PersonId person, std::string const& device,
                        std::vector<IdempotencyTable::Answered> const& answers) {
    SealedAnswers sealed{person, DeviceName{device}, {}};
    for (auto const& answer : answers) sealed.orders.values.push_back({{answer.n}, {answer.at}});
    return {stream, round.value, "answers/" + std::to_string(person.value) + "/" + device, encode(Sealed{sealed}), longest_answers};
}

}  // namespace gommette::live
