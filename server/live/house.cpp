#include "server/live/house.hpp"

#include <boost/asio/post.hpp>

#include <future>

#include "server/auth/keys.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/core_floor.hpp"
#include "server/live/registry.hpp"
#include "server/live/shelf.hpp"
#include "server/ops/log.hpp"
#include "server/records/outcome_rows.hpp"

namespace gommette::live {

House::House(Cores& cores, storage::EventLog& log, HouseOptions options) : cores_(cores), log_(log), options_(std::move(options)) {
    for (int core = 0; core < cores.count(); ++core) {
        floors_.push_back(std::make_unique<CoreFloor>(*this, core));
        shelves_.push_back(std::make_unique<Shelf>(*this, core));
    }
    registry_ = std::make_unique<Registry>(*this);
    log.on_health([this](bool is_healthy) {
        ops::log(is_healthy ? ops::LogLevel::warning : ops::LogLevel::error, is_healthy ? "storage_recovered" : "storage_trouble");
        for (int core = 0; core < cores_.count(); ++core)
            cores_[core].post({[this, core, is_healthy] { shelves_[static_cast<std::size_t>(core)]->health(is_healthy); }});
        cores_[0].post({[this, is_healthy] { convention_->health(is_healthy); }});
    });
}

House::~House() {
    log_.on_health({});  // the log outlives us, and may have trouble until its last commit
    loader_.stop();
    loader_.join();
}

void House::open() {
    registry_->learn(log_.keys());
    auto loaded = load_convention(log_);
    for (auto const& session : loaded.convention.sessions) registry_->learn(session.code, session.session);
    auto memory = domain::SteeringMemory::from(records::read(log_.outcomes()));
    for (auto const session : memory.voting()) {
        auto const core = core_of(session);
        cores_[core].post({[this, core, session] { shelves_[static_cast<std::size_t>(core)]->open(session); }});
    }
    convention_ = std::make_shared<ConventionHost>(*this, std::move(loaded), std::move(memory));
}

bool House::is_new() const { return convention_->convention().position == 0; }

void House::found_office(Key const& key, std::function<void()> done) { convention_->found_office(key, std::move(done)); }

Floor& House::floor(int core) { return *floors_[static_cast<std::size_t>(core)]; }

JoinCode House::code_of(SessionId session) {
    std::promise<JoinCode> code;
    auto found = code.get_future();
    cores_[0].post({[&] {
        auto const* announced = convention_->convention().find(session);
        code.set_value(announced ? announced->code : JoinCode{});
    }});
    return found.get();
}

void House::find_facilitator(Key const& key, std::function<void(std::optional<SessionId>)> answer) {
    cores_[0].post({[this, hash = auth::hash_key(key), answer = std::move(answer)] {
        boost::asio::post(loader_, [answer, session = registry_->facilitator_of(hash)] { answer(session); });
    }});
}

void House::to_floor(int from, int core, std::function<void(CoreFloor&)> letter) {
    cores_.mail(from, core, [&floor = *floors_[static_cast<std::size_t>(core)], letter = std::move(letter)] { letter(floor); });
}

void House::to_shelf(int from, SessionId session, std::function<void(Shelf&)> letter) {
    auto const core = core_of(session);
    cores_.mail(from, core, [&shelf = *shelves_[static_cast<std::size_t>(core)], letter = std::move(letter)] { letter(shelf); });
}

void House::to_convention(int from, std::function<void(ConventionHost&)> letter) {
    cores_.mail(from, 0, [this, letter = std::move(letter)] { letter(*convention_); });
}

void House::to_registry(int from, std::function<void(Registry&)> letter) {
    cores_.mail(from, 0, [this, letter = std::move(letter)] { letter(*registry_); });
}

void House::load(int core, std::function<void()> work, Letter then) {
    boost::asio::post(loader_, [this, core, work = std::move(work), then = std::move(then)] {
        work();
        cores_[core].post({then});
    });
}

}  // namespace gommette::live
