#pragma once
#include <sqlite3.h>

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
