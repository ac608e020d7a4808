#pragma once
#include <sqlite3.h>
#include <stdint.h>

/// Makes a connection careful with a file that somebody else may have made: no statement writes to the tables inside of an
/// index (defensive), and SQL in the file calls neither functions that may have side effects nor virtual tables, unless
/// `trusts_schema` is 1. Without trust the connection is for reading: `json_valid`, which the rules of tables call when a row
/// is written, and which SQLite 3.38 to 3.40 count as unsafe by mistake, is there by name alone and says NULL.
///
/// Returns a result code of SQLite.
int csqlite_harden(sqlite3 *_Nonnull connection, int trusts_schema);

/// Says if the last connection to close moves the journal into the file. Without it the journal stays as it is.
///
/// Returns a result code of SQLite.
int csqlite_checkpoints_on_close(sqlite3 *_Nonnull connection, int checkpoints);

/// Says if triggers run on this connection. They do at first.
///
/// Returns a result code of SQLite.
int csqlite_runs_triggers(sqlite3 *_Nonnull connection, int runs);

/// The state of a write-ahead log by its index, which all programs share that have the file open.
typedef struct {
    /// Frames in the log. One is a page.
    uint32_t frames;
    /// Frames that a checkpoint has moved into the file.
    uint32_t moved;
    /// Frames that the last checkpoint meant to move. More than `moved` where it was killed, and where the log was there first.
    uint32_t begun;
    /// The number of the log. It is another one each time that the log begins anew.
    uint64_t salts;
} csqlite_journal;

/// Keeps all programs from moving frames of the log into the file, or lets them again. Between the two calls the file does not
/// change. Only for a connection to a log that is shared.
///
/// Returns a result code of SQLite: SQLITE_BUSY where a checkpoint is under way.
int csqlite_hold_checkpoints(sqlite3 *_Nonnull connection, int holds);

/// Returns a result code of SQLite. Only for a connection to a log that is shared.
int csqlite_journal_state(sqlite3 *_Nonnull connection, csqlite_journal *_Nonnull state);

/// Reads from the file itself, past the log, through SQLite's own handle: to open and close another one would drop all locks
/// that the process has on the file (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
///
/// Returns a result code of SQLite: SQLITE_IOERR_SHORT_READ, and zeros, where the file ends before.
int csqlite_read_file(sqlite3 *_Nonnull connection, void *_Nonnull bytes, int count, int64_t offset);
