#include "server/rehearsal/rehearsal.hpp"

#include "server/rehearsal/performance.hpp"

namespace gommette::rehearsal {

Outcome rehearse(Address const& address, Plan const& plan, std::function<void(StageProgress const&)> watch) {
    boost::asio::io_context context{1};
    Performance performance{context, address, plan};
    performance.begin(std::move(watch));
    context.run();
    return std::move(performance).outcome();
}

}  // namespace gommette::rehearsal
