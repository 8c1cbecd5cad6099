#pragma once

#include "protocol/ballot.hpp"
#include "protocol/methods.hpp"

namespace gommette {

// What a closed round says, or an open one with live results: as the count finds it, as the log keeps it, as the pages draw it.
// Options are named by their position in `RoundResult::items`, from 0.

// How people's ballots reached the server.
struct ByChannel {
    int phone{0};
    int tablet{0};
    int paper{0};
    int hands{0};
    bool operator==(ByChannel const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ByChannel, (), (phone, tablet, paper, hands))

// Who is in the room, always told together. registered: joined so far; present: of those, who was there at the close, not told
// before it; voters: handed in a ballot; expressed: it holds at least one mark that counts, and, where 0 is an abstention, one that is
// not 0; abstained: all its marks are 0 (there alone).
struct Participation {
    int registered{0};
    std::optional<int> present;
    int voters{0};
    int expressed{0};
    int blank{0};
    int spoiled{0};
    int abstained{0};
    ByChannel by_channel;  // the voters
    bool operator==(Participation const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Participation, (), (registered, present, voters, expressed, blank, spoiled, abstained, by_channel))

// How much one ballot counts: the same for every person · each college that voted the same as a whole · each as much as was declared.
enum class WeightingName { by_person, equal_colleges, declared };
BOOST_DESCRIBE_ENUM(WeightingName, by_person, equal_colleges, declared)

enum class Warning {
    no_ballots,          // there is no result
    one_ballot,          // the result is one person's
    few_ballots,         // fewer than smallest_college
    too_few_options,     // of a ranking: fewer than 3
    too_many_options,    // of a ranking: more than 12
    weights_too_fine,    // a weighting could not be added exactly, and is left out
    weighting_left_out,  // the method, or what its majority is counted on, knows persons only
    colleges_hidden,     // some cells are not told, and weighted figures are not either
    increases_ended,     // of equal shares: completion was cut short
    weighting_withheld,  // a weighted result would tell hidden votes, and is left out
    figures_withheld     // weighted figures of a secret round would tell more than its cells; its order is told
};
BOOST_DESCRIBE_ENUM(Warning, no_ballots, one_ballot, few_ballots, too_few_options, too_many_options, weights_too_fine,
                    weighting_left_out, colleges_hidden, increases_ended, weighting_withheld, figures_withheld)

// The result by one weighting: figures are sums of weights, to be read over `unit`. Where figures may not be told, `count` is there
// while the result is made, and left out of what is published.
struct Column {
    WeightingName weighting{};
    Weight unit{1};
    Ordering order;
    bool figures_told{true};
    std::optional<AnyCount> count;
    bool operator==(Column const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Column, (), (weighting, unit, order, figures_told, count))

// A cell counts the ballots of one college on one option: people[v] gave the mark first_value + v; silent: had a say on it and gave
// no mark; unseen: had no say on it. They sum to the college's voters. Not shown: it would tell how someone voted, and holds
// nothing.
struct Cell {
    std::vector<int> people;
    int silent{0};
    int unseen{0};
    bool shown{true};
    bool operator==(Cell const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Cell, (), (people, silent, unseen, shown))

// What each college gave to each option, in people: a row an option, a column a college (of a room: in the order of College), and a
// last one for those without. `withheld`: columns whose number of voters would tell who voted, ascending; theirs are told as 0.
struct Breakdown {
    std::vector<int> options;  // rows: the live options
    std::vector<int> voters;   // per column: ballots
    int first_value{0};        // the mark of people[0]
    std::vector<std::vector<Cell>> cells;
    std::vector<int> withheld;

    Cell& at(std::size_t row, std::size_t column) { return cells[row][column]; }
    Cell const& at(std::size_t row, std::size_t column) const { return cells[row][column]; }
    bool operator==(Breakdown const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Breakdown, (), (options, voters, first_value, cells, withheld))

struct Share {
    int in_favour{0};
    int of{0};
    bool operator==(Share const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Share, (), (in_favour, of))

// Two colleges (columns of the breakdown; the one more in favour first) that part on an option: 20 points or more between their shares,
// and Fisher's exact p, in millionths, below 0.05. A thing to discuss, not a proof. Found between shown cells only.
struct Divergence {
    int option{};
    int college{};
    int other{};
    Share in_college;
    Share in_other;
    int fisher_millionths{0};
    bool operator==(Divergence const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Divergence, (), (option, college, other, in_college, in_other, fisher_millionths))

// `items`: the paper, in its order; those that were hidden, merged or withdrawn have no place in any order. `columns`: by person first;
// none: nobody voted, and there is no result. `colleges`: with ballots of at least two. `divergences`: widest first.
struct RoundResult {
    Participation participation;
    List<ProposalId, proposals_per_session> items;
    WeightingName official{};
    std::vector<Column> columns;
    std::vector<Warning> warnings;
    std::optional<Breakdown> colleges;
    std::vector<Divergence> divergences;
    bool operator==(RoundResult const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundResult, (), (participation, items, official, columns, warnings, colleges, divergences))

// What a method decides of an option, where it decides anything: whether a budget funds it (`undecided`: a tie that nothing breaks is
// in the way), or its Verdict.
enum class ItemVerdict { funded, not_funded, undecided, adopted, rejected, no_quorum, not_voted };
BOOST_DESCRIBE_ENUM(ItemVerdict, funded, not_funded, undecided, adopted, rejected, no_quorum, not_voted)

// One option of a result in short, the same for all methods: what tables, spreadsheets and the steering committee say of it.
// rank: none, the method gives it no place. score: the figure that ranks, by person, where it is one whole number. voters: gave any
// mark; supporters: are in favour, where the method knows them. counts: people by mark, without zeros, ascending by mark, where the
// method has marks. cost: of a budget.
struct ItemSummary {
    ProposalId proposal;
    std::optional<Whole<1, 1000>> rank;
    std::optional<Whole<-2147483647, 2147483647>> score;
    Whole<0, 2147483647> voters;
    Whole<0, 2147483647> supporters;
    MarkCounts counts;
    std::optional<ItemVerdict> verdict{};
    std::optional<Cost> cost{};
    bool operator==(ItemSummary const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemSummary, (), (proposal, rank, score, voters, supporters, counts, verdict, cost))

}  // namespace gommette
