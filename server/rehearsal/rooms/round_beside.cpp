#include "server/rehearsal/rooms/round_beside.hpp"

#include <algorithm>

#include "server/rehearsal/refusal_name.hpp"
#include "server/rehearsal/rooms/result_check.hpp"

namespace gommette::rehearsal {

namespace {

Receipt random_receipt(Chance& chance) {
    static constexpr std::string_view signs{"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"};
    std::string text(8, ' ');
    std::generate(text.begin(), text.end(), [&] { return signs[static_cast<std::size_t>(below(static_cast<int>(signs.size()), chance))]; });
    return {text};
}

}  // namespace

OpenRound RoundBeside::opening() {
    OpenRound order{Approval{}, std::nullopt, false, std::nullopt};
    order.title = Line<1, 60>{"À côté"};
    return order;
}

void RoundBeside::perhaps_tick(Phone& phone, Board const& seen) {
    auto const* round = seen.find<RoundRow>("round/" + std::to_string(round_.value));
    if (!round || round->items.values.empty() || !one_in(3, chance_)) return;
    auto const& items = round->items.values;
    Mark line{items[static_cast<std::size_t>(below(static_cast<int>(items.size()), chance_))], std::nullopt};
    if (!one_in(4, chance_)) line.mark = MarkValue{1};
    phone.mark_beside(round_, {line}, random_receipt(chance_), [this](Screen::Answer const& answer) {
        auto const* refusal = std::get_if<Refusal>(&answer);
        // Hidden or merged meanwhile.
        if (refusal && *refusal != Refusal::not_in_round) troubles_.push_back("a tick beside was refused: " + name_of(*refusal));
    });
}

ResultRow const* RoundBeside::result_on(Board const& board) const {
    auto const* row = board.find<ResultRow>("result/" + std::to_string(round_.value));
    return row && row->is_final ? row : nullptr;
}

std::vector<std::string> RoundBeside::differences(Board const& console, Board const& of_phones, std::vector<std::unique_ptr<Phone>> const& phones,
                                                  std::string_view sheet) const {
    auto found = troubles_;
    auto const* row = result_on(console);
    if (!row) return {"the round beside has no result"};
    auto const number = std::to_string(round_.value);
    std::vector<Receipt> held;
    for (auto const& phone : phones)
        if (auto const* receipt = phone->own().board.find<ReceiptRow>("receipt/" + number)) held.push_back(receipt->receipt);
    std::sort(held.begin(), held.end());
    auto const* told = of_phones.find<ReceiptsRow>("receipts/" + number);
    auto const published = told ? told->receipts.values : std::vector<Receipt>{};
    if (published != held)
        found.push_back("beside: " + std::to_string(published.size()) + " receipts are published, " + std::to_string(held.size()) + " are held");
    if (static_cast<std::size_t>(row->result.participation.voters) != held.size())
        found.push_back("beside: " + std::to_string(row->result.participation.voters) + " voters, " + std::to_string(held.size()) + " receipts");
    for (auto const& line : differences_from_count(sheet, row->result)) found.push_back("beside: " + line);
    return found;
}

}  // namespace gommette::rehearsal
