#include "server/records/memory_file.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/records/answer_rows.hpp"
#include "server/records/json_members.hpp"
#include "server/records/limited_lines.hpp"
#include "server/records/memory_lines.hpp"
#include "server/records/verification.hpp"
#include "storage/hexadecimal.hpp"
#include "tests/records/log_in_folder.hpp"
#include "tests/records/played_convention.hpp"

namespace gommette::records {
namespace {

namespace files = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char const* program = "gommette of a test";

std::string exported(std::string const& folder) {
    storage::LogSnapshot snapshot(folder);
    std::string text;
    write_memory(
        snapshot, program, [&](std::string_view line) { text += line; }, [](std::int64_t, std::int64_t) {});
    return text;
}

// Why it was refused; empty: it was not.
std::string imported(std::string const& text, std::string const& folder) {
    std::istringstream in(text);
    try {
        storage::NewDatabase into(folder);
        read_memory(in, "memory.jsonl", into, [](std::int64_t) {});
        return "";
    } catch (storage::StorageError const& error) {
        return error.text;
    }
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) text += line + '\n';
    return text;
}

std::string replaced(std::string text, std::string const& what, std::string const& by) {
    auto const at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

class AMemoryFile : public ::testing::Test {
protected:
    AMemoryFile() {
        std::string name =
            ((files::exists("/dev/shm") ? files::path("/dev/shm") : files::temp_directory_path()) / "gommette-memory-XXXXXX")
                .string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        place = name;
    }
    ~AMemoryFile() override {
        std::error_code ignored;
        files::remove_all(place, ignored);
    }
    std::string at(std::string const& name) const { return place + "/" + name; }

    // An evening of which words were erased, a name and a link gone, and commands answered of which no event tells.
    void play(unsigned seed) const {
        auto const from = at("from");
        files::remove_all(from);
        auto batch = played_convention(domain::log_of_evening(seed, 150));
        std::int64_t people = 0;
        for (auto const& key : batch.keys)
            if (key.role == "participant") people = std::max(people, key.subject);
        batch.names.push_back({7, people, "Éloïse « du marché »"});
        batch.appends[0].events.push_back(row_of(ConventionEvent{LinkIssued{{3}, Role::steering, std::nullopt, std::nullopt}}));
        batch.appends[0].events.push_back(row_of(ConventionEvent{LinkRevoked{{3}}}));
        auto key = key_row("steering", 0, 3);
        key.revoked = true;
        batch.keys.push_back(key);
        batch.answers = {answer_row("session/7", "person/1", "device-of-one", {{{3}, {4}}, {{5}, {6}}}),
                         answer_row("convention", "link/1", "device-of-office", {{{1}, {2}}})};
        append_to(from, std::move(batch));
        storage::Batch erasing;
        bool is_every_second = false;
        for (auto const& event : storage::LogSnapshot(from).events("session/7", 0, 10'000))
            if (event.words && (is_every_second = !is_every_second))
                erasing.erased_words.push_back({"session/7", event.position});
        erasing.erased_names.push_back({7, 1});
        append_to(from, std::move(erasing));
    }

    // What is there of a refused import.
    void expect_nothing_in(std::string const& folder) const { EXPECT_FALSE(files::exists(folder)); }
    void expect_refused(std::string const& text, std::string const& part) const {
        auto const why = imported(text, at("to"));
        EXPECT_THAT(why, HasSubstr(part));
        EXPECT_EQ(why, storage::one_line(why));
        expect_nothing_in(at("to"));
    }

    std::string place;
};

TEST_F(AMemoryFile, ComesBackTheSameInAnEmptyFolder) {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        play(seed);
        auto const text = exported(at("from"));
        files::remove_all(at("to"));
        ASSERT_EQ(imported(text, at("to")), "") << seed;
        EXPECT_EQ(exported(at("to")), text) << seed;

        storage::LogSnapshot from(at("from")), to(at("to"));
        EXPECT_EQ(to.end(), from.end());
        EXPECT_EQ(to.outcomes(), from.outcomes());
        EXPECT_EQ(to.answers(), from.answers());
        EXPECT_NO_THROW(to.check_all());
        EXPECT_NO_THROW(refuse_differences(to, [](std::string const& line) { FAIL() << line; }));
        EXPECT_FALSE(files::exists(at("to") + "/gommette.unfinished"));
        EXPECT_FALSE(files::exists(at("to") + "/gommette.db.partial"));
    }
}

TEST_F(AMemoryFile, IsServedAndGoesOn) {
    play(3);
    ASSERT_EQ(imported(exported(at("from")), at("to")), "");
    for (auto const& folder : {at("from"), at("to")}) {
        storage::Batch more;
        more.appends.push_back({convention_stream,
                                storage::LogSnapshot(folder).streams().front().second,
                                {row_of(ConventionEvent{CommitteeFounded{{2}, {"PE"}, {"Petite enfance"}}})}});
        append_to(folder, std::move(more));
    }
    EXPECT_EQ(exported(at("to")), exported(at("from")));
}

TEST_F(AMemoryFile, HasNoErasedWordAndNoErasedName) {
    play(1);
    std::string erased;
    storage::LogSnapshot(at("from")).each_event([&](storage::LoggedEvent const& logged) {
        if (logged.event.words_erased) erased = storage::hexadecimal(*logged.words_hash);
    });
    ASSERT_FALSE(erased.empty());
    auto const text = exported(at("from"));
    EXPECT_THAT(text, AllOf(HasSubstr("\"words_hash\":\"" + erased), HasSubstr("Éloïse « du marché »"), Not(HasSubstr("Zoé"))));
}

TEST_F(AMemoryFile, TellsNoWebhookOfThePast) {
    play(1);
    storage::Batch told;
    told.webhook_positions.push_back({"0123456789abcdef0123456789abcdef", "session/7", 3});
    append_to(at("from"), std::move(told));
    ASSERT_EQ(imported(exported(at("from")), at("to")), "");
    auto const log = storage::open_sqlite_log({at("to"), false}, [](int, std::vector<std::function<void()>>) {});
    EXPECT_TRUE(log->webhook_positions("0123456789abcdef0123456789abcdef").empty())
        << "a webhook without a row is new, and begins with what comes";
}

TEST_F(AMemoryFile, IsNotWrittenWhileASecretRoundHoldsBallots) {
    play(1);
    storage::Batch sealed;
    sealed.urn_rows.push_back({"session/7", 2, "ballot/1", "{}", 100});
    append_to(at("from"), std::move(sealed));
    try {
        exported(at("from"));
        ADD_FAILURE() << "written";
    } catch (storage::StorageError const& error) {
        EXPECT_THAT(error.text, HasSubstr("session/7, round 2 is secret and holds ballots"));
    }
}

TEST_F(AMemoryFile, IsNotWrittenOfAMemoryWhoseOutcomesDiffer) {
    play(1);
    storage::Batch forged;
    forged.outcomes.push_back({"session/7", "priority", "9", R"({"type":"priority"})"});
    append_to(at("from"), std::move(forged));
    EXPECT_THROW(exported(at("from")), storage::StorageError);
}

// What somebody may have done to it on the way, and the line that is told.
TEST_F(AMemoryFile, ThatWasChangedIsRefusedWithItsLineAndLeavesNothing) {
    play(1);
    auto const text = exported(at("from"));
    auto const lines = lines_of(text);
    auto const line_with = [&](std::string const& part) {
        auto const found =
            std::find_if(lines.begin(), lines.end(), [&](auto const& line) { return line.find(part) != std::string::npos; });
        EXPECT_NE(found, lines.end()) << part;
        return static_cast<std::size_t>(found - lines.begin());
    };
    auto const told = [](std::size_t index) { return "memory.jsonl, line " + std::to_string(index + 1) + ": "; };
    auto const with = [&](std::size_t index, std::string const& line) {
        auto changed = lines;
        changed[index] = line;
        return joined(changed);
    };
    auto const without = [&](std::size_t index) {
        auto changed = lines;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(index));
        return joined(changed);
    };
    auto const twice = [&](std::size_t index) {
        auto changed = lines;
        changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(index), lines[index]);
        return joined(changed);
    };
    auto const change = [&](std::size_t index, std::string const& what, std::string const& by) {
        return with(index, replaced(lines[index], what, by));
    };
    std::size_t const event = line_with("\"kind\":\"person_joined\"");
    std::size_t const key = line_with("\"type\":\"key\"");
    std::size_t const name = line_with("\"type\":\"name\"");
    std::size_t const answer = line_with("\"type\":\"answer\"");
    std::size_t const end = lines.size() - 1;
    auto const position = std::stoi(std::string(*text_of_member(lines[event], "position")));
    auto const position_is = [](int number) { return "\"position\":" + std::to_string(number); };

    expect_refused("", "line 0: the file is empty");
    expect_refused("proposal;title\n", told(0) + "not JSON");
    expect_refused("{\"format\":\"gommette-convention/1\"}\n", told(0) + "not the head of a memory");
    expect_refused(change(0, "gommette-memory/1", "gommette-memory/2"),
                   told(0) + "of the format gommette-memory/2, and this Gommette knows gommette-memory/1");
    expect_refused(change(0, "\"events\":", "\"more\":1,\"events\":"), told(0) + "cannot be read: unknown at /more");
    expect_refused(without(end), told(end - 1) + "the file is cut off");
    expect_refused(text.substr(0, text.size() / 2), "not JSON");
    expect_refused(text + "{}\n", told(end + 1) + "something behind the end");
    expect_refused(with(event, "{\"type\":"), told(event) + "not JSON");
    expect_refused(with(event, "[]"), told(event) + "not a JSON object");
    expect_refused(with(event, std::string(17, '[') + std::string(17, ']')), told(event) + "nested deeper than 16 levels");
    expect_refused(change(event, "\"seq\"", "\"seq\":1,\"seq\""), told(event) + "a member that is there twice");
    expect_refused(change(event, "\"type\":\"event\"", "\"type\":\"wish\""), told(event) + "cannot be read: unknown at /type");
    expect_refused(change(event, "\"seq\"", "\"colour\":1,\"seq\""), told(event) + "cannot be read: unknown at /colour");
    expect_refused(change(event, "\"body\"", "\"bod\\u0079\""), told(event) + "cannot be read: pattern at /body");
    expect_refused(change(event, "\"kind\":\"person_joined\"", "\"kind\":\"person_danced\""), told(event) + "event");
    expect_refused(change(event, "session/7", "session/07"), told(event) + "cannot be read: pattern at /stream");
    expect_refused(change(event, "\"actor\":\"system\"", "\"actor\":\"mayor/1\""),
                   told(event) + "cannot be read: pattern at /actor");
    expect_refused(change(event, "\"person\":1", "\"person\":99"),
                   told(event) + "event " + std::to_string(position) + " of session/7 (person_joined) cannot have happened");
    expect_refused(without(event), told(event) + "event ");
    expect_refused(twice(event), told(event + 1) + "event ");
    expect_refused(change(event, position_is(position), position_is(position + 1)),
                   told(event) + "position " + std::to_string(position + 1) + " of session/7 stands where");
    expect_refused(change(event, "\"at\":1", "\"at\":2"), told(end) + "the chain is another one than the events lead to");
    expect_refused(change(line_with("\"words\":{"), "\"salt\":\"", "\"salt\":\"x"), "cannot be read: length at /salt");
    expect_refused(change(line_with("\"words\":{"), "\"words\":{", "\"words_hash\":\"" + std::string(64, '0') + "\",\"words\":{"),
                   "words, and the hash of words that were erased");
    expect_refused(
        change(line_with("\"words_hash\":"), "\"words_hash\":\"", "\"words_hash\":\"" + std::string(64, 'x') + "\",\"w\":\""),
        "cannot be read");
    expect_refused(twice(key), told(key + 1) + "a key that is there already");
    expect_refused(without(key),
                   told(end - 1) +
                       std::to_string(std::count_if(lines.begin(), lines.end(),
                                                    [](auto const& line) { return line.starts_with("{\"type\":\"key\""); })) +
                       " keys are to be there");
    expect_refused(change(key, "\"revoked\":", "\"revoked\":\"\",\"x\":"), told(key) + "cannot be read");
    expect_refused(change(name, "\"person\":", "\"person\":39"), told(name) + "session 7: there is a name of person 39");
    expect_refused(twice(name), told(name + 1) + "a name that is there already");
    expect_refused(change(answer, "\"stream\":\"convention\"", "\"stream\":\"session/3\""),
                   "an answer of session/3, of which there is no event");
    expect_refused(change(answer, "\"at\":2", "\"at\":2000"), told(answer) + "an answer at position 2000 of convention");
    expect_refused(change(end, "\"events\":", "\"events\":1"), told(end));
    expect_refused(change(end, "\"chain\":\"", "\"chain\":\"0\",\"c\":\""), told(end) + "cannot be read");
}

TEST_F(AMemoryFile, WithALineBeyondTheLimitIsRefused) {
    play(1);
    auto const text = exported(at("from"));
    expect_refused(text.substr(0, text.find('\n') + 1) + std::string(longest_memory_line + 1, ' '), "line 2: longer than 64 MiB");
}

TEST_F(AMemoryFile, WithAForgedResultIsRefused) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        play(seed);
        auto text = exported(at("from"));
        auto const closed = text.find("\"kind\":\"round_closed\"");
        auto const voters = closed == std::string::npos ? closed : text.find("\"voters\":", closed);
        if (voters == std::string::npos) continue;
        text.insert(voters + 9, "9");
        auto const why = imported(text, at("to"));
        EXPECT_THAT(why, HasSubstr("session")) << seed;
        expect_nothing_in(at("to"));
        return;
    }
    FAIL() << "no round was closed";
}

TEST_F(AMemoryFile, GoesIntoNoFolderThatHoldsAnything) {
    play(1);
    auto const text = exported(at("from"));
    EXPECT_THAT(imported(text, at("from")), HasSubstr("is not empty"));
    EXPECT_EQ(exported(at("from")), text);
    files::create_directory(at("home"));
    std::ofstream(at("home/letter.odt")) << "words";
    EXPECT_THAT(imported(text, at("home")), HasSubstr("there is letter.odt in it"));
    EXPECT_FALSE(files::exists(at("home/gommette.lock")));
    std::ofstream(at("file")) << "words";
    EXPECT_NE(imported(text, at("file")), "");
    EXPECT_NE(imported(text, "/proc/no/folder"), "");
}

TEST_F(AMemoryFile, LeavesAnEmptyFolderAsItWas) {
    play(1);
    files::create_directory(at("empty"));
    EXPECT_NE(imported("{}\n", at("empty")), "");
    EXPECT_TRUE(files::is_empty(at("empty")));
    EXPECT_EQ(imported(exported(at("from")), at("empty")), "");
}

// As after kill -9.
TEST_F(AMemoryFile, BeginsAnewWhereAnImportDied) {
    play(1);
    auto const text = exported(at("from"));
    for (bool const is_served : {false, true}) {
        auto const folder = at(is_served ? "served" : "imported");
        files::create_directory(folder);
        for (auto const* left : {"gommette.unfinished", "gommette.db.partial", "gommette.db.partial-journal", "gommette.lock"})
            std::ofstream(folder + "/" + left) << left;
        if (is_served)
            append_to(folder, {});
        else
            EXPECT_EQ(imported(text, folder), "");
        for (auto const* left : {"gommette.unfinished", "gommette.db.partial", "gommette.db.partial-journal"})
            EXPECT_FALSE(files::exists(folder + "/" + left)) << left;
    }
    EXPECT_EQ(exported(at("imported")), text);
}

TEST(MemoryLines, KeepTheTextOfBodyAndWordsByteForByte) {
    storage::LoggedEvent logged{5, "session/7", {}, true};
    logged.event = {"proposal_made",
                    1,
                    1'800'000'000'000,
                    {"person/3", "device-1", 9},
                    "{\"z\": 1.50 ,\"a\":\"\\u00e9}{\\\"\\\\\",\"n\":12345678901234567890}",
                    "{ \"title\":\"\" }",
                    4};
    logged.salt = std::string(16, '\x7f');
    logged.words_hash = std::string(storage::bytes_of(storage::hash_of_words(logged.salt, *logged.event.words)));
    auto const read = row_in(line_of(logged));
    auto const& again = std::get<storage::LoggedEvent>(read);
    EXPECT_EQ(again.event.body, logged.event.body);
    EXPECT_EQ(again.event.words, logged.event.words);
    EXPECT_EQ(again.salt, logged.salt);
    EXPECT_EQ(again.words_hash, logged.words_hash);
    EXPECT_EQ(again.event.command, logged.event.command);
    EXPECT_EQ(line_of(again), line_of(logged));
}

TEST(MemoryLines, ThatWouldBeSeveralAreRefused) {
    storage::LoggedEvent logged{5, "session/7", {}, false};
    logged.event = {"proposal_made", 1, 1, {"system", "", 0}, "{\n}", std::nullopt, 4};
    EXPECT_THROW(line_of(logged), storage::StorageError);
}

TEST(TextOfMember, IsWhatStandsBetweenItsNameAndTheNext) {
    std::string const object = R"( { "a" : "}\",{" , "b":[1,{"c":2}] ,"c" : {"a":0} , "d":-1.0e5 } )";
    EXPECT_EQ(text_of_member(object, "a"), R"("}\",{")");
    EXPECT_EQ(text_of_member(object, "b"), R"([1,{"c":2}])");
    EXPECT_EQ(text_of_member(object, "c"), R"({"a":0})");
    EXPECT_EQ(text_of_member(object, "d"), "-1.0e5");
    EXPECT_EQ(text_of_member(object, "e"), std::nullopt);
    EXPECT_EQ(text_of_member("{}", "a"), std::nullopt);
}

TEST(LimitedLines, GivesEachLineAndThenTheEnd) {
    std::string const long_line(200'000, 'x');
    std::istringstream in("a\n\n" + long_line + "\nlast");
    LimitedLines lines(in, 200'000);
    std::string line;
    for (auto const& wanted : {std::string("a"), std::string(), long_line, std::string("last")}) {
        ASSERT_EQ(lines.next(line), LimitedLines::Next::line);
        EXPECT_EQ(line, wanted);
    }
    EXPECT_EQ(lines.next(line), LimitedLines::Next::end);
    EXPECT_EQ(lines.lines(), 4);
}

}  // namespace
}  // namespace gommette::records
