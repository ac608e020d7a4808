#include "CSQLite.h"

static void json_valid(sqlite3_context *context, int count, sqlite3_value **values) {
    (void)count;
    (void)values;
    sqlite3_result_null(context);
}

int csqlite_harden(sqlite3 *connection, int trusts_schema) {
    int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, trusts_schema, (int *)0);
    if (code == SQLITE_OK) code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    if (code != SQLITE_OK || trusts_schema) return code;
    const int flags = SQLITE_UTF8 | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(connection, "json_valid", 1, flags, 0, json_valid, 0, 0, 0);
}

int csqlite_checkpoints_on_close(sqlite3 *connection, int checkpoints) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !checkpoints, (int *)0);
}

int csqlite_runs_triggers(sqlite3 *connection, int runs) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, runs, (int *)0);
}

static sqlite3_file *main_file(sqlite3 *connection) {
    sqlite3_file *file = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) return 0;
    return file && file->pMethods && file->pMethods->iVersion >= 2 ? file : 0;
}

// "WAL Index Locks" and "The WAL-Index File Format" in https://www.sqlite.org/walformat.html.
enum { checkpoint_lock = 1, index_size = 32768 };

int csqlite_hold_checkpoints(sqlite3 *connection, int holds) {
    sqlite3_file *file = main_file(connection);
    if (!file) return SQLITE_NOTFOUND;
    const int flags = (holds ? SQLITE_SHM_LOCK : SQLITE_SHM_UNLOCK) | SQLITE_SHM_EXCLUSIVE;
    return file->pMethods->xShmLock(file, checkpoint_lock, 1, flags);
}

int csqlite_journal_state(sqlite3 *connection, csqlite_journal *state) {
    sqlite3_file *file = main_file(connection);
    volatile void *region = 0;
    if (!file) return SQLITE_NOTFOUND;
    int code = file->pMethods->xShmMap(file, 0, index_size, 0, &region);
    if (code != SQLITE_OK) return code;
    if (!region) return SQLITE_NOTFOUND;
    const volatile uint32_t *numbers = region;
    state->frames = numbers[4];
    state->salts = (uint64_t)numbers[8] << 32 | numbers[9];
    state->moved = numbers[24];
    state->begun = numbers[32];
    return SQLITE_OK;
}

int csqlite_read_file(sqlite3 *connection, void *bytes, int count, int64_t offset) {
    sqlite3_file *file = main_file(connection);
    return file ? file->pMethods->xRead(file, bytes, count, offset) : SQLITE_NOTFOUND;
}
