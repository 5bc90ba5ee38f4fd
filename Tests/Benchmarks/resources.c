/* Runs a command and says what it used.
 *
 *   resources REPORT COMMAND [ARGUMENT…]
 *
 * Writes to the file REPORT: user and system time in seconds, and the peak of resident memory in kilobytes. Ends with the
 * command's status, or 128 and the signal's number. A process of its own, because the peak that wait4 gives for a child
 * begins at what its parent held when it started it, and a Python parent holds more than the program under test may.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: resources REPORT COMMAND [ARGUMENT...]\n");
    return 64;
  }
  pid_t child = fork();
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    perror(arguments[2]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
    perror("resources");
    return 71;
  }
  FILE *report = fopen(arguments[1], "w");
  if (report == NULL) {
    perror(arguments[1]);
    return 73;
  }
  fprintf(report, "%ld.%06ld %ld.%06ld %ld\n", (long)usage.ru_utime.tv_sec, (long)usage.ru_utime.tv_usec,
          (long)usage.ru_stime.tv_sec, (long)usage.ru_stime.tv_usec, usage.ru_maxrss);
  if (fclose(report) != 0) return 74;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
