#pragma once

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>
#include <string_view>

#include "server/rehearsal/address.hpp"

namespace gommette::rehearsal {

// One WebSocket to the server, as a browser opens it. On the io_context's thread only, like its handler, which must outlive it
// or drop() it first. Ends once; a new one is made to come back.
class Connection {
public:
    class Handler {
    public:
        virtual void opened() = 0;
        // One whole text message, valid during the call.
        virtual void heard(std::string_view text) = 0;
        // Nothing more will be heard. `close_code` 0: no close frame came. `why`: for people.
        virtual void ended(int close_code, std::string const& why) = 0;

    protected:
        ~Handler() = default;
    };

    virtual ~Connection() = default;
    // Sends after what was said before; nothing is said back if the connection ends meanwhile.
    virtual void say(std::string text) = 0;
    // Closes at once and calls the handler no more.
    virtual void drop() = 0;
};

// Begins to connect; the handler is told how it went, never during this call. Gives up after ten seconds.
std::shared_ptr<Connection> connect(boost::asio::io_context& context, Address const& address, Connection::Handler& handler);

}  // namespace gommette::rehearsal
