#include "server/rehearsal/rooms/result_check.hpp"

#include <cstdint>
#include <set>
#include <utility>
#include <variant>

#include "server/recount/published_by.hpp"
#include "server/recount/read_sheet.hpp"

namespace gommette::rehearsal {

namespace {

std::string told(recount::Complaint const& complaint) { return "the sheet cannot be counted: " + complaint.place + ": " + complaint.why; }

// One line as both sides tell it. Of two rivals that nobody could choose between, none comes first.
std::string told_line(std::string one, std::string other, std::int64_t mark, std::int64_t second) {
    if (mark == 0 && !other.empty() && other < one) std::swap(one, other);
    auto line = one + (other.empty() ? "" : " over " + other) + ": " + std::to_string(mark);
    return second == 0 ? line : line + "/" + std::to_string(second);
}

std::string told_ballot(std::set<std::string> const& lines) {
    if (lines.empty()) return "nothing";
    std::string told;
    for (auto const& line : lines) told += (told.empty() ? "" : ", ") + line;
    return told;
}

std::string id_of(ProposalId proposal) { return "p" + std::to_string(proposal.value); }

std::string told_ballot(HeldBallot const& held) {
    std::set<std::string> lines;
    for (auto const& [name, line] : held)
        lines.insert(told_line(id_of(line.proposal), line.rival ? id_of(*line.rival) : "", line.mark->value, line.second ? line.second->value : 0));
    return told_ballot(lines);
}

std::string told_ballot(recount::Sheet const& sheet, recount::voting::Ballot const& ballot) {
    bool const has_rivals = std::holds_alternative<Duels>(sheet.round.method);
    std::set<std::string> lines;
    auto const id = [&](int option) { return sheet.options[static_cast<std::size_t>(option)].id; };
    for (auto const& mark : ballot.marks)
        lines.insert(told_line(id(mark.option), has_rivals ? id(mark.second) : "", mark.value, has_rivals ? 0 : mark.second));
    return sheet.colleges.at(static_cast<std::size_t>(ballot.college)).id + " " + told_ballot(lines);
}

std::vector<std::string> compare(recount::Sheet const& sheet, std::map<std::size_t, CastBallots::Cast> const& cast,
                                 std::vector<College> const& colleges) {
    std::multiset<std::string> counted;
    for (auto const& ballot : sheet.round.poll.ballots)
        if (ballot.channel != recount::voting::Channel::hands) counted.insert(told_ballot(sheet, ballot));
    std::vector<std::string> differences;
    std::size_t only_server_knows = 0;
    for (auto const& [person, one] : cast) {
        if (!one.is_known) {
            ++only_server_knows;
            continue;
        }
        auto const ballot = std::string{boost::describe::enum_to_string(colleges.at(person), "")} + " " + told_ballot(one.ballot);
        auto const found = counted.find(ballot);
        if (found == counted.end())
            differences.push_back("the ballot of person " + std::to_string(person) + " was accepted and is not counted: " + ballot);
        else
            counted.erase(found);
    }
    if (counted.size() != only_server_knows)
        differences.push_back(std::to_string(counted.size()) + " ballots are counted beside those that are known, expected " +
                              std::to_string(only_server_knows));
    if (only_server_knows == 0)
        for (auto const& ballot : counted) differences.push_back("nobody cast what is counted: " + ballot);
    return differences;
}

}  // namespace

std::vector<std::string> differences_between(std::string const& pages, RoundResult const& one, RoundResult const& other) {
    auto const found = recount::difference(one, other);
    if (!found) return {};
    return {pages + " do not show the same result: " + *found};
}

RoundResult without_colleges(RoundResult result) {
    result.colleges.reset();
    result.divergences.clear();
    std::erase_if(result.columns, [&](Column const& column) {
        return column.weighting != WeightingName::by_person && column.weighting != result.official;
    });
    std::erase_if(result.warnings, [](Warning warning) {
        return warning == Warning::colleges_hidden || warning == Warning::weighting_withheld || warning == Warning::weighting_left_out;
    });
    return result;
}

std::vector<std::string> differences_from_count(std::string_view sheet, RoundResult const& published) {
    auto const counted = recount::published_by(sheet, published);
    if (auto const* complaint = std::get_if<recount::Complaint>(&counted)) return {told(*complaint)};
    auto const found = recount::difference(published, std::get<RoundResult>(counted));
    return found ? std::vector{*found} : std::vector<std::string>{};
}

std::vector<std::string> differences_from_cast(std::string_view sheet, std::map<std::size_t, CastBallots::Cast> const& cast,
                                               std::vector<College> const& colleges) {
    auto const read = recount::read_sheet(sheet);
    if (auto const* complaint = std::get_if<recount::Complaint>(&read)) return {told(*complaint)};
    return compare(std::get<recount::Sheet>(std::get<recount::AnySheet>(read)), cast, colleges);
}

}  // namespace gommette::rehearsal
