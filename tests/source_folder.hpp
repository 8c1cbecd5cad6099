#pragma once

#include <string>

// The root of the sources, without a slash at the end. Told by one unit alone, so that the others compile to the same in every
// checkout.
std::string source_folder();
