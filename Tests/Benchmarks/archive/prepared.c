/* Writes the rows of an archive into a new one by prepared statements, and prints the CPU time in seconds and the records.
 *
 *   prepared ARCHIVE COPY
 *
 * The peer of Archive.add: the same tables, columns and bytes, the same pragmas, a transaction for each report, and the
 * indexes that are made when an archive is closed made at the end. All rows are held in memory before the time begins and
 * are bound without being copied, and nothing is looked up: no program that checks what it writes can be faster.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TABLES = 8 };
static const char *const tables[TABLES] = {
    "reports", "replacements", "report_mappings", "readings", "records", "references", "findings", "finding_records"};

typedef struct {
  int type, length;
  sqlite3_int64 integer;
  double real;
  char *text;
} Cell;

typedef struct {
  Cell *cells;
  size_t count, capacity;
  int columns;
} Rows;

static void fail(sqlite3 *database, const char *what) {
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
  exit(1);
}

static void run(sqlite3 *database, const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) fail(database, sql);
}

static sqlite3_stmt *prepare(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) fail(database, sql);
  return statement;
}

static void *held(void *memory) {
  if (memory == NULL) {
    perror("prepared");
    exit(71);
  }
  return memory;
}

static void hold(Rows *rows, sqlite3_stmt *statement) {
  rows->columns = sqlite3_column_count(statement);
  while (rows->count + rows->columns > rows->capacity) {
    rows->capacity = rows->capacity ? rows->capacity * 2 : 64;
    rows->cells = held(realloc(rows->cells, rows->capacity * sizeof *rows->cells));
  }
  for (int column = 0; column < rows->columns; column++) {
    Cell *cell = &rows->cells[rows->count++];
    memset(cell, 0, sizeof *cell);
    cell->type = sqlite3_column_type(statement, column);
    if (cell->type == SQLITE_INTEGER) cell->integer = sqlite3_column_int64(statement, column);
    if (cell->type == SQLITE_FLOAT) cell->real = sqlite3_column_double(statement, column);
    if (cell->type == SQLITE_TEXT) {
      const unsigned char *text = sqlite3_column_text(statement, column);
      cell->length = sqlite3_column_bytes(statement, column);
      cell->text = held(malloc((size_t)cell->length + 1));
      memcpy(cell->text, text, (size_t)cell->length + 1);
    }
  }
}

static void insert(sqlite3 *database, sqlite3_stmt *statement, const Rows *rows) {
  for (size_t first = 0; first < rows->count; first += rows->columns) {
    for (int column = 0; column < rows->columns; column++) {
      const Cell *cell = &rows->cells[first + column];
      switch (cell->type) {
      case SQLITE_INTEGER: sqlite3_bind_int64(statement, column + 1, cell->integer); break;
      case SQLITE_FLOAT: sqlite3_bind_double(statement, column + 1, cell->real); break;
      case SQLITE_TEXT: sqlite3_bind_text(statement, column + 1, cell->text, cell->length, SQLITE_STATIC); break;
      default: sqlite3_bind_null(statement, column + 1);
      }
    }
    if (sqlite3_step(statement) != SQLITE_DONE) fail(database, "insert");
    sqlite3_reset(statement);
  }
}

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Runs the statements that made the schema: those of the indexes of records last, apart. */
static void make(sqlite3 *copy, sqlite3 *archive, int isLast) {
  sqlite3_stmt *made = prepare(
      archive,
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND "
      "(type = 'index' AND tbl_name IN ('records', 'former_records', 'finding_records')) = ?1 ORDER BY rowid");
  sqlite3_bind_int(made, 1, isLast);
  while (sqlite3_step(made) == SQLITE_ROW) run(copy, (const char *)sqlite3_column_text(made, 0));
  sqlite3_finalize(made);
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: prepared ARCHIVE COPY\n");
    return 64;
  }
  sqlite3 *archive, *copy;
  if (sqlite3_open_v2(arguments[1], &archive, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) fail(archive, arguments[1]);

  size_t reports = 0, capacity = 0, records = 0;
  Rows *rows = NULL;
  sqlite3_stmt *selections[TABLES];
  char sql[2048];
  for (int table = 0; table < TABLES; table++) {
    snprintf(sql, sizeof sql, "SELECT * FROM \"%s\" WHERE document = ?1 ORDER BY 1", tables[table]);
    if (strcmp(tables[table], "records") == 0)
      snprintf(sql, sizeof sql, "SELECT * FROM records WHERE document = ?1 ORDER BY rowid");
    selections[table] = prepare(archive, sql);
  }
  sqlite3_stmt *documents = prepare(archive, "SELECT document FROM reports ORDER BY rowid");
  while (sqlite3_step(documents) == SQLITE_ROW) {
    if (reports == capacity) {
      capacity = capacity ? capacity * 2 : 64;
      rows = held(realloc(rows, capacity * TABLES * sizeof *rows));
    }
    for (int table = 0; table < TABLES; table++) {
      Rows *these = &rows[reports * TABLES + (size_t)table];
      memset(these, 0, sizeof *these);
      these->columns = sqlite3_column_count(selections[table]);
      sqlite3_bind_value(selections[table], 1, sqlite3_column_value(documents, 0));
      while (sqlite3_step(selections[table]) == SQLITE_ROW) hold(these, selections[table]);
      sqlite3_reset(selections[table]);
      if (strcmp(tables[table], "records") == 0) records += these->count / (size_t)these->columns;
    }
    reports++;
  }

  double start = seconds();
  if (sqlite3_open(arguments[2], &copy) != SQLITE_OK) fail(copy, arguments[2]);
  run(copy, "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN");
  make(copy, archive, 0);
  run(copy, "COMMIT");
  sqlite3_stmt *insertions[TABLES];
  for (int table = 0; table < TABLES; table++) {
    int length = snprintf(sql, sizeof sql, "INSERT INTO \"%s\" VALUES (?", tables[table]);
    for (int column = 1; column < sqlite3_column_count(selections[table]); column++)
      length += snprintf(sql + length, sizeof sql - (size_t)length, ", ?");
    snprintf(sql + length, sizeof sql - (size_t)length, ")");
    insertions[table] = prepare(copy, sql);
  }
  for (size_t report = 0; report < reports; report++) {
    run(copy, "BEGIN IMMEDIATE");
    for (int table = 0; table < TABLES; table++) insert(copy, insertions[table], &rows[report * TABLES + (size_t)table]);
    run(copy, "COMMIT");
  }
  make(copy, archive, 1);
  for (int table = 0; table < TABLES; table++) sqlite3_finalize(insertions[table]);
  run(copy, "PRAGMA journal_mode = DELETE");
  sqlite3_close(copy);
  printf("%.6f %zu\n", seconds() - start, records);
  return 0;
}
