/* The yardstick: libxml2's htmlReadMemory over every file of a folder, tree built and freed, nothing else done with it.
 *
 *   cc -O2 html_read_memory.c -o html_read_memory $(xml2-config --cflags --libs)
 *   html_read_memory FOLDER
 *
 * Prints the number of documents, their bytes, and the process CPU time (user and system) per document in milliseconds,
 * reading the files included.
 */
#include <dirent.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

/* Reads a whole file into `*buffer`, growing it as needed; gives its length, or -1. */
static long read_file(const char *path, char **buffer, size_t *capacity) {
  FILE *file = fopen(path, "rb");
  struct stat status;
  if (file == NULL || fstat(fileno(file), &status) != 0) return -1;
  size_t length = (size_t)status.st_size;
  if (length > *capacity) {
    char *grown = realloc(*buffer, length);
    if (grown == NULL) return -1;
    *buffer = grown;
    *capacity = length;
  }
  size_t got = fread(*buffer, 1, length, file);
  fclose(file);
  return got == length ? (long)length : -1;
}

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "usage: html_read_memory FOLDER\n");
    return 64;
  }
  struct dirent **names;
  int entries = scandir(arguments[1], &names, NULL, alphasort);
  if (entries < 0) {
    perror(arguments[1]);
    return 66;
  }
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE;
  char path[4096], *buffer = NULL;
  size_t capacity = 0;
  long documents = 0, bytes = 0;
  xmlInitParser();
  for (int index = 0; index < entries; index++) {
    if (names[index]->d_name[0] == '.') continue;
    int written = snprintf(path, sizeof path, "%s/%s", arguments[1], names[index]->d_name);
    long length = written > 0 && (size_t)written < sizeof path ? read_file(path, &buffer, &capacity) : -1;
    htmlDocPtr document = length < 0 ? NULL : htmlReadMemory(buffer, (int)length, path, "UTF-8", options);
    if (document == NULL) {
      fprintf(stderr, "%s: cannot be read\n", path);
      return 74;
    }
    xmlFreeDoc(document);
    documents++;
    bytes += length;
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  printf("libxml2 %s: %ld documents, %ld bytes, %.4f ms CPU per document\n", LIBXML_DOTTED_VERSION, documents, bytes,
         documents ? cpu * 1e3 / (double)documents : 0.0);
  return documents ? 0 : 66;
}
