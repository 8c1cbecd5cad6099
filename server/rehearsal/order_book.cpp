#include "server/rehearsal/order_book.hpp"

#include <algorithm>
#include <utility>

namespace gommette::rehearsal {

namespace {

// Refusals for now: the same order may be accepted later.
bool passes(Refusal code) { return code == Refusal::too_fast || code == Refusal::busy || code == Refusal::storage_trouble; }

std::string said(Accepted const& accepted) {
    return "at " + std::to_string(accepted.at.value) +
           (accepted.made ? ", made " + std::to_string(accepted.made->value) : std::string{});
}

std::string order_name(DeviceName const& device, std::int64_t n) { return "order " + device.value + "/" + std::to_string(n); }

}  // namespace

OrderBook::Ticket OrderBook::add(Command command, std::int64_t lane) {
    waiting_.push_back({++last_ticket_, std::move(command), lane});
    return last_ticket_;
}

std::optional<Order> OrderBook::next(Clock::time_point now) {
    if (under_way_.size() >= unanswered_orders) return std::nullopt;
    if (to_send_again_.empty()) return next_new(now);
    auto const n = *to_send_again_.begin();
    to_send_again_.erase(to_send_again_.begin());
    return send(n, now);
}

std::optional<Order> OrderBook::next_new(Clock::time_point now) {
    auto const free =
        std::find_if(waiting_.begin(), waiting_.end(), [&](Waiting const& one) { return !busy_lanes_.contains(one.lane); });
    if (free == waiting_.end()) return std::nullopt;
    auto const n = ++last_n_;
    if (free->lane != 0) busy_lanes_.insert(free->lane);
    numbered_[n] = Numbered{std::move(*free), now, now, 0, std::nullopt};
    waiting_.erase(free);
    ++unsettled_;
    return send(n, now);
}

Order OrderBook::send(std::int64_t n, Clock::time_point now) {
    auto& order = numbered_.at(n);
    ++order.times_sent;
    order.last_sent = now;
    under_way_.insert(n);
    return {device_, {n}, order.what.command};
}

void OrderBook::connection_lost() {
    to_send_again_.merge(under_way_);
    under_way_.clear();
}

bool OrderBook::ask_again(CommandNumber n) {
    auto const found = numbered_.find(n.value);
    if (found == numbered_.end() || !found->second.accepted) return false;
    if (asked_again_.insert(n.value).second) to_send_again_.insert(n.value);
    return true;
}

OrderBook::Meaning OrderBook::hear(Accepted const& accepted, Clock::time_point now) {
    auto const n = accepted.n.value;
    auto const found = numbered_.find(n);
    if (found == numbered_.end() || accepted.device != device_)
        return Contradiction{order_name(accepted.device, n) + " was accepted but never given"};
    under_way_.erase(n);
    auto const& before = found->second.accepted;
    if (!before) return settle(n, accepted, now);
    asked_again_.erase(n);
    if (before->at == accepted.at && before->made == accepted.made) return Repeated{};
    return Contradiction{order_name(device_, n) + " was accepted twice: " + said(*before) + ", then " + said(accepted)};
}

OrderBook::Meaning OrderBook::hear(Refusal code, CommandNumber number, Clock::time_point now) {
    auto const n = number.value;
    auto const found = numbered_.find(n);
    if (found == numbered_.end()) return Contradiction{order_name(device_, n) + " was refused but never given"};
    under_way_.erase(n);
    // Only a refusal that cannot have been preceded by an acceptance may give a new number: a busy server may refuse the
    // repetition of an order whose acceptance got lost.
    if (passes(code)) {
        to_send_again_.insert(n);
        return Later{};
    }
    if (found->second.accepted) {
        asked_again_.erase(n);
        return Contradiction{order_name(device_, n) + " was accepted (" + said(*found->second.accepted) + "), then refused"};
    }
    if (code != Refusal::stale) return settle(n, code, now);
    busy_lanes_.erase(found->second.what.lane);
    waiting_.push_front(std::move(found->second.what));
    numbered_.erase(found);
    --unsettled_;
    return Renumbered{};
}

OrderBook::Settled OrderBook::settle(std::int64_t n, std::variant<Accepted, Refusal> answer, Clock::time_point now) {
    auto& order = numbered_.at(n);
    Settled settled{order.what.ticket, {n}, order.what.command, std::move(answer), now - order.first_sent, order.times_sent};
    to_send_again_.erase(n);
    busy_lanes_.erase(order.what.lane);
    --unsettled_;
    if (auto const* accepted = std::get_if<Accepted>(&settled.answer)) {
        order.accepted = *accepted;
    } else {
        numbered_.erase(n);
    }
    return settled;
}

std::optional<Clock::time_point> OrderBook::oldest_under_way() const {
    std::optional<Clock::time_point> oldest;
    for (auto const n : under_way_) {
        auto const sent = numbered_.at(n).last_sent;
        if (!oldest || sent < *oldest) oldest = sent;
    }
    return oldest;
}

std::vector<CommandNumber> OrderBook::repeatable() const {
    std::vector<CommandNumber> numbers;
    std::set<LogPosition> told;
    for (auto const& [n, order] : numbered_) {
        if (!order.accepted || !told.insert(order.accepted->at).second) continue;
        if (!std::holds_alternative<Join>(order.what.command)) numbers.push_back({n});
    }
    return numbers;
}

}  // namespace gommette::rehearsal
