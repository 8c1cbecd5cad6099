#include "tests/rehearsal/fake_town.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <thread>
#include <tuple>
#include <utility>

#include "protocol/codec.hpp"

namespace gommette::rehearsal {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;

constexpr char const* facilitator_key = "facilitatorfacilitator";

}  // namespace

class FakeTown::Server {
public:
    explicit Server(Mischief mischief) : mischief_(mischief), acceptor_(context_, {asio::ip::address_v4::loopback(), 0}) {
        accept();
        thread_ = std::thread{[this] { context_.run(); }};
    }
    ~Server() {
        context_.stop();
        thread_.join();
    }
    unsigned short port() const { return acceptor_.local_endpoint().port(); }

private:
    // One connection: reads requests, writes replies one after the other.
    struct Guest : std::enable_shared_from_this<Guest> {
        Guest(Server& town, tcp::socket socket) : town(town), stream(std::move(socket)) {}

        void start() {
            stream.async_accept([me = shared_from_this()](beast::error_code error) {
                if (!error) me->read();
            });
        }
        void read() {
            stream.async_read(buffer, [me = shared_from_this()](beast::error_code error, std::size_t) {
                if (error) return me->leave();
                auto const text = beast::buffers_to_string(me->buffer.data());
                me->buffer.clear();
                me->town.hear(*me, std::get<Request>(decode<Request>(text)));
                me->read();
            });
        }
        void say(Reply const& reply) {
            waiting.push_back(encode(reply));
            if (waiting.size() == 1) write();
        }
        void write() {
            stream.async_write(asio::buffer(waiting.front()), [me = shared_from_this()](beast::error_code error, std::size_t) {
                if (error) return;
                me->waiting.pop_front();
                if (!me->waiting.empty()) me->write();
            });
        }
        void leave() { town.guests_.erase(shared_from_this()); }

        Server& town;
        beast::websocket::stream<tcp::socket, false> stream;
        beast::flat_buffer buffer;
        std::deque<std::string> waiting;
        Role role{Role::guest};
        std::int64_t person{0};
    };

    void accept() {
        acceptor_.async_accept([this](beast::error_code error, tcp::socket socket) {
            if (error) return;
            auto const guest = *guests_.insert(std::make_shared<Guest>(*this, std::move(socket))).first;
            guest->start();
            accept();
        });
    }

    void hear(Guest& guest, Request const& request) {
        if (auto const* hello = std::get_if<Hello>(&request)) return welcome(guest, *hello);
        if (auto const* order = std::get_if<Order>(&request)) obey(guest, *order);
    }

    void welcome(Guest& guest, Hello const& hello) {
        if (mischief_.shuts_the_door) return guest.say(Refused{Refusal::unknown_door, {}, {}, {}});
        if (hello.key && hello.key->value == facilitator_key) guest.role = Role::facilitator;
        if (hello.key && people_.contains(hello.key->value)) admit(guest, people_.at(hello.key->value));
        guest.say(Welcome{guest.role, std::nullopt, std::nullopt, std::nullopt, {}});
        if (guest.role != Role::guest) show_all_to(guest);
    }

    // Participants read no rows in a rehearsal.
    void show_all_to(Guest& guest) {
        guest.say(Snapshot{ViewName::room, {epoch()}, {n_}, {position_}, {guest.role == Role::facilitator ? rows() : Rows{}}});
    }

    void admit(Guest& guest, std::int64_t person) {
        guest.role = Role::participant;
        guest.person = person;
    }

    void obey(Guest& guest, Order const& order) {
        if (mischief_.falls_silent && std::holds_alternative<MarkBallot>(order.command)) return;
        if (mischief_.too_busy_every > 0 && ++heard_ % mischief_.too_busy_every == 0)
            return guest.say(Refused{Refusal::too_fast, order.device, order.n, {}});
        auto const name = std::pair{order.device.value, order.n.value};
        if (auto const known = answers_.find(name); known != answers_.end() && !mischief_.forgets_names)
            return guest.say(known->second);
        auto& last = last_of_[order.device.value];
        if (order.n.value <= last && !mischief_.forgets_names)
            return guest.say(Refused{Refusal::stale, order.device, order.n, {}});
        last = order.n.value;
        Accepted accepted{order.device, order.n, {++position_}, {}};
        accepted.made = std::visit([&](auto const& command) { return carry_out(guest, command); }, order.command);
        answers_[name] = accepted;
        bool const is_cast = std::holds_alternative<Propose>(order.command) || std::holds_alternative<MarkBallot>(order.command);
        if (is_cast && mischief_.cuts_everybody_every > 0 && ++casts_ % mischief_.cuts_everybody_every == 0) return be_killed();
        guest.say(accepted);
        if (std::holds_alternative<Join>(order.command)) show_all_to(guest);
        show();
    }

    using Made = std::optional<Whole<1, 2147483647>>;

    Made carry_out(Guest& guest, Join const& join) {
        auto const number = people_.emplace(join.key.value, people_.size() + 1).first->second;
        admit(guest, number);
        return Made{{number}};
    }
    Made carry_out(Guest&, GoToStep const& go) {
        step_ = go.step.value;
        return {};
    }
    Made carry_out(Guest&, OpenRound const&) { return Made{{1}}; }
    Made carry_out(Guest&, Propose const& propose) {
        proposals_.push_back(propose);
        return Made{{static_cast<std::int64_t>(proposals_.size())}};
    }
    Made carry_out(Guest& guest, MarkBallot const& ballot) {
        for (auto const& line : ballot.marks.values) {
            auto const at = std::pair{guest.person, static_cast<std::int64_t>(line.proposal.value)};
            if (++ballots_ == 10 && mischief_.forgets_a_vote) forgotten_ = at;
            if (forgotten_ == at)  // also when the same person votes on it again
                votes_[line.proposal.value].erase(guest.person);
            else
                votes_[line.proposal.value][guest.person] = line.mark->value;
        }
        return {};
    }
    Made carry_out(Guest&, CloseRound const&) {
        is_closed_ = true;
        return {};
    }
    template <class Other>
    Made carry_out(Guest&, Other const&) {
        return {};
    }

    using Rows = std::vector<KeyedRow>;

    Rows rows() const {
        SessionRow session;
        session.session = {1};
        session.title = session.committee = {"Jeunesse"};
        session.field = {"JE"};
        session.agenda.values = {{StepKind::lobby, {}}, {StepKind::proposing, {}}, {StepKind::closed, {}}};
        session.step = {step_};
        DoorRow door{DoorState::open, {"ABCDEF"}, {"http://127.0.0.1"}, {21}, {std::string(441, '0')}};
        RoomRow room;
        room.colleges.values = {{College::resident, {static_cast<std::int64_t>(people_.size())}, {0}}};
        Rows rows{{{"session"}, session}, {{"door"}, door}, {{"room"}, room}};
        for (std::size_t index = 0; index < proposals_.size(); ++index) {
            ProposalRow row;
            row.proposal = {static_cast<std::int32_t>(index + 1)};
            row.title = proposals_[index].title;
            row.detail = proposals_[index].detail;
            rows.push_back({{"proposal/" + std::to_string(index + 1)}, row});
        }
        if (is_closed_) rows.push_back({{"result/1"}, ResultRow{{1}, true, result()}});
        return rows;
    }

    RoundResult result() const {
        RoundResult result;
        OpinionCount count;
        for (std::size_t number = 1; number <= proposals_.size(); ++number) {
            OpinionFigure figure;
            figure.option = static_cast<int>(number) - 1;
            if (auto const votes = votes_.find(static_cast<std::int64_t>(number)); votes != votes_.end())
                for (auto const& [person, mark] : votes->second)
                    ++(mark > 0 ? figure.agree : mark < 0 ? figure.disagree : figure.neutral);
            result.items.values.push_back({static_cast<std::int32_t>(number)});
            count.figures.push_back(figure);
        }
        result.columns.push_back({WeightingName::by_person, 1, {}, true, std::move(count)});
        return result;
    }

    // Everything anew to the facilitator, and a patch without rows to the others.
    void show() {
        ++n_;
        for (auto const& guest : guests_) {
            if (guest->role == Role::guest) continue;
            guest->say(
                Patch{ViewName::room, {epoch()}, {n_}, {position_}, {guest->role == Role::facilitator ? rows() : Rows{}}, {}});
        }
    }

    void be_killed() {
        ++epoch_;
        n_ = 0;
        for (auto const& guest : guests_) beast::get_lowest_layer(guest->stream).close();
        guests_.clear();
    }

    std::string epoch() const { return "epoch" + std::to_string(epoch_); }

    Mischief mischief_;
    asio::io_context context_{1};
    tcp::acceptor acceptor_;
    std::thread thread_;
    std::set<std::shared_ptr<Guest>> guests_;
    std::map<std::pair<std::string, std::int64_t>, Accepted> answers_;
    std::map<std::string, std::int64_t> last_of_;
    std::map<std::string, std::int64_t> people_;
    std::vector<Propose> proposals_;
    std::map<std::int64_t, std::map<std::int64_t, std::int64_t>> votes_;  // by proposal and person
    std::optional<std::pair<std::int64_t, std::int64_t>> forgotten_;      // whose vote on which proposal is never kept
    std::int64_t step_{0}, position_{0}, n_{0};
    int epoch_{1}, heard_{0}, casts_{0}, ballots_{0};
    bool is_closed_{false};
};

FakeTown::FakeTown(Mischief mischief) : server_(std::make_unique<Server>(mischief)) {}
FakeTown::~FakeTown() = default;

std::string FakeTown::link() const {
    return "http://127.0.0.1:" + std::to_string(server_->port()) + "/animer#" + facilitator_key;
}

}  // namespace gommette::rehearsal
