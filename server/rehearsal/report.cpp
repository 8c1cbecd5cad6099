#include "server/rehearsal/report.hpp"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

namespace gommette::rehearsal {

namespace {

using Waits = std::vector<std::chrono::nanoseconds>;

// The wait that `share` of all are not above, in milliseconds; 0 without any.
double wait_ms(Waits waits, double share) {
    if (waits.empty()) return 0;
    auto const place = static_cast<std::ptrdiff_t>(share * static_cast<double>(waits.size() - 1));
    std::nth_element(waits.begin(), waits.begin() + place, waits.end());
    return static_cast<double>(waits[static_cast<std::size_t>(place)].count()) / 1e6;
}

double orders_per_s(Outcome const& outcome) {
    return outcome.casting.count() > 0 ? static_cast<double>(outcome.ledger.waits.size()) / outcome.casting.count() : 0;
}

template <class... Values>
std::string print(char const* format, Values... values) {
    char text[200];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

}  // namespace

std::string report_text(Outcome const& outcome) {
    auto const& ledger = outcome.ledger;
    std::string text;
    for (auto const& mismatch : outcome.mismatches) text += "differs: " + mismatch + '\n';
    for (auto const& trouble : ledger.troubles) text += "may never happen: " + trouble + '\n';
    if (outcome.failure) text += "it ended early: " + *outcome.failure + '\n';
    text += print("people %zu, statements %zu, votes %zu\n", outcome.people, outcome.statements, outcome.casts);
    text += print("statements equal       %zu of %zu\n", outcome.equal, outcome.statements);
    text += print("orders answered        %zu in %.1f s: %.0f a second\n", ledger.waits.size(), outcome.casting.count(),
                  orders_per_s(outcome));
    text += print("answer after           %.1f ms (half), %.1f ms (99 of 100), %.1f ms (all)\n", wait_ms(ledger.waits, 0.5),
                  wait_ms(ledger.waits, 0.99), wait_ms(ledger.waits, 1));
    text += print("connections            %lld lost, %lld came back, %lld views begun anew\n",
                  static_cast<long long>(ledger.lost_connections), static_cast<long long>(ledger.reconnects),
                  static_cast<long long>(ledger.snapshots));
    text += print(
        "orders sent again      %lld unanswered (%lld of them were durable already), %lld to compare the answer, "
        "%lld refused for the moment\n",
        static_cast<long long>(ledger.resends), static_cast<long long>(ledger.already_durable),
        static_cast<long long>(ledger.asked_again), static_cast<long long>(ledger.refused_for_now));
    return text + (outcome.is_equal() ? "equal: no command lost, none doubled\n" : "NOT EQUAL\n");
}

std::string report_json(Outcome const& outcome) {
    auto const& ledger = outcome.ledger;
    nlohmann::ordered_json report{{"equal", outcome.is_equal()},
                                  {"people", outcome.people},
                                  {"statements", outcome.statements},
                                  {"statements_equal", outcome.equal},
                                  {"votes", outcome.casts},
                                  {"orders_answered", ledger.waits.size()},
                                  {"casting_s", outcome.casting.count()},
                                  {"orders_per_s", orders_per_s(outcome)},
                                  {"answer_p50_ms", wait_ms(ledger.waits, 0.5)},
                                  {"answer_p99_ms", wait_ms(ledger.waits, 0.99)},
                                  {"answer_max_ms", wait_ms(ledger.waits, 1)},
                                  {"lost_connections", ledger.lost_connections},
                                  {"reconnects", ledger.reconnects},
                                  {"snapshots", ledger.snapshots},
                                  {"patches", ledger.patches},
                                  {"resends", ledger.resends},
                                  {"already_durable", ledger.already_durable},
                                  {"asked_again", ledger.asked_again},
                                  {"refused_for_now", ledger.refused_for_now},
                                  {"troubles", ledger.troubles},
                                  {"mismatches", outcome.mismatches}};
    if (outcome.failure) report["failure"] = *outcome.failure;
    return report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

}  // namespace gommette::rehearsal
