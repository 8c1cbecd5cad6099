#include "tests/source_folder.hpp"

std::string source_folder() { return GOMMETTE_SOURCE_DIR; }
