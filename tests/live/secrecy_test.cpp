// What backups and copies of all files tell of a secret round to somebody who knows who voted when, and has kept all of them.
// GOMMETTE_SECRECY_ROUNDS=20 takes 200 backups while rounds are open, and 200 copies after their close.

#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <set>

#include "server/records/reading_check.hpp"
#include "storage/backup.hpp"
#include "storage/log_snapshot.hpp"
#include "tests/live/harness.hpp"

namespace gommette::live {

namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int voters = 10;
// Of one event in 30,000 by chance.
constexpr double allowed_deviations = 4.0;

int rounds_to_play() {
    char const* const wanted = std::getenv("GOMMETTE_SECRECY_ROUNDS");
    return wanted ? std::atoi(wanted) : 2;
}

std::string read_bytes(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string all_bytes(fs::path const& folder) {
    std::string bytes;
    for (auto const& file : fs::directory_iterator(folder)) bytes += read_bytes(file.path());
    return bytes;
}

// A folder of its own for one test, gone with it.
class Folder {
public:
    Folder() : path_(fs::path(testing::TempDir()) / ("secrecy-" + std::to_string(::getpid()) + "-" + std::to_string(made_++))) {
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    fs::path const& path() const { return path_; }
    void copy_all(fs::path const& from) const {
        for (auto const& file : fs::directory_iterator(from))
            fs::copy_file(file.path(), path_ / file.path().filename(), fs::copy_options::overwrite_existing);
    }

private:
    static inline int made_{0};
    fs::path path_;
};

// What the urn rows of that folder open to.
std::vector<storage::Urn> opened(fs::path const& folder) {
    auto const log = storage::open_sqlite_log({folder.string(), false}, [](int, auto const&) {});
    return log->urns("session/1");
}

// How often a guess was right, and how often chance is.
struct Guesses {
    double right{0}, expected{0};
    int made{0};

    void add(std::vector<int> const& guessed, std::vector<int> const& cast) {
        auto const in_favour = static_cast<double>(std::count(cast.begin(), cast.end(), 1));
        auto const n = static_cast<double>(cast.size());
        for (std::size_t i = 0; i < cast.size(); ++i) right += guessed[i] == cast[i];
        auto const guessed_in_favour = static_cast<double>(std::count(guessed.begin(), guessed.end(), 1));
        expected += (in_favour * guessed_in_favour + (n - in_favour) * (n - guessed_in_favour)) / n;
        made += static_cast<int>(cast.size());
    }
    double deviations() const { return std::abs(right - expected) / std::sqrt(0.25 * std::max(1, made)); }
};

class Secrecy : public ::testing::Test {
protected:
    Secrecy()
        : building(2, [this](storage::Deliver deliver) { return storage::open_sqlite_log({folder.path().string(), false}, std::move(deliver)); }) {
        building.settle_durably();
        code = plan();
        facilitator = open(with_key(facilitator_key));
        for (int voter = 0; voter < voters; ++voter) {
            pages.push_back(open(with_code(code)));
            pages.back()->order(1, Join{key("voter-" + std::to_string(voter)), College::resident, std::nullopt}, device(voter));
            building.settle_durably();
        }
        lead(GoToStep{{1}});
        pages[0]->order(2, Propose{{"Un banc"}, std::nullopt}, device(0));
        building.settle_durably();
    }
    static std::string device(int voter) { return "device-of-" + std::to_string(voter); }
    std::unique_ptr<FakePage> open(Hello hello) {
        auto page = std::make_unique<FakePage>(building.server, 0);
        page->say(std::move(hello));
        building.settle_durably();
        return page;
    }
    std::string plan() {
        auto office = open(with_key(building.office_key));
        int n = 0;
        for (Command const& command :
             {Command{FoundCommittee{{"JE"}, {"Jeunesse"}}}, Command{PlanSession{{1}, {"Atelier"}, false, std::nullopt, std::nullopt}},
              Command{IssueLink{Role::facilitator, SessionId{1}, facilitator_key, std::nullopt}}}) {
            office->order(++n, command, "office-device");
            building.settle_durably();
        }
        auto const console = open(with_key(facilitator_key));
        return std::get<DoorRow>(std::get<Row>(decode<Row>(console->room.rows["door"]))).code.value;
    }
    void lead(Command command) {
        facilitator->order(++led, std::move(command));
        building.settle_durably();
    }
    void open_round() {
        ++round;
        OpenRound opening{DecisionVote{}, std::nullopt, false, std::nullopt};
        opening.secret = true;
        lead(opening);
    }
    void vote(int voter, int mark) {
        building.now.value += 60'000;
        pages[static_cast<std::size_t>(voter)]->order(10 + round, MarkBallot{{round}, {{Mark{{1}, MarkValue{mark}}}}, std::nullopt, receipt_of(voter)}, device(voter));
        building.settle_durably();
    }
    // As the voter's page made it; whoever looked over their shoulder knows it.
    Receipt receipt_of(int voter) const {
        std::mt19937 signs(static_cast<unsigned>(round * 100 + voter));
        std::string text;
        for (int sign = 0; sign < 8; ++sign) text += static_cast<char>('A' + signs() % 26);
        return {text};
    }
    std::string key_file() const { return "gommette.urn-session-1-" + std::to_string(round); }

    Folder folder;
    Building building;
    Key const facilitator_key = key("facilitator");
    std::string code;
    std::unique_ptr<FakePage> facilitator;
    std::vector<std::unique_ptr<FakePage>> pages;
    std::int64_t led{0};
    std::int32_t round{0};
    std::mt19937 dice{2026};
};

}  // namespace

TEST_F(Secrecy, OfBackupsAndOfCopiesAfterTheCloseIsWholeToWhoKnowsWhoVotedWhen) {
    Guesses by_time, by_person, by_receipt, by_bytes;
    int backups = 0, copies = 0;
    for (int played = 0; played < rounds_to_play(); ++played) {
        open_round();
        std::vector<int> order(voters), cast(voters);
        std::iota(order.begin(), order.end(), 0);
        std::shuffle(order.begin(), order.end(), dice);
        std::string key_bytes;
        std::vector<int> in_time, of_bytes;
        for (int const voter : order) {
            cast[static_cast<std::size_t>(voter)] = dice() % 2 == 0 ? 1 : -1;
            in_time.push_back(cast[static_cast<std::size_t>(voter)]);
            vote(voter, in_time.back());
            key_bytes = read_bytes(folder.path() / key_file());
            ASSERT_EQ(key_bytes.size(), 32u);
            Folder restored;
            auto const copy = (restored.path() / "gommette.db").string();
            storage::backup(folder.path().string(), copy, {});
            ++backups;
            auto const bytes = read_bytes(copy);
            EXPECT_EQ(bytes.find(key_bytes), std::string::npos);
            // The bytes that came with this vote, as far as a difference of two backups tells them.
            std::hash<std::string> const blind;
            of_bytes.push_back(blind(bytes) % 2 == 0 ? 1 : -1);
            auto const urns = opened(restored.path());
            ASSERT_EQ(urns.size(), 1u);
            EXPECT_TRUE(urns[0].is_lost && urns[0].contents.empty()) << "a backup opened a ballot";
        }
        by_bytes.add(of_bytes, in_time);

        // With the key file all is told: that much is stated, and shows that these eyes can see.
        {
            Folder live;
            live.copy_all(folder.path());
            auto const urns = opened(live.path());
            ASSERT_EQ(urns.size(), 1u);
            int found = 0;
            for (auto const& content : urns[0].contents) {
                auto const sealed = nlohmann::json::parse(content);
                if (sealed["type"] != "ballot") continue;
                ++found;
                EXPECT_EQ(sealed["marks"][0]["mark"], cast[sealed["person"].get<std::size_t>() - 1]);
            }
            EXPECT_EQ(found, voters);
        }

        lead(CloseRound{{round}});
        for (int copied = 0; copied < voters; ++copied) {
            Folder after;
            after.copy_all(folder.path());
            ++copies;
            auto const bytes = all_bytes(after.path());
            EXPECT_EQ(bytes.find(key_bytes), std::string::npos) << "the key is still there";
            EXPECT_FALSE(fs::exists(after.path() / key_file()));
            EXPECT_EQ(opened(after.path()).size(), 0u);
            if (copied == 0) {
                auto const last = building.log.read("session/1", 0, 10'000).back();
                ASSERT_EQ(last.kind, "round_closed");
                auto const body = nlohmann::json::parse(last.body);
                std::vector<int> told;
                for (auto const& ballot : body["ballots"]) told.push_back(ballot["marks"][0]["mark"]);
                ASSERT_EQ(told.size(), cast.size());
                by_time.add(told, in_time);
                by_person.add(told, cast);
                // Ballots in the order of the receipts that stand beside them.
                std::vector<std::pair<std::string, int>> by_word;
                for (int voter = 0; voter < voters; ++voter) by_word.emplace_back(receipt_of(voter).value, cast[static_cast<std::size_t>(voter)]);
                std::sort(by_word.begin(), by_word.end());
                std::vector<int> in_order_of_receipts;
                for (std::size_t place = 0; place < by_word.size(); ++place) {
                    EXPECT_EQ(body["receipts"][place], by_word[place].first);
                    in_order_of_receipts.push_back(by_word[place].second);
                }
                by_receipt.add(told, in_order_of_receipts);
            }
            if (copied % 4 == 0) lead(SetDoor{copied % 8 == 0 ? DoorState::closed : DoorState::open});
        }
    }
    for (auto const& [how, guesses] : {std::pair{"the order of votes", by_time}, {"the order of persons", by_person}, {"the order of receipts", by_receipt}, {"bytes of backups", by_bytes}}) {
        std::cout << how << ": " << guesses.right << " of " << guesses.made << " right, by chance " << guesses.expected << '\n';
        EXPECT_LT(guesses.deviations(), allowed_deviations) << how;
    }
    std::cout << backups << " backups, " << copies << " copies\n";
}

TEST_F(Secrecy, IsKeptThroughAKillAndTheRoundGoesOn) {
    open_round();
    vote(3, 1);
    vote(4, -1);
    // The folder as it is at this moment, as after kill -9.
    Folder killed;
    killed.copy_all(folder.path());
    auto const log = storage::open_sqlite_log({killed.path().string(), false}, [](int, auto const&) {});
    auto const loaded = load_session(*log, SessionId{1});
    auto const& open = *loaded.session.open_round();
    EXPECT_EQ(open.ballots.size(), 2u);
    EXPECT_EQ(open.ballots.at(PersonId{4}).marks.at(0).value, 1);
    EXPECT_FALSE(open.lost);
    auto const finding = loaded.table.find("person/4", device(3), 11);
    EXPECT_TRUE(std::holds_alternative<IdempotencyTable::Answer>(finding));
}

TEST_F(Secrecy, MakesARestoredRoundVoidAndSaysSo) {
    open_round();
    vote(3, 1);
    Folder restored;
    storage::backup(folder.path().string(), (restored.path() / "gommette.db").string(), {});
    Building again(2, [&](storage::Deliver deliver) { return storage::open_sqlite_log({restored.path().string(), false}, std::move(deliver)); });
    again.settle_durably();
    FakePage voter(again.server, 0);
    voter.say(with_key(key("voter-4")));
    again.settle_durably();
    EXPECT_THAT(voter.room.rows.at("round/1"), HasSubstr("\"lost\":true"));
    voter.order(50, MarkBallot{{1}, {{Mark{{1}, MarkValue{1}}}}}, "device-after");
    again.settle_durably();
    EXPECT_EQ(voter.refused, std::vector{Refusal::ballots_lost});
    FakePage console(again.server, 0);
    console.say(with_key(facilitator_key));
    console.order(led + 50, CloseRound{{1}}, "console-after");
    again.settle_durably();
    EXPECT_THAT(console.room.rows.at("round/1"), HasSubstr("\"is_open\":false"));
    EXPECT_THAT(console.room.rows.at("round/1"), HasSubstr("\"lost\":true"));
    EXPECT_THAT(again.log.urns("session/1"), ::testing::IsEmpty());
    // What is left follows from the log.
    storage::LogSnapshot snapshot(restored.path().string());
    EXPECT_NO_THROW(records::refuse_differences(snapshot, SessionId{1}));
}

TEST_F(Secrecy, LeavesAFolderThatVerifies) {
    open_round();
    vote(3, 1);
    vote(4, -1);
    vote(3, -1);
    lead(CloseRound{{round}});
    storage::LogSnapshot snapshot(folder.path().string());
    snapshot.check_all();
    int differences = 0;
    auto const tell = [&](std::string const& line) { ++differences, ADD_FAILURE() << line; };
    auto const verified = records::verify(snapshot, tell, tell, [](std::int64_t, std::int64_t) {});
    EXPECT_EQ(verified.rounds, 1);
    EXPECT_EQ(differences, 0);
}

}  // namespace gommette::live
