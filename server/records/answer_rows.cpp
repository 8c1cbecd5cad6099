#include "server/records/answer_rows.hpp"

#include <sstream>

namespace gommette::records {

storage::AnswerRow answer_row(storage::Stream const& stream, std::string const& actor, std::string const& device,
                              std::vector<AnsweredOrder> const& orders) {
    storage::AnswerRow row{stream, actor, device, orders.back().n.value, orders.back().at.value, {}};
    for (std::size_t index = 0; index + 1 < orders.size(); ++index)
        row.earlier +=
            (index == 0 ? "" : " ") + std::to_string(orders[index].n.value) + ":" + std::to_string(orders[index].at.value);
    return row;
}

std::vector<AnsweredOrder> orders_of(storage::AnswerRow const& row) {
    std::vector<AnsweredOrder> orders;
    std::istringstream earlier(row.earlier);
    std::string word;
    while (earlier >> word) {
        std::istringstream pair(word);
        AnsweredOrder one;
        char colon{};
        if (!(pair >> one.n.value >> colon >> one.at.value) || colon != ':')
            throw storage::StorageError("the answers to " + row.actor + " of " + row.stream + " cannot be read");
        orders.push_back(one);
    }
    orders.push_back({{row.n}, {row.at}});
    return orders;
}

}  // namespace gommette::records
