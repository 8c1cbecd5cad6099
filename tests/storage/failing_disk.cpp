#include "failing_disk.hpp"

#include <sqlite3.h>

#include <cstring>
#include <stdexcept>

namespace gommette::storage {

namespace {

FailingDisk::Plan* the_plan = nullptr;
sqlite3_vfs* real_vfs = nullptr;

// What SQLite holds for an open file: the methods first, then ours, then the real file.
struct File {
    sqlite3_file base;
    bool is_wal;
    bool is_database;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return of(file).real(); }

bool take(std::atomic<int>& left) {
    int value = left.load();
    while (value > 0 && !left.compare_exchange_weak(value, value - 1)) {
    }
    return value > 0;
}

int close_file(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
int read_file(sqlite3_file* f, void* to, int n, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, n, at); }
int write_file(sqlite3_file* f, void const* from, int n, sqlite3_int64 at) {
    if (of(f).is_wal) {
        if (take(the_plan->failing_wal_writes)) return SQLITE_FULL;
        ++the_plan->unsynced_wal_writes;
    }
    return real(f)->pMethods->xWrite(real(f), from, n, at);
}
int truncate_file(sqlite3_file* f, sqlite3_int64 size) { return real(f)->pMethods->xTruncate(real(f), size); }
int sync_file(sqlite3_file* f, int flags) {
    if (of(f).is_wal && take(the_plan->failing_wal_syncs)) return SQLITE_IOERR_FSYNC;
    if (of(f).is_database && take(the_plan->failing_database_syncs)) return SQLITE_IOERR_FSYNC;
    int const code = real(f)->pMethods->xSync(real(f), flags);
    if (of(f).is_wal && code == SQLITE_OK) {
        the_plan->unsynced_wal_writes = 0;
        ++the_plan->wal_syncs;
    }
    if (of(f).is_database && code == SQLITE_OK) ++the_plan->database_syncs;
    return code;
}
int file_size(sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); }
int lock_file(sqlite3_file* f, int kind) { return real(f)->pMethods->xLock(real(f), kind); }
int unlock_file(sqlite3_file* f, int kind) { return real(f)->pMethods->xUnlock(real(f), kind); }
int check_reserved(sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
int control(sqlite3_file* f, int op, void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
int sector_size(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
int characteristics(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** to) {
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, to);
}
int shm_lock(sqlite3_file* f, int offset, int n, int flags) { return real(f)->pMethods->xShmLock(real(f), offset, n, flags); }
void shm_barrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
int shm_unmap(sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

sqlite3_io_methods const methods = {2,         close_file,  read_file,      write_file, truncate_file, sync_file,       file_size,
                                    lock_file, unlock_file, check_reserved, control,    sector_size,   characteristics, shm_map,
                                    shm_lock,  shm_barrier, shm_unmap,      nullptr,    nullptr};

int open_file(sqlite3_vfs*, char const* name, sqlite3_file* f, int flags, int* out) {
    f->pMethods = nullptr;
    int const code = real_vfs->xOpen(real_vfs, name, real(f), flags, out);
    if (code != SQLITE_OK) return code;
    of(f).is_wal = (flags & SQLITE_OPEN_WAL) != 0;
    of(f).is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    f->pMethods = &methods;
    return SQLITE_OK;
}

sqlite3_vfs shim;

}  // namespace

FailingDisk::FailingDisk() {
    if (the_plan) throw std::logic_error("only one failing disk at a time");
    the_plan = new Plan;
    real_vfs = sqlite3_vfs_find(nullptr);
    shim = *real_vfs;
    shim.zName = "failing";
    shim.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
    shim.xOpen = open_file;
    shim.pNext = nullptr;
    sqlite3_vfs_register(&shim, 1);
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_unregister(&shim);
    sqlite3_vfs_register(real_vfs, 1);
    delete the_plan;
    the_plan = nullptr;
}

FailingDisk::Plan& FailingDisk::plan() { return *the_plan; }

}  // namespace gommette::storage
