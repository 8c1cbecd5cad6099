#include "server/rehearsal/consultation_folder.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "server/csv/reader.hpp"
#include "server/csv/writer.hpp"

namespace gommette::rehearsal {

namespace {

// Collects the first complaint; what is read after it does not matter any more.
class Complaint {
public:
    void at(std::string const& file, std::size_t line, std::string const& why) {
        if (text_.empty()) text_ = file + (line > 0 ? ", line " + std::to_string(line) : "") + ": " + why;
    }
    bool made() const { return !text_.empty(); }
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

// One file and where its columns stand.
class Sheet {
public:
    Sheet(std::filesystem::path const& folder, std::string name, Complaint& complaint)
        : name_(std::move(name)), complaint_(complaint), table_(read(folder)) {}

    std::vector<csv::Row> const& records() const { return table_.rows; }

    std::size_t column(std::string const& name) {
        auto const found = table_.column(name);
        if (!found) complaint_.at(name_, 1, "there is no column \"" + name + "\"");
        return found.value_or(0);
    }

    std::int64_t whole(csv::Row const& record, std::size_t column, std::int64_t least) {
        auto const& field = record.cells[column];
        std::int64_t value{};
        auto const [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
        if (error != std::errc{} || end != field.data() + field.size() || value < least) {
            complain(record,
                     "\"" + field.substr(0, 40) + "\" is no number that can stand under \"" + table_.header[column] + "\"");
            return least;
        }
        return value;
    }

    void complain(csv::Row const& record, std::string const& why) { complaint_.at(name_, record.line, why); }

private:
    csv::Table read(std::filesystem::path const& folder) {
        std::ifstream file{folder / name_, std::ios::binary};
        if (!file) {
            complaint_.at((folder / name_).string(), 0, "cannot be read");
            return {};
        }
        auto read = csv::read_strictly(std::string{std::istreambuf_iterator<char>{file}, {}}, ',');
        if (auto* rows = std::get_if<std::vector<csv::Row>>(&read)) return csv::table_of(std::move(*rows));
        auto const& fault = std::get<csv::Fault>(read);
        complaint_.at(name_, fault.line, fault.why);
        return {};
    }

    std::string name_;
    Complaint& complaint_;
    csv::Table table_;
};

// What the files say, by their own numbers.
struct Recorded {
    std::map<std::int64_t, Statement> statements;  // `author` unused
    std::map<std::int64_t, std::int64_t> authors;
    struct Vote {
        std::int64_t at_ms, statement, voter;
        int mark;
    };
    std::vector<Vote> votes;
};

void read_statements(Sheet& sheet, Complaint& complaint, Recorded& recorded) {
    auto const at = sheet.column("timestamp"), number = sheet.column("comment-id"), author = sheet.column("author-id"),
               moderated = sheet.column("moderated"), body = sheet.column("comment-body");
    for (auto const& record : sheet.records()) {
        if (complaint.made()) return;
        Statement statement{sheet.whole(record, number, 0), sheet.whole(record, at, 0), 0, record.cells[body],
                            sheet.whole(record, moderated, -1) < 0};
        recorded.authors[statement.number] = sheet.whole(record, author, 0);
        if (!recorded.statements.emplace(statement.number, statement).second)
            sheet.complain(record, "statement " + std::to_string(statement.number) + " stands there twice");
    }
}

void read_votes(Sheet& sheet, Complaint& complaint, Recorded& recorded) {
    auto const at = sheet.column("timestamp"), statement = sheet.column("comment-id"), voter = sheet.column("voter-id"),
               mark = sheet.column("vote");
    for (auto const& record : sheet.records()) {
        if (complaint.made()) return;
        auto const given = sheet.whole(record, mark, -1);
        Recorded::Vote const vote{sheet.whole(record, at, 0), sheet.whole(record, statement, 0), sheet.whole(record, voter, 0),
                                  static_cast<int>(given)};
        if (given > 1) sheet.complain(record, "a vote is 1, 0 or -1");
        if (!recorded.statements.contains(vote.statement))
            sheet.complain(record, "comments.csv has no statement " + std::to_string(vote.statement));
        recorded.votes.push_back(vote);
    }
}

Consultation numbered(Recorded const& recorded) {
    Consultation consultation;
    std::set<std::int64_t> people;
    for (auto const& [statement, author] : recorded.authors) people.insert(author);
    for (auto const& vote : recorded.votes) people.insert(vote.voter);
    consultation.people.assign(people.begin(), people.end());
    std::map<std::int64_t, std::size_t> place, seat;
    for (auto const number : people) seat.emplace(number, seat.size());
    for (auto const& [number, statement] : recorded.statements) {
        place.emplace(number, place.size());
        consultation.statements.push_back(statement);
        consultation.statements.back().author = seat.at(recorded.authors.at(number));
    }
    for (auto const& vote : recorded.votes)
        consultation.casts.push_back({vote.at_ms, place.at(vote.statement), seat.at(vote.voter), vote.mark});
    return consultation;
}

// As pol.is writes it, but always in UTC.
std::string date(std::int64_t at_ms) {
    auto const seconds = static_cast<std::time_t>(at_ms / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64];
    auto const length = std::strftime(text, sizeof text, "%a %b %d %H:%M:%S UTC %Y", &parts);
    return {text, length};
}

}  // namespace

std::variant<Consultation, std::string> read_consultation(std::string const& folder) {
    Complaint complaint;
    Recorded recorded;
    Sheet comments{folder, "comments.csv", complaint};
    if (!complaint.made()) read_statements(comments, complaint, recorded);
    Sheet votes{folder, "votes.csv", complaint};
    if (!complaint.made()) read_votes(votes, complaint, recorded);
    if (complaint.made()) return complaint.text();
    auto consultation = numbered(recorded);
    if (consultation.statements.empty()) return folder + ": there are no statements";
    if (consultation.statements.size() > proposals_by_people)
        return folder + ": a session takes " + std::to_string(proposals_by_people) + " proposals from its people, here are " +
               std::to_string(consultation.statements.size()) + " statements";
    if (consultation.people.size() > people_per_session)
        return folder + ": a session holds " + std::to_string(people_per_session) + " people, here are " +
               std::to_string(consultation.people.size());
    return consultation;
}

std::optional<std::string> write_consultation(Consultation const& consultation, std::string const& folder) {
    std::filesystem::path const place{folder};
    std::error_code error;
    std::filesystem::create_directories(place, error);
    if (error) return folder + ": " + error.message();
    struct Counted {
        int agrees{}, disagrees{};
    };
    std::vector<Counted> counted(consultation.statements.size());
    std::ofstream votes{place / "votes.csv", std::ios::binary};
    votes << "timestamp,datetime,comment-id,voter-id,vote\n";
    for (auto const& cast : consultation.casts) {
        counted[cast.statement].agrees += cast.mark > 0;
        counted[cast.statement].disagrees += cast.mark < 0;
        votes << cast.at_ms << ',' << date(cast.at_ms) << ',' << consultation.statements[cast.statement].number << ','
              << consultation.people[cast.voter] << ',' << cast.mark << '\n';
    }
    std::ofstream comments{place / "comments.csv", std::ios::binary};
    comments << "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
    for (std::size_t index = 0; index < consultation.statements.size(); ++index) {
        auto const& statement = consultation.statements[index];
        comments << statement.at_ms << ',' << date(statement.at_ms) << ',' << statement.number << ','
                 << consultation.people[statement.author] << ',' << counted[index].agrees << ',' << counted[index].disagrees
                 << ',' << (statement.moderated_out ? -1 : 1) << ',' << csv::plain_cell(statement.body) << '\n';
    }
    votes.close();
    comments.close();
    if (!votes || !comments) return folder + ": cannot be written";
    return std::nullopt;
}

}  // namespace gommette::rehearsal
