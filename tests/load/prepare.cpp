#include <boost/asio/io_context.hpp>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "protocol/codec.hpp"
#include "server/rehearsal/board.hpp"
#include "server/rehearsal/facilitator.hpp"
#include "server/rehearsal/page.hpp"
#include "server/rehearsal/participant.hpp"
#include "server/rehearsal/random_word.hpp"

// gommette_prepare OFFICE_LINK [PROPOSALS]: plans one more session in the first committee (founding one where there is none), and
// prints its facilitator's link and its join code, one a line. With PROPOSALS it also opens a hidden round of opinions at the
// proposing step and has a resident make so many. What a load needs before it begins.

namespace gommette::rehearsal {
namespace {

class Office final : private Page::Owner {
public:
    using Planned = std::function<void(Key const& facilitator, JoinCode const& code)>;
    using Failed = std::function<void(std::string const& why)>;

    Office(Room& room, Planned planned, Failed failed)
        : room_(room), planned_(std::move(planned)), failed_(std::move(failed)), page_(room, *this) {}

    void open() { page_.open(); }
    void leave() { page_.close(); }

private:
    Hello hello() override {
        Hello hello;
        hello.key = room_.address.key;
        return hello;
    }
    void welcomed(Welcome const& welcome) override {
        if (welcome.role != Role::office) gave_up("the link is not the office's");
    }

    void shown(Heading const&, std::string_view frame) override {
        auto const reply = std::get<Reply>(decode<Reply>(frame));
        if (auto const* snapshot = std::get_if<Snapshot>(&reply)) board_.take(*snapshot);
        if (auto const* patch = std::get_if<Patch>(&reply)) board_.take(*patch);
        if (!has_begun_) begin();
        tell();
    }

    void begin() {
        has_begun_ = true;
        auto const committees = board_.all<CommitteeRow>();
        if (committees.empty()) {
            page_.order(FoundCommittee{{"JE"}, {"Jeunesse"}});
        } else {
            plan(committees.front()->committee);
        }
    }

    void plan(CommitteeId committee) {
        PlanSession session;
        session.committee = committee;
        session.title = {"Atelier sous charge"};
        page_.order(session);
    }

    void answered(OrderBook::Settled const& settled) override {
        auto const* accepted = std::get_if<Accepted>(&settled.answer);
        if (!accepted) return gave_up("an order of the office was refused");
        auto const made = static_cast<std::int32_t>(accepted->made ? accepted->made->value : 0);
        if (std::holds_alternative<FoundCommittee>(settled.command)) return plan({made});
        if (std::holds_alternative<PlanSession>(settled.command)) {
            session_ = {made};
            IssueLink link;
            link.role = Role::facilitator;
            link.session = session_;
            link.key = key_;
            page_.order(link);
            return;
        }
        is_issued_ = true;
        tell();
    }

    // The code is the server's to choose, so that it is known from the row.
    void tell() {
        auto const* planned = board_.find<PlannedSessionRow>("planned/" + std::to_string(session_.value));
        if (!is_issued_ || !planned) return;
        page_.close();
        planned_(key_, planned->code);
    }

    void not_reached(std::string const& why) override { failed_("the server cannot be reached: " + why); }
    void gave_up(std::string const& why) override { failed_(why); }

    Room& room_;
    Planned planned_;
    Failed failed_;
    Board board_;
    Key const key_{random_word(22)};
    SessionId session_;
    bool has_begun_{false};
    bool is_issued_{false};
    Page page_;
};

// From the office to a running round, one after the other.
class Preparation {
public:
    Preparation(boost::asio::io_context& context, Address const& address, int proposals)
        : office_room_{context, address, {}, std::mt19937_64{1}},
          room_{context, address, {}, std::mt19937_64{2}},
          proposals_(proposals),
          office_(
              office_room_, [this](Key const& key, JoinCode const& code) { planned(key, code); }, failed_),
          facilitator_(room_, failed_) {}

    void begin() { office_.open(); }
    bool is_done() const { return is_done_; }

private:
    void planned(Key const& key, JoinCode const& code) {
        std::cout << room_.address.origin << "/animer#" << key.value << '\n' << code.value << '\n';
        room_.address.key = key;
        if (proposals_ == 0) return done();
        facilitator_.open([this](Facilitator::Opening const& opening) {
            resident_ = std::make_unique<Participant>(room_, opening.code, College::resident, failed_);
            resident_->join([this] { propose(); });
        });
    }

    void propose() {
        if (proposals_-- == 0) return done();
        resident_->propose(Propose{{"Une idée parmi d’autres, longue comme la plupart"}, std::nullopt},
                           [this](ProposalId) { propose(); });
    }

    void done() {
        is_done_ = true;
        leave();
    }

    void leave() {
        office_.leave();
        facilitator_.leave();
        if (resident_) resident_->leave();
    }

    Office::Failed const failed_ = [this](std::string const& why) {
        std::cerr << "gommette_prepare: " << why << '\n';
        leave();
    };
    Room office_room_, room_;
    int proposals_;
    bool is_done_{false};
    Office office_;
    Facilitator facilitator_;
    std::unique_ptr<Participant> resident_;
};

int prepare(std::string const& link, int proposals) {
    auto const address = read_address(link);
    if (auto const* why = std::get_if<std::string>(&address)) {
        std::cerr << "gommette_prepare: " << *why << '\n';
        return 2;
    }
    boost::asio::io_context context{1};
    Preparation preparation{context, std::get<Address>(address), proposals};
    preparation.begin();
    context.run_for(std::chrono::seconds{20});
    return preparation.is_done() ? 0 : 1;
}

}  // namespace
}  // namespace gommette::rehearsal

int main(int count, char** words) {
    if (count != 2 && count != 3) {
        std::cerr << "gommette_prepare OFFICE_LINK [PROPOSALS]\n";
        return 2;
    }
    return gommette::rehearsal::prepare(words[1], count == 3 ? std::atoi(words[2]) : 0);
}
