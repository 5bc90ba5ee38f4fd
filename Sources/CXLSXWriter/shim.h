#ifndef SOLIEU_CXLSXWRITER_SHIM_H
#define SOLIEU_CXLSXWRITER_SHIM_H

#include <stdio.h>
#include <xlsxwriter.h>

/* Whether rows of a sheet got lost on the way to its temporary file: libxlsxwriter does not look at
   what fprintf returns, and a full disk would leave a workbook with rows missing. */
static inline int solieu_xlsx_has_lost_rows(const lxw_worksheet *sheet) {
  return sheet->optimize_tmpfile && ferror(sheet->optimize_tmpfile) != 0;
}

/* The same once all rows are written, what stdio still holds included. */
static inline int solieu_xlsx_flush_rows(const lxw_worksheet *sheet) {
  return sheet->optimize_tmpfile ? fflush(sheet->optimize_tmpfile) : 0;
}

#endif
