#include "server/live/shared_views.hpp"

#include "protocol/codec.hpp"

namespace gommette::live {

std::vector<RowText> row_texts(std::vector<std::optional<Row>> const& rows) {
    std::vector<RowText> texts(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i]) continue;
        for (std::size_t earlier = 0; earlier < i && !texts[i]; ++earlier)
            if (rows[earlier] == rows[i]) texts[i] = texts[earlier];
        if (!texts[i]) texts[i] = std::make_shared<std::string const>(encode(*rows[i]));
    }
    return texts;
}

SharedViews::SharedViews(std::string const& epoch, std::size_t audiences)
    : views_(audiences, ViewSequence(ViewName::room, epoch)) {}

std::vector<Message> SharedViews::update(std::int64_t at, std::vector<Change> const& changes,
                                         std::optional<std::size_t> follower) {
    std::vector<std::vector<ViewSequence::Change>> by_audience(views_.size());
    for (auto const& change : changes) {
        auto const texts = row_texts(change.rows);
        for (std::size_t audience = 0; audience < views_.size(); ++audience)
            by_audience[audience].push_back({change.key, texts[texts.size() == 1 ? 0 : audience], change.holds_words});
    }
    std::vector<ViewSequence::Step> steps;
    for (std::size_t audience = 0; audience < views_.size(); ++audience)
        steps.push_back(views_[audience].prepare(at, by_audience[audience], follower == audience));
    std::vector<Message> patches(views_.size());
    for (std::size_t audience = 0; audience < views_.size(); ++audience)
        patches[audience] = views_[audience].take(std::move(steps[audience]));
    return patches;
}

}  // namespace gommette::live
