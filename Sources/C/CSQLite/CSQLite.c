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
