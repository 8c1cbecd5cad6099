// Boost.Beast's compiled half, once for the whole program.
#include <boost/beast/src.hpp>
