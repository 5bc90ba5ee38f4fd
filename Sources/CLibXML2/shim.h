#ifndef SOLIEU_CLIBXML2_SHIM_H
#define SOLIEU_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/* Distributions build libxml2 with ICU; its headers clash with the copy of ICU inside Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/* xmlFree is a mutable global, which Swift 6 rejects. */
static inline void solieu_xml_free(void *memory) { xmlFree(memory); }

#endif
