#include <iostream>

int main() { std::cout << "gommette " << GOMMETTE_VERSION << '\n'; }
