#include "server/live/stored_answers.hpp"

#include "protocol/codec.hpp"
#include "server/records/answer_rows.hpp"

namespace gommette::live {

namespace {

// The JSON of as many orders as are remembered, with the longest name and the largest numbers.
constexpr std::size_t longest_answers = 1536;

}  // namespace

std::string person_actor(PersonId person) { return "person/" + std::to_string(person.value); }

storage::AnswerRow answer_row(storage::Stream const& stream, std::string const& actor, std::string const& device,
                              std::vector<IdempotencyTable::Answered> const& answers) {
    std::vector<AnsweredOrder> orders;
    for (auto const& answer : answers) orders.push_back({{answer.n}, {answer.at}});
    return records::answer_row(stream, actor, device, orders);
}

std::vector<IdempotencyTable::Answered> answers_of(storage::AnswerRow const& row) {
    std::vector<IdempotencyTable::Answered> answers;
    for (auto const& order : records::orders_of(row)) answers.push_back({order.n.value, order.at.value});
    return answers;
}

storage::UrnRow urn_row(storage::Stream const& stream, RoundId round, PersonId person, std::string const& device,
                        std::vector<IdempotencyTable::Answered> const& answers) {
    SealedAnswers sealed{person, DeviceName{device}, {}};
    for (auto const& answer : answers) sealed.orders.values.push_back({{answer.n}, {answer.at}});
    return {stream, round.value, "answers/" + std::to_string(person.value) + "/" + device, encode(Sealed{sealed}), longest_answers};
}

}  // namespace gommette::live
