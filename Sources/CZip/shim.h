#ifndef SOLIEU_CZIP_SHIM_H
#define SOLIEU_CZIP_SHIM_H

#include <zip.h>

#endif
