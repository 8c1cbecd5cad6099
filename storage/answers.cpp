#include "storage/answers.hpp"

namespace gommette::storage {

AnswerRows::AnswerRows(Connection& connection)
    : put_(connection,
           "INSERT INTO answers (stream, actor, device, n, at, row_check)"
           " VALUES (?1, ?2, ?3, ?4, ?5, row_check_of('answers', ?1, ?2, ?3, ?4, ?5))"
           " ON CONFLICT DO UPDATE SET n = ?4, at = ?5, row_check = excluded.row_check") {}

void AnswerRows::write(AnswerRow const& row) { put_.with(row.stream, row.actor, row.device, row.n, row.at).run(); }

std::vector<AnswerRow> read_answers(Connection& connection, Stream const& stream) {
    Statement row(connection, "SELECT actor, device, n, at FROM answers WHERE stream = ?1 ORDER BY actor, device");
    row.with(stream);
    std::vector<AnswerRow> answers;
    while (row.next())
        answers.push_back({stream, std::string(row.text(0)), std::string(row.text(1)), row.integer(2), row.integer(3)});
    return answers;
}

}  // namespace gommette::storage
