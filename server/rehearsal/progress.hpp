#pragma once

#include <chrono>
#include <ostream>
#include <string>

#include "server/rehearsal/stage_progress.hpp"

namespace gommette::rehearsal {

// One line that says how far it is: "casting   [######····] 2,310/4,059 · 398/s · 117 connected".
std::string progress_line(StageProgress const& so_far);

// Shows how far a rehearsal has come: on a terminal as one line that is written over, elsewhere as a new line at each stage and
// every few seconds.
class Progress {
public:
    Progress(std::ostream& out, bool is_terminal) : out_(out), is_terminal_(is_terminal) {}
    void show(StageProgress const& so_far);
    // Leaves the terminal's line, so that what follows begins on its own.
    void end();

private:
    std::ostream& out_;
    bool is_terminal_;
    bool has_shown_{false};
    StageProgress::Stage stage_{};
    std::chrono::duration<double> shown_at_{};
};

}  // namespace gommette::rehearsal
