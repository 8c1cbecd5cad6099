#include "server/export/polis_matrix.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <utility>

#include "server/csv/writer.hpp"
#include "server/domain/voting/ballot_round.hpp"

namespace gommette::exports {

namespace {

using Row = std::vector<std::pair<int, int>>;  // (position on the paper, 1, 0 or -1), ascending

struct Matrix {
    std::vector<int> options;  // positions of those that were counted
    std::vector<Row> people;
};

// What each person's ballot came to at the close, in an order that follows from the rows alone.
Matrix matrix_of(domain::Session const& session, domain::Round const& round) {
    auto counted = session.ballot_round(round, round.result->participation.present);
    auto const settled = domain::voting::settle(counted.method, std::move(counted.poll));
    Matrix matrix{settled.poll.live(), {}};
    for (auto const& ballot : settled.poll.ballots) {
        Row row;
        for (auto const& mark : ballot.marks) row.emplace_back(mark.option, mark.value);
        if (!row.empty()) matrix.people.push_back(std::move(row));
    }
    std::ranges::sort(matrix.people);
    return matrix;
}

constexpr int unmarked = 2;

int mark_on(Row const& row, int option) {
    auto const found = std::ranges::find(row, option, &Row::value_type::first);
    return found == row.end() ? unmarked : found->second;
}

int with_mark(Row const& row, int mark) {
    return static_cast<int>(std::ranges::count(row, mark, &Row::value_type::second));
}

// In milliseconds since 1970, and as pol.is writes a day and a time, but always in UTC.
std::string time_cells(Moment at) {
    auto const seconds = static_cast<std::time_t>(at.value / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 64> written{};
    auto const length = std::strftime(written.data(), written.size(), "%a %b %d %H:%M:%S UTC %Y", &parts);
    return std::to_string(at.value) + "," + std::string(written.data(), length);
}

std::string number_of(domain::Round const& round, int option) {
    return std::to_string(round.paper[static_cast<std::size_t>(option)].proposal.value);
}

// Its title of today; nothing: it was erased, or is not on show any more.
std::string text_of(domain::Session const& session, ProposalId id) {
    auto const* proposal = session.find(id);
    return proposal && proposal->words && session.is_live(session.keeper(id)) ? proposal->words->title.value : "";
}

std::string comments(domain::Session const& session, domain::Round const& round, Matrix const& matrix) {
    std::string file = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
    for (int const option : matrix.options) {
        auto const people_who = [&](int mark) {
            return std::ranges::count_if(matrix.people, [&](Row const& row) { return mark_on(row, option) == mark; });
        };
        file += time_cells(round.opened_at) + "," + number_of(round, option) + ",0," + std::to_string(people_who(1)) + "," +
                std::to_string(people_who(-1)) + ",1," +
                csv::plain_cell(text_of(session, round.paper[static_cast<std::size_t>(option)].proposal)) + "\n";
    }
    return file;
}

std::string votes(domain::Round const& round, Matrix const& matrix) {
    std::string file = "timestamp,datetime,comment-id,voter-id,vote\n";
    auto const time = time_cells(*round.closed_at);
    for (std::size_t person = 0; person < matrix.people.size(); ++person)
        for (auto const& [option, mark] : matrix.people[person])
            file += time + "," + number_of(round, option) + "," + std::to_string(person + 1) + "," + std::to_string(mark) + "\n";
    return file;
}

std::string participants(domain::Round const& round, Matrix const& matrix) {
    std::string file = "participant,group-id,n-comments,n-votes,n-agree,n-disagree";
    for (int const option : matrix.options) file += "," + number_of(round, option);
    file += "\n";
    for (std::size_t person = 0; person < matrix.people.size(); ++person) {
        auto const& row = matrix.people[person];
        file += std::to_string(person + 1) + ",,0," + std::to_string(row.size()) + "," + std::to_string(with_mark(row, 1)) + "," +
                std::to_string(with_mark(row, -1));
        for (int const option : matrix.options) {
            int const mark = mark_on(row, option);
            file += "," + (mark == unmarked ? std::string{} : std::to_string(mark));
        }
        file += "\n";
    }
    return file;
}

}  // namespace

std::string_view in_words(NoMatrix why) {
    switch (why) {
        case NoMatrix::still_open: return "is still open; its ballots are told when it is closed";
        case NoMatrix::other_method: return "is no vote of opinions or of consensus, which alone have a pol.is matrix";
        case NoMatrix::secret: return "was secret: there is no matrix of it";
        case NoMatrix::few_people:
            return "was marked by fewer than 10 people: among so few a line of the matrix tells whose it is. The tally sheet has its ballots";
    }
    return "";
}
static_assert(smallest_matrix == 10, "in_words says the number");

std::variant<std::vector<documents::Part>, NoMatrix> polis_matrix(domain::Session const& session, domain::Round const& round) {
    if (!std::holds_alternative<Opinion>(round.method) && !std::holds_alternative<Consensus>(round.method)) return NoMatrix::other_method;
    if (round.secret) return NoMatrix::secret;
    if (round.is_open) return NoMatrix::still_open;
    auto const matrix = matrix_of(session, round);
    if (matrix.people.size() < smallest_matrix) return NoMatrix::few_people;
    return std::vector<documents::Part>{{"comments.csv", comments(session, round, matrix)},
                                        {"votes.csv", votes(round, matrix)},
                                        {"participants-votes.csv", participants(round, matrix)}};
}

}  // namespace gommette::exports
