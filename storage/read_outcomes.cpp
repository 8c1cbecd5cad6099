#include "storage/read_outcomes.hpp"

#include <sys/stat.h>

#include "storage/folder_lock.hpp"
#include "storage/log_reader.hpp"
#include "storage/mark_check.hpp"
#include "storage/row_check.hpp"
#include "storage/schema.hpp"

namespace gommette::storage {

Outcomes read_outcomes(std::string const& folder) {
    std::string const file = folder + "/gommette.db";
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) throw system_error("cannot read " + file);
    auto connection = Connection::open_for_reading(file);
    refuse_unknown_format(connection);
    refuse_other_than_marked(folder, connection);
    check_rows(connection);
    return LogReader{file}.outcomes();
}

}  // namespace gommette::storage
