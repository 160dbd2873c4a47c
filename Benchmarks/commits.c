// SPDX-License-Identifier: Apache-2.0
// The reference for filing: durable rows through the C interface of SQLite, many under one COMMIT.
// usage: commits FILE SECONDS ROW_BYTES ROWS_PER_COMMIT; prints rows per second.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *database;

static void run(const char *sql) {
    char *message = NULL;
    if (sqlite3_exec(database, sql, NULL, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", sql, message);
        exit(1);
    }
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **words) {
    if (count != 5) {
        fprintf(stderr, "usage: commits FILE SECONDS ROW_BYTES ROWS_PER_COMMIT\n");
        return 2;
    }
    double limit = atof(words[2]);
    int size = atoi(words[3]), group = atoi(words[4]);
    if (sqlite3_open(words[1], &database) != SQLITE_OK) return 1;
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("CREATE TABLE row (number integer PRIMARY KEY, body blob NOT NULL)");
    sqlite3_stmt *insert;
    if (sqlite3_prepare_v2(database, "INSERT INTO row (body) VALUES (?1)", -1, &insert, NULL) != SQLITE_OK) return 1;
    char *body = malloc((size_t)size);
    memset(body, 'r', (size_t)size);
    long rows = 0;
    double start = seconds();
    while (seconds() - start < limit) {
        run("BEGIN IMMEDIATE");
        for (int index = 0; index < group; index++) {
            sqlite3_bind_blob(insert, 1, body, size, SQLITE_STATIC);
            if (sqlite3_step(insert) != SQLITE_DONE) return 1;
            sqlite3_reset(insert);
        }
        run("COMMIT");
        rows += group;
    }
    printf("%.0f\n", (double)rows / (seconds() - start));
    sqlite3_finalize(insert);
    sqlite3_close(database);
    free(body);
    return 0;
}
