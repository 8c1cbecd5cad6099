#include <boost/asio/io_context.hpp>

#include <iostream>
#include <string>

#include "protocol/codec.hpp"
#include "server/rehearsal/board.hpp"
#include "server/rehearsal/page.hpp"
#include "server/rehearsal/random_word.hpp"

// gommette_prepare OFFICE_LINK: plans one more session in the first committee (founding one where there is none), and prints its
// facilitator's link and its join code, one a line. What a load needs before it begins.

namespace gommette::rehearsal {
namespace {

class Office final : private Page::Owner {
public:
    explicit Office(Room& room) : room_(room), page_(room, *this) { page_.open(); }

    bool has_failed() const { return has_failed_; }

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
        print();
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
        print();
    }

    // The code is the server's to choose, so that it is known from the row.
    void print() {
        auto const* planned = board_.find<PlannedSessionRow>("planned/" + std::to_string(session_.value));
        if (!is_issued_ || !planned) return;
        std::cout << room_.address.origin << "/animer#" << key_.value << '\n' << planned->code.value << '\n';
        page_.close();
    }

    void gave_up(std::string const& why) override {
        std::cerr << "gommette_prepare: " << why << '\n';
        has_failed_ = true;
        page_.close();
    }

    Room& room_;
    Board board_;
    Key const key_{random_word(22)};
    SessionId session_;
    bool has_begun_{false};
    bool is_issued_{false};
    bool has_failed_{false};
    Page page_;
};

int prepare(std::string const& link) {
    auto const address = read_address(link);
    if (auto const* why = std::get_if<std::string>(&address)) {
        std::cerr << "gommette_prepare: " << *why << '\n';
        return 2;
    }
    boost::asio::io_context context{1};
    Room room{context, std::get<Address>(address), {}, std::mt19937_64{1}};
    Office office{room};
    context.run_for(std::chrono::seconds{20});
    return office.has_failed() || !context.stopped() ? 1 : 0;
}

}  // namespace
}  // namespace gommette::rehearsal

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "gommette_prepare OFFICE_LINK\n";
        return 2;
    }
    return gommette::rehearsal::prepare(words[1]);
}
