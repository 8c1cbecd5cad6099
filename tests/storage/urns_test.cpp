// What a secret round keeps while it is open opens with its key alone, and with nothing once the round is closed.

#include <gmock/gmock.h>

#include <filesystem>
#include <set>
#include <thread>

#include "fixtures.hpp"
#include "storage/backup.hpp"
#include "storage/urn_seal.hpp"

namespace gommette::storage {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

constexpr std::size_t padded_to = 64;

UrnRow row(std::string slot, std::string content, std::int64_t round = 1) {
    return {"session/1", round, std::move(slot), std::move(content), padded_to};
}
Batch with_rows(std::vector<UrnRow> rows) {
    Batch batch;
    batch.urn_rows = std::move(rows);
    return batch;
}
Batch ending(std::int64_t round) {
    Batch batch;
    batch.ended_urns = {{"session/1", round}};
    return batch;
}

std::string from_hex(std::string const& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    return bytes;
}

class Urns : public ::testing::Test {
protected:
    void open() { log = open_sqlite_log({folder.path(), false}, cores.deliver()); }
    std::string database() const { return folder.file("gommette.db"); }
    std::string key() const { return folder.file("gommette.urn-session-1-1"); }
    std::string on_disk() const { return read_bytes(database()) + read_bytes(database() + "-wal"); }
    void put(std::vector<UrnRow> rows) { ASSERT_TRUE(is_appended(cores.append(*log, with_rows(std::move(rows))))); }
    void end(std::int64_t round) { ASSERT_TRUE(is_appended(cores.append(*log, ending(round)))); }

    TemporaryFolder folder;
    FakeCores cores;
    std::unique_ptr<EventLog> log{open_sqlite_log({folder.path(), false}, cores.deliver())};
};

TEST_F(Urns, HoldTheLastContentOfEachSlotByRound) {
    put({row("Ana", "blue"), row("Bo", "red"), row("Ana", "green", 2)});
    put({row("Ana", "grey")});
    auto const urns = log->urns("session/1");
    ASSERT_EQ(urns.size(), 2u);
    EXPECT_THAT(urns[0].contents, UnorderedElementsAre("grey", "red"));
    EXPECT_THAT(urns[1].contents, ElementsAre("green"));
    EXPECT_THAT(log->urns("session/2"), IsEmpty());
}

TEST_F(Urns, AreFoundAgainByTheNextStart) {
    put({row("Ana", "blue")});
    log.reset();
    open();
    put({row("Ana", "red")});
    EXPECT_EQ(log->urns("session/1"), (std::vector<Urn>{{1, {"red"}, false}}));
}

TEST_F(Urns, ShowNoContentAndNoSlotOnTheDisk) {
    put({row("person/17", "a mark on proposal 3")});
    EXPECT_THAT(on_disk(), Not(HasSubstr("person/17")));
    EXPECT_THAT(on_disk(), Not(HasSubstr("proposal 3")));
}

TEST_F(Urns, AreAllEquallyLong) {
    put({row("Ana", ""), row("Bo", std::string(padded_to, 'x')), row("Carl", "red")});
    EXPECT_EQ(first_value(database(), "SELECT count(DISTINCT length(sealed)) FROM urns"), "1");
}

TEST_F(Urns, AreSealedAnewEachTime) {
    put({row("Ana", "blue")});
    auto const before = first_value(database(), "SELECT hex(sealed) FROM urns");
    put({row("Ana", "blue")});
    EXPECT_NE(first_value(database(), "SELECT hex(sealed) FROM urns"), before);
}

// A backup holds no key: what is restored from it opens nothing, and says so.
TEST_F(Urns, AreLostInABackup) {
    put({row("Ana", "blue")});
    TemporaryFolder restored;
    backup(folder.path(), restored.file("gommette.db"), {});
    auto const copy = open_sqlite_log({restored.path(), false}, cores.deliver());
    EXPECT_EQ(copy->urns("session/1"), (std::vector<Urn>{{1, {}, true}}));
}

TEST_F(Urns, LeaveNoRowAndNoKeyWhenTheyEnd) {
    put({row("Ana", "blue"), row("Bo", "red", 2)});
    auto const sealed = from_hex(first_value(database(), "SELECT hex(sealed) FROM urns WHERE round = 1"));
    ASSERT_GE(sealed.size(), padded_to);
    ASSERT_THAT(on_disk(), HasSubstr(sealed));
    auto const key_bytes = read_bytes(key());
    ASSERT_EQ(key_bytes.size(), 32u);
    end(1);
    EXPECT_FALSE(std::filesystem::exists(key()));
    EXPECT_TRUE(std::filesystem::exists(folder.file("gommette.urn-session-1-2")));
    EXPECT_EQ(log->urns("session/1"), (std::vector<Urn>{{2, {"red"}, false}}));
    // The WAL is emptied after the answer, or a moment later where a reader was in the way.
    for (int left = 200; left > 0 && on_disk().find(sealed) != std::string::npos; --left) std::this_thread::sleep_for(25ms);
    EXPECT_EQ(on_disk().find(sealed), std::string::npos);
    put({row("Carl", "grey", 2)});
    EXPECT_EQ(on_disk().find(sealed), std::string::npos);
    EXPECT_THAT(on_disk(), Not(HasSubstr(key_bytes)));
}

// Killed between the commit of the close and the end of the key.
TEST_F(Urns, LoseAKeyThatAStoppedServerLeftBehind) {
    put({row("Ana", "blue")});
    auto const left_behind = read_bytes(key());
    end(1);
    log.reset();
    write_bytes(key(), left_behind);
    open();
    EXPECT_FALSE(std::filesystem::exists(key()));
}

TEST_F(Urns, AreLostUnderAnotherKey) {
    put({row("Ana", "blue")});
    log.reset();
    write_bytes(key(), std::string(32, 'k'));
    open();
    EXPECT_TRUE(log->urns("session/1").at(0).is_lost);
}

// No event tells of a ballot, so the chain cannot miss one: the mark does.
TEST_F(Urns, AreMissedWhenTheLastCommitIsLost) {
    ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 0, {said("opened")}))));
    put({row("Ana", "blue")});
    auto const older = [&] {
        TemporaryFolder copy;
        backup(folder.path(), copy.file("copy.db"), {});
        return read_bytes(copy.file("copy.db"));
    }();
    put({row("Bo", "red")});
    log.reset();
    std::filesystem::remove(database() + "-wal");
    write_bytes(database(), older);
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("lacks the last ballots of a secret round"));
}

TEST_F(Urns, ThatWereChangedByHandAreRefused) {
    put({row("Ana", "blue")});
    log.reset();
    run_sql(database(), "UPDATE urns SET sealed = zeroblob(length(sealed))");
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("1 row of urns is not as written"));
}

TEST(UrnKey, OpensNothingThatWasMovedToAnotherPlace) {
    auto const key = UrnKey::random();
    UrnName const urn{"session/1", 1};
    auto const id = key.id_of("Ana");
    auto const sealed = key.seal(urn, id, "blue", padded_to);
    EXPECT_EQ(key.open(urn, id, sealed), "blue");
    EXPECT_EQ(key.open({"session/1", 2}, id, sealed), std::nullopt);
    EXPECT_EQ(key.open(urn, key.id_of("Bo"), sealed), std::nullopt);
    EXPECT_EQ(UrnKey::random().open(urn, id, sealed), std::nullopt);
    EXPECT_EQ(key.open(urn, id, "short"), std::nullopt);
}

TEST(UrnKey, NamesTheSameSlotAlikeAndByNoOtherKey) {
    auto const key = UrnKey::random();
    EXPECT_EQ(key.id_of("Ana"), key.id_of("Ana"));
    EXPECT_NE(key.id_of("Ana"), key.id_of("Bo"));
    EXPECT_NE(key.id_of("Ana"), UrnKey::random().id_of("Ana"));
}

TEST(UrnKey, PadsWhatIsTooLongToAMultiple) {
    auto const key = UrnKey::random();
    UrnName const urn{"session/1", 1};
    std::set<std::size_t> lengths;
    for (std::size_t const length : {padded_to + 1, 2 * padded_to})
        lengths.insert(key.seal(urn, "id", std::string(length, 'x'), padded_to).size());
    EXPECT_EQ(lengths.size(), 1u);
    EXPECT_EQ(key.open(urn, "id", key.seal(urn, "id", std::string(1000, 'x'), padded_to))->size(), 1000u);
}

}  // namespace
}  // namespace gommette::storage
