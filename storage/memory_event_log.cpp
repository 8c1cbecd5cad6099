#include "storage/memory_event_log.hpp"

#include <algorithm>

namespace gommette::storage {

void MemoryEventLog::append(int core, Batch batch, std::function<void(AppendResult)> done) {
    Letters letters;
    {
        std::lock_guard const lock(mutex_);
        if (in_trouble_) {
            lengths_.shake(batch.appends);
            letters[core].push_back([done = std::move(done)] { done(AppendFailure::trouble); });
        } else if (holding_) {
            bool const over_full = waiting_.size() >= log_queue_batches;
            waiting_.push_back({core, over_full ? Batch{} : std::move(batch), std::move(done), over_full});
        } else {
            std::vector<Waiting> one;
            one.push_back({core, std::move(batch), std::move(done)});
            commit(std::move(one), letters);
        }
    }
    send(std::move(letters));
}

std::vector<Event> MemoryEventLog::read(Stream const& stream, std::int64_t after, std::size_t at_most) {
    std::lock_guard const lock(mutex_);
    auto const found = streams_.find(stream);
    if (found == streams_.end()) return {};
    std::vector<Event> const& events = found->second;
    std::size_t const from = std::min(static_cast<std::size_t>(std::max<std::int64_t>(after, 0)), events.size());
    std::size_t const count = std::min(at_most, events.size() - from);
    auto const first = events.begin() + static_cast<std::ptrdiff_t>(from);
    return {first, first + static_cast<std::ptrdiff_t>(count)};
}

std::vector<KeyRow> MemoryEventLog::keys() {
    std::lock_guard const lock(mutex_);
    std::vector<KeyRow> rows;
    for (auto const& [hash, row] : keys_) rows.push_back(row);
    return rows;
}

std::vector<KeyRow> MemoryEventLog::keys_of_session(std::int64_t session) {
    auto rows = keys();
    std::erase_if(rows, [session](KeyRow const& row) { return row.session != session; });
    return rows;
}

std::vector<PersonName> MemoryEventLog::names(std::int64_t session) {
    std::lock_guard const lock(mutex_);
    std::vector<PersonName> rows;
    for (auto const& [key, name] : names_)
        if (key.first == session) rows.push_back({key.first, key.second, name});
    return rows;
}

std::vector<AnswerRow> MemoryEventLog::answers(Stream const& stream) {
    std::lock_guard const lock(mutex_);
    std::vector<AnswerRow> rows;
    for (auto row = answers_.lower_bound({stream, "", ""}); row != answers_.end() && row->second.stream == stream; ++row)
        rows.push_back(row->second);
    return rows;
}

std::vector<Urn> MemoryEventLog::urns(Stream const& stream) {
    std::lock_guard const lock(mutex_);
    std::vector<Urn> urns;
    for (auto row = urns_.lower_bound({stream, 0, ""}); row != urns_.end() && std::get<0>(row->first) == stream; ++row) {
        auto const round = std::get<1>(row->first);
        if (urns.empty() || urns.back().round != round) urns.push_back({round, {}, false});
        urns.back().contents.push_back(row->second);
    }
    return urns;
}

std::vector<OutcomeRow> MemoryEventLog::outcomes() {
    std::lock_guard const lock(mutex_);
    std::vector<OutcomeRow> rows;
    for (auto const& [key, row] : outcomes_) rows.push_back(with_words(row));
    return rows;
}

std::vector<OutcomeRow> MemoryEventLog::outcomes(Stream const& stream) {
    std::lock_guard const lock(mutex_);
    std::vector<OutcomeRow> rows;
    for (auto row = outcomes_.lower_bound({stream, "", ""}); row != outcomes_.end() && row->second.stream == stream; ++row)
        rows.push_back(with_words(row->second));
    return rows;
}

std::vector<std::pair<Stream, std::int64_t>> MemoryEventLog::streams() {
    std::lock_guard const lock(mutex_);
    std::map<Stream, std::int64_t> lengths;
    for (auto const& [stream, events] : streams_) lengths[stream] = static_cast<std::int64_t>(events.size());
    for (auto const& [key, row] : outcomes_) lengths.try_emplace(std::get<0>(key), 0);
    return {lengths.begin(), lengths.end()};
}

std::vector<WebhookPosition> MemoryEventLog::webhook_positions(std::string const& webhook) {
    std::lock_guard const lock(mutex_);
    std::vector<WebhookPosition> rows;
    for (auto row = webhook_positions_.lower_bound({webhook, ""}); row != webhook_positions_.end() && row->first.first == webhook; ++row)
        rows.push_back({webhook, row->first.second, row->second});
    return rows;
}

void MemoryEventLog::on_health(std::function<void(bool healthy)> told) {
    std::lock_guard const lock(telling_);
    told_ = std::move(told);
}

void MemoryEventLog::hold() {
    std::lock_guard const lock(mutex_);
    holding_ = true;
}

void MemoryEventLog::release() {
    Letters letters;
    {
        std::lock_guard const lock(mutex_);
        holding_ = false;
        if (!waiting_.empty()) commit(std::exchange(waiting_, {}), letters);
    }
    send(std::move(letters));
}

void MemoryEventLog::begin_trouble() {
    Letters letters;
    {
        std::lock_guard const lock(mutex_);
        in_trouble_ = true;
        for (Waiting& lost : std::exchange(waiting_, {})) {
            lengths_.shake(lost.batch.appends);
            letters[lost.core].push_back([done = std::move(lost.done)] { done(AppendFailure::trouble); });
        }
    }
    tell(false);
    send(std::move(letters));
}

void MemoryEventLog::end_trouble() {
    {
        std::lock_guard const lock(mutex_);
        in_trouble_ = false;
    }
    tell(true);
}

int MemoryEventLog::commits() const {
    std::lock_guard const lock(mutex_);
    return commits_;
}

void MemoryEventLog::commit(std::vector<Waiting> waiting, Letters& letters) {
    ++commits_;
    for (Waiting& one : waiting) {
        AppendResult result = Appended{};
        if (one.over_full) {
            result = AppendFailure::full;
        } else if (!is_new(one.batch.appends)) {
            result = AppendFailure::conflict;
        } else if (auto failure = lengths_.admit(one.batch.appends)) {
            result = *failure;
        } else {
            lengths_.commit();
            write(std::move(one.batch));
        }
        letters[one.core].push_back([done = std::move(one.done), result] { done(result); });
    }
}

bool MemoryEventLog::is_new(std::vector<StreamAppend> const& appends) const {
    std::set<std::pair<Stream, CommandId>> in_batch;
    for (StreamAppend const& append : appends) {
        for (std::size_t i = 0; i < append.events.size(); ++i) {
            if (!answers_command(append.events, i)) continue;
            std::pair const answer(append.stream, append.events[i].command);
            if (answered_.count(answer) || !in_batch.insert(answer).second) return false;
        }
    }
    return true;
}

void MemoryEventLog::write(Batch batch) {
    for (StreamAppend& append : batch.appends) {
        std::vector<Event>& events = streams_[append.stream];
        for (std::size_t i = 0; i < append.events.size(); ++i)
            if (answers_command(append.events, i)) answered_.emplace(append.stream, append.events[i].command);
        for (Event& event : append.events) {
            event.position = static_cast<std::int64_t>(events.size()) + 1;
            event.words_erased = false;
            events.push_back(std::move(event));
        }
    }
    for (KeyRow const& row : batch.keys) {
        KeyRow& kept = keys_.try_emplace(row.hash, row).first->second;
        kept.revoked = kept.revoked || row.revoked;
    }
    for (PersonName& row : batch.names) names_[{row.session, row.person}] = std::move(row.name);
    for (OutcomeRow& row : batch.outcomes) write(std::move(row));
    for (AnswerRow const& row : batch.answers) answers_[{row.stream, row.actor, row.device}] = row;
    for (WordsErasure const& erasure : batch.erased_words) {
        std::vector<Event>& events = streams_[erasure.stream];
        if (erasure.position < 1 || erasure.position > static_cast<std::int64_t>(events.size())) continue;
        Event& event = events[static_cast<std::size_t>(erasure.position - 1)];
        event.words_erased = event.words_erased || event.words.has_value();
        event.words.reset();
    }
    for (NameErasure const& erasure : batch.erased_names) names_.erase({erasure.session, erasure.person});
    for (WebhookPosition const& row : batch.webhook_positions) webhook_positions_[{row.webhook, row.stream}] = row.position;
    for (UrnRow& row : batch.urn_rows) urns_[{row.stream, row.round, row.slot}] = std::move(row.content);
    for (UrnEnd const& ended : batch.ended_urns)
        std::erase_if(urns_, [&](auto const& row) {
            return std::get<0>(row.first) == ended.stream && std::get<1>(row.first) == ended.round;
        });
}

void MemoryEventLog::write(OutcomeRow row) {
    std::tuple const key(row.stream, row.kind, row.key);
    row.words.reset();
    if (row.json)
        outcomes_[key] = std::move(row);
    else
        outcomes_.erase(key);
}

OutcomeRow MemoryEventLog::with_words(OutcomeRow row) const {
    auto const found = streams_.find(row.stream);
    if (found == streams_.end() || row.words_at < 1 || row.words_at > static_cast<std::int64_t>(found->second.size())) return row;
    row.words = found->second[static_cast<std::size_t>(row.words_at - 1)].words;
    return row;
}

void MemoryEventLog::tell(bool healthy) {
    std::lock_guard const lock(telling_);
    if (told_) told_(healthy);
}

void MemoryEventLog::send(Letters letters) {
    for (auto& [core, mail] : letters) deliver_(core, std::move(mail));
}

std::unique_ptr<EventLog> open_memory_log(Deliver deliver) { return std::make_unique<MemoryEventLog>(std::move(deliver)); }

}  // namespace gommette::storage
