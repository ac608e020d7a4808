// The limits of the system (ulimit) that newsband cannot run with, found before anything else runs: with too few file
// handles, threads or too little memory libdispatch traps, or waits for ever without a word.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

// For the screen with a refresh under way: the store and its connections, the network, the threads' own handles.
enum { HANDLES = 32, THREADS = 16 };

// Bytes of address space beside the stacks of the threads.
static const size_t ROOM = 64 << 20;

static void say(const char *text) {
  // Without standard error there is no place to report this.
  if (write(STDERR_FILENO, text, strlen(text)) < 0) return;
}

static void refuse(const char *why) {
  say("Could not start newsband: ");
  say(why);
  say(".\n");
  _exit(1);
}

// A standard file that is closed would become the next file that is opened, and would be written to. What is printed to this
// one fails, and is said; errors and input may be missing.
static void fill_standard_files(void) {
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++) {
    if (fcntl(file, F_GETFD) != -1 || errno != EBADF) continue;
    // The lowest free number is this one.
    if (open("/dev/null", file == STDERR_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

static bool has_handles(void) {
  int handles[HANDLES], count = 0;
  while (count < HANDLES && (handles[count] = open("/", O_PATH | O_CLOEXEC)) >= 0) count++;
  const bool is_full = count < HANDLES && (errno == EMFILE || errno == ENFILE);
  for (int place = 0; place < count; place++) close(handles[place]);
  return !is_full;
}

static void *wait_for(void *lock) {
  pthread_mutex_lock(lock);
  pthread_mutex_unlock(lock);
  return NULL;
}

// Starts all threads at once, each with its stack, and maps the room while they are there.
static bool has_threads(size_t room) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_t threads[THREADS];
  int count = 0;
  pthread_mutex_lock(&lock);
  while (count < THREADS && pthread_create(&threads[count], NULL, wait_for, &lock) == 0) count++;
  void *const mapped = room == 0 ? NULL : mmap(NULL, room, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  pthread_mutex_unlock(&lock);
  for (int place = 0; place < count; place++) pthread_join(threads[place], NULL);
  if (mapped == MAP_FAILED) return false;
  if (mapped != NULL) munmap(mapped, room);
  return count == THREADS;
}

static void end(int number) {
  (void)number;
  say("newsband had to stop: the memory that ulimit -v allows was not enough.\n");
  _exit(1);
}

// A process that gets no memory traps, here or in a library. Only where memory is limited: elsewhere a trap is a mistake of
// the program, and stays one.
static void catch_want_of_memory(void) {
  static char stack[1 << 14];
  const stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, NULL);
  const struct sigaction action = {.sa_handler = end, .sa_flags = SA_ONSTACK};
  const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT};
  for (size_t place = 0; place < sizeof signals / sizeof *signals; place++) sigaction(signals[place], &action, NULL);
}

// Before the constructors of libraries without a priority, and before any Swift.
__attribute__((constructor(101))) static void check_limits(void) {
  fill_standard_files();
  if (!has_handles()) refuse("there are no file handles left; it needs 32 (ulimit -n)");
  struct rlimit limit;
  const bool is_limited = getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
  // Each thread would map 64 MB and more for memory of its own.
  if (is_limited) mallopt(M_ARENA_MAX, 1);
  if (!has_threads(is_limited ? ROOM : 0)) {
    refuse(
        is_limited ? "there is not enough memory for its threads (ulimit -v), or there are too many processes (ulimit -u)"
                   : "there are too many processes for its 16 threads (ulimit -u)");
  }
  if (is_limited) catch_want_of_memory();
}
