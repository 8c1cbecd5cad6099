#pragma once

#include "server/net/export_service.hpp"
#include "server/net/ideas_service.hpp"
#include "server/net/limits.hpp"
#include "server/net/origins.hpp"
#include "server/net/static_files.hpp"

namespace gommette::net {

// What all connections share: immutable while the server runs.
struct Services {
    Limits limits;
    Origins origins;
    StaticFiles files;
    ExportService export_service;
    IdeasService ideas_service;
};

}  // namespace gommette::net
