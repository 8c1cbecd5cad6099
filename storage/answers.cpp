#include "storage/answers.hpp"

namespace gommette::storage {

AnswerRows::AnswerRows(Connection& connection)
    : put_(connection,
           "INSERT INTO answers (stream, actor, device, n, at, earlier, row_check)"
           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, row_check_of('answers', ?1, ?2, ?3, ?4, ?5, ?6))"
           " ON CONFLICT DO UPDATE SET n = ?4, at = ?5, earlier = ?6, row_check = excluded.row_check") {}

void AnswerRows::write(AnswerRow const& row) { put_.with(row.stream, row.actor, row.device, row.n, row.at, row.earlier).run(); }

std::vector<AnswerRow> read_answers(Connection& connection, std::optional<Stream> const& stream) {
    Statement row(connection, std::string("SELECT stream, actor, device, n, at, earlier FROM answers") +
                                  (stream ? " WHERE stream = ?1" : "") + " ORDER BY stream, actor, device");
    if (stream) row.with(*stream);
    std::vector<AnswerRow> answers;
    while (row.next())
        answers.push_back({Stream(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), row.integer(3), row.integer(4),
                           std::string(row.text(5))});
    return answers;
}

}  // namespace gommette::storage
