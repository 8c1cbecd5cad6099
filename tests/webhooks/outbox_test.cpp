#include "server/webhooks/outbox.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <future>
#include <utility>

#include "server/webhooks/http_sender.hpp"
#include "tests/webhooks/receiver.hpp"

namespace gommette::webhooks {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Ids = std::vector<std::string>;

// A convention's folder with its log. Callbacks run on the log's own thread.
class Folder {
public:
    Folder() {
        std::string form = std::filesystem::temp_directory_path() / "gommette-webhooks-XXXXXX";
        path_ = ::mkdtemp(form.data());
        open();
    }
    ~Folder() {
        log_.reset();
        std::filesystem::remove_all(path_);
    }
    storage::EventLog& log() { return *log_; }
    // As a restart of the server does.
    void reopen() {
        log_.reset();
        open();
    }
    void append(storage::Batch batch) {
        std::promise<bool> done;
        log_->append(0, std::move(batch), [&](storage::AppendResult result) { done.set_value(std::holds_alternative<storage::Appended>(result)); });
        ASSERT_TRUE(done.get_future().get());
    }
    // Puts such an event behind the stream.
    void happens(storage::Stream const& stream, std::string kind) {
        storage::Event event;
        event.kind = std::move(kind);
        event.command.actor = "system";
        event.at_ms = ++events_;
        event.body = event.kind == "session_closed" ? R"({"from_step":3})" : "{}";
        storage::Batch batch;
        batch.appends.push_back({stream, lengths_[stream]++, {event}});
        append(std::move(batch));
    }
    // As if the webhook had been told that much before: it is not new.
    void was_told(std::string const& url, storage::Stream const& stream, std::int64_t position) {
        storage::Batch batch;
        batch.webhook_positions = {{stored_name(url), stream, position}};
        append(std::move(batch));
    }
    // Waits for a commit after which that holds; fails the test after half a minute.
    void wait_until(std::function<bool()> const& holds) {
        std::unique_lock lock(mutex_);
        EXPECT_TRUE(committed_.wait_for(lock, 30s, holds));
    }

private:
    void open() {
        log_ = storage::open_sqlite_log({path_, false}, [this](int, std::vector<std::function<void()>> const& callbacks) {
            for (auto const& callback : callbacks) callback();
            std::lock_guard const lock(mutex_);
            committed_.notify_all();
        });
    }
    std::string path_;
    std::map<storage::Stream, std::int64_t> lengths_;
    std::int64_t events_{0};
    std::mutex mutex_;
    std::condition_variable committed_;
    std::unique_ptr<storage::EventLog> log_;
};

constexpr char const* url = "https://elsewhere.example.fr/hook";
Secret const secret{std::string(24, 's')};

OutboxOptions quick(Send send) {
    OutboxOptions options;
    options.public_url = "https://ateliers.example.fr";
    options.send = std::move(send);
    options.clock = [] { return Moment{1772647331123}; };
    options.wait_after = [](int, std::chrono::seconds) { return std::chrono::milliseconds(1); };
    options.gathers = 0ms;
    return options;
}

// The webhook of that address: not new, and told nothing yet.
class AnOutbox : public ::testing::Test {
protected:
    std::unique_ptr<Outbox> open(std::string const& address, OutboxOptions options) {
        return std::make_unique<Outbox>(folder.log(), Webhook{1, address, {secret}}, std::move(options));
    }
    std::unique_ptr<Outbox> open_to(Receiver const& receiver, HttpLimits limits = {}) {
        return open(receiver.url(), quick(http_sender(true, limits)));
    }
    // Keeps what it is sent and answers with `answer`; the test waits for so many.
    Send sends(std::function<Answer(Request const&)> answer) {
        return [this, answer](Request const& request, auto const&) {
            std::lock_guard const lock(mutex);
            sent.push_back(request.id);
            came.notify_all();
            return answer(request);
        };
    }
    Ids wait_for(std::size_t count) {
        std::unique_lock lock(mutex);
        EXPECT_TRUE(came.wait_for(lock, 30s, [&] { return sent.size() >= count; }));
        return sent;
    }

    Folder folder;
    std::mutex mutex;
    std::condition_variable came;
    Ids sent;
};

TEST_F(AnOutbox, SendsAgainUnderTheSameIdUntilItIsTakenAndKeepsTheOrder) {
    Receiver receiver([](auto const&, std::size_t number) { return status(number <= 2 ? 500 : 204); });
    folder.was_told(receiver.url(), "convention", 0);
    for (auto const* kind : {"session_planned", "session_closed", "ballot_marked", "session_reopened"}) folder.happens("session/7", kind);
    auto const outbox = open_to(receiver);
    EXPECT_THAT(receiver.wait_for_ids(4), ElementsAre("s7-2", "s7-2", "s7-2", "s7-4"));
    for (auto& request : receiver.wait_for(4)) {
        auto const timestamp = request.headers["webhook-timestamp"];
        EXPECT_EQ(timestamp, "1772647331");
        EXPECT_EQ(request.headers["webhook-signature"], signature({secret}, request.headers["webhook-id"], std::stol(timestamp), request.body));
    }
}

TEST_F(AnOutbox, IsToldOfWhatComesWhileItRuns) {
    Receiver receiver([](auto const&, auto) { return status(200); });
    folder.was_told(receiver.url(), "convention", 0);
    auto const outbox = open_to(receiver);
    folder.happens("session/1", "session_closed");
    outbox->tell("session/1");
    EXPECT_THAT(receiver.wait_for_ids(1), ElementsAre("s1-1"));
    folder.happens("session/2", "session_closed");
    outbox->tell("session/2");
    EXPECT_THAT(receiver.wait_for_ids(2), ElementsAre("s1-1", "s2-1"));
}

TEST_F(AnOutbox, ThatIsNewBeginsWithWhatComesAndStaysKnownOverARestart) {
    Receiver receiver([](auto const&, auto) { return status(200); });
    folder.happens("session/1", "session_closed");
    auto outbox = open_to(receiver);
    folder.wait_until([&] { return folder.log().webhook_positions(stored_name(receiver.url())).size() == 2; });
    outbox.reset();
    folder.reopen();
    folder.happens("session/1", "session_reopened");
    folder.happens("session/2", "session_closed");
    outbox = open_to(receiver);
    EXPECT_THAT(receiver.wait_for_ids(2), ElementsAre("s1-2", "s2-1"));
}

TEST_F(AnOutbox, ThatIsNewInAnEmptyFolderIsKnownFromThenOn) {
    auto outbox = open(url, quick(sends([](auto const&) { return Answer{200}; })));
    folder.wait_until([&] { return !folder.log().webhook_positions(stored_name(url)).empty(); });
    outbox.reset();
    folder.happens("session/1", "session_closed");
    outbox = open(url, quick(sends([](auto const&) { return Answer{200}; })));
    EXPECT_THAT(wait_for(1), ElementsAre("s1-1"));
}

TEST_F(AnOutbox, GoesOnAfterARestartAndSendsAgainOnlyWhatWasNotTaken) {
    Receiver receiver([](auto const&, std::size_t number) { return number == 2 ? std::string() : status(204); });
    folder.was_told(receiver.url(), "convention", 0);
    for (auto const* kind : {"session_closed", "session_reopened", "session_closed"}) folder.happens("session/1", kind);
    auto outbox = open_to(receiver);
    EXPECT_THAT(receiver.wait_for_ids(2), ElementsAre("s1-1", "s1-2"));
    auto const begun = std::chrono::steady_clock::now();
    outbox.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s) << "who hangs keeps nobody from stopping";
    folder.reopen();
    outbox = open_to(receiver);
    EXPECT_THAT(receiver.wait_for_ids(4), ElementsAre("s1-1", "s1-2", "s1-2", "s1-3"));
}

TEST_F(AnOutbox, TakesTheTimeoutForAFailure) {
    Receiver receiver([](auto const&, std::size_t number) { return number == 1 ? std::string() : status(204); });
    folder.was_told(receiver.url(), "convention", 0);
    folder.happens("session/1", "session_closed");
    auto const outbox = open_to(receiver, {.timeout = 100ms});
    EXPECT_THAT(receiver.wait_for_ids(2), ElementsAre("s1-1", "s1-1"));
}

TEST_F(AnOutbox, ThatHangsDelaysNoOther) {
    Receiver hanging([](auto const&, auto) { return std::string(); });
    Receiver receiver([](auto const&, auto) { return status(204); });
    for (auto const& address : {hanging.url(), receiver.url()}) folder.was_told(address, "convention", 0);
    folder.happens("session/1", "session_closed");
    auto const first = open_to(hanging);
    EXPECT_THAT(hanging.wait_for_ids(1), ElementsAre("s1-1"));
    auto const second = open_to(receiver);
    EXPECT_THAT(receiver.wait_for_ids(1), ElementsAre("s1-1"));
}

TEST_F(AnOutbox, RestsAfter410UntilTheNextStart) {
    folder.was_told(url, "convention", 0);
    for (auto const* stream : {"session/1", "session/2"}) folder.happens(stream, "session_closed");
    auto outbox = open(url, quick(sends([](auto const&) { return Answer{410}; })));
    wait_for(1);
    folder.happens("session/3", "session_closed");
    outbox->tell("session/3");
    outbox.reset();
    EXPECT_THAT(sent, ElementsAre("s1-1"));
    outbox = open(url, quick(sends([](auto const&) { return Answer{200}; })));
    EXPECT_THAT(wait_for(4), ElementsAre("s1-1", "s1-1", "s2-1", "s3-1"));
}

TEST_F(AnOutbox, GivesAStreamUpAtTheEndOfTheScheduleAndGoesOnWithTheOthers) {
    folder.was_told(url, "convention", 0);
    for (auto const* stream : {"session/1", "session/2"}) folder.happens(stream, "session_closed");
    auto options = quick(sends([](Request const& request) { return Answer{request.id == "s1-1" ? 500 : 200}; }));
    options.wait_after = [](int failures, std::chrono::seconds) { return failures == 3 ? std::nullopt : std::optional(1ms); };
    auto outbox = open(url, options);
    EXPECT_THAT(wait_for(4), ::testing::UnorderedElementsAre("s1-1", "s1-1", "s1-1", "s2-1"));
    folder.happens("session/1", "session_reopened");
    folder.happens("session/2", "session_reopened");
    outbox->tell("session/1");
    outbox->tell("session/2");
    EXPECT_EQ(wait_for(5).at(4), "s2-2");
    outbox.reset();
    EXPECT_EQ(sent.size(), 5u);
    folder.reopen();  // what was taken is durable then
    outbox = open(url, quick(sends([](auto const&) { return Answer{200}; })));
    auto const all = wait_for(7);
    EXPECT_THAT(Ids(all.begin() + 5, all.end()), ElementsAre("s1-1", "s1-2"));
}

TEST_F(AnOutbox, LetsAStreamThatWaitsHoldUpNoOther) {
    folder.was_told(url, "convention", 0);
    for (auto const* stream : {"session/1", "session/2"}) folder.happens(stream, "session_closed");
    auto options = quick(sends([](Request const& request) { return Answer{request.id == "s1-1" ? 503 : 200, "", 7s}; }));
    std::vector<std::pair<int, std::chrono::seconds>> asked;
    options.wait_after = [&](int failures, std::chrono::seconds wait) {
        asked.emplace_back(failures, wait);
        return std::chrono::hours(1);
    };
    auto outbox = open(url, options);
    EXPECT_THAT(wait_for(2), ElementsAre("s1-1", "s2-1"));
    outbox.reset();
    EXPECT_THAT(asked, ElementsAre(std::pair(1, 7s)));
}

TEST_F(AnOutbox, CountsWhatWasTakenWhatFailedAndWhatWaitsSinceWhen) {
    folder.was_told(url, "convention", 0);
    folder.happens("session/1", "session_closed");
    for (auto const* kind : {"session_planned", "session_closed", "session_reopened"}) folder.happens("session/2", kind);
    auto options = quick(sends([](Request const& request) { return Answer{request.id.starts_with("s2-") ? 500 : 200}; }));
    options.wait_after = [](int, std::chrono::seconds) { return std::chrono::hours(1); };
    auto const outbox = open(url, options);
    wait_for(2);
    // What comes next is sent in a later turn: the first one has been counted by then.
    folder.happens("session/3", "session_closed");
    outbox->tell("session/3");
    EXPECT_THAT(wait_for(3), ElementsAre("s1-1", "s2-2", "s3-1"));
    auto const counts = outbox->counts();
    EXPECT_EQ(counts.webhook, 1);
    EXPECT_GE(counts.taken, 1);
    EXPECT_EQ(counts.failed, 1);
    EXPECT_EQ(counts.waiting, 2);
    EXPECT_EQ(counts.waiting_since, Moment{3});
}

TEST_F(AnOutbox, CountsNothingAsWaitingOnceItWasTaken) {
    folder.was_told(url, "convention", 0);
    for (auto const* kind : {"session_closed", "session_reopened"}) folder.happens("session/1", kind);
    bool is_down = true;
    auto const outbox = open(url, quick(sends([&](Request const&) { return Answer{std::exchange(is_down, false) ? 500 : 200}; })));
    EXPECT_THAT(wait_for(3), ElementsAre("s1-1", "s1-1", "s1-2"));
    folder.happens("session/2", "session_closed");
    outbox->tell("session/2");
    wait_for(4);
    auto const counts = outbox->counts();
    EXPECT_EQ(counts.failed, 1);
    EXPECT_EQ(counts.waiting, 0);
    EXPECT_EQ(counts.waiting_since, std::nullopt);
}

TEST_F(AnOutbox, PassesNothingOverWhenTheLogHasLostItsEnd) {
    folder.was_told(url, "convention", 0);
    folder.was_told(url, "session/1", 99);
    folder.happens("session/1", "session_planned");
    folder.happens("session/2", "session_closed");
    auto const outbox = open(url, quick(sends([](auto const&) { return Answer{200}; })));
    EXPECT_THAT(wait_for(1), ElementsAre("s2-1"));
    folder.happens("session/1", "session_closed");
    outbox->tell("session/1");
    EXPECT_THAT(wait_for(2), ElementsAre("s2-1", "s1-2"));
}

TEST(StoredName, HoldsNothingOfTheAddress) {
    EXPECT_EQ(stored_name(url).size(), 32u);
    EXPECT_NE(stored_name(url), stored_name(std::string(url) + "/"));
    EXPECT_EQ(stored_name(url).find_first_not_of("0123456789abcdef"), std::string::npos);
}

}  // namespace
}  // namespace gommette::webhooks
