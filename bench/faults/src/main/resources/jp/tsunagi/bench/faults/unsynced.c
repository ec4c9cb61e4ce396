/*
 * Keeps beside a server's data what of them a power cut would leave: a file's content gets there when the server syncs
 * that file. Renames and removals get there at once, as a file system may have it; what was written and not synced is
 * not there. To be preloaded; UNSYNCED_DATA and UNSYNCED_IMAGE name the two folders.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

/* What cannot be kept must not count as kept: the server dies as a disk that lies would not. */
static void give_up(const char *what, const char *path) {
  fprintf(stderr, "unsynced: %s %s: %s\n", what, path, strerror(errno));
  abort();
}

/* The place of a file in the image; 0 for one that is not of the data. */
static int in_image(const char *path, char *to) {
  const char *data = getenv("UNSYNCED_DATA"), *image = getenv("UNSYNCED_IMAGE");
  char full[PATH_MAX];
  if (data == NULL || image == NULL) return 0;
  if (path[0] != '/') {
    char here[PATH_MAX];
    if (getcwd(here, sizeof here) == NULL) return 0;
    if (strncmp(path, "./", 2) == 0) path += 2;
    if (snprintf(full, sizeof full, "%s/%s", here, path) >= (int) sizeof full) return 0;
    path = full;
  }
  size_t length = strlen(data);
  if (strncmp(path, data, length) != 0 || path[length] != '/') return 0;
  return snprintf(to, PATH_MAX, "%s%s", image, path + length) < PATH_MAX;
}

static void make_parents(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(path, 0700);
    *slash = '/';
  }
}

static void keep(int fd) {
  static char bytes[CHUNK];
  char link[64], path[PATH_MAX], to[PATH_MAX];
  struct stat file;
  int before = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0 || fstat(fd, &file) != 0 || !S_ISREG(file.st_mode) || file.st_nlink == 0) return;
  path[length] = 0;
  if (!in_image(path, to)) return;
  make_parents(to);
  /* Its own descriptor: the server's may be for writing only. */
  int from = open(link, O_RDONLY | O_CLOEXEC), kept = open(to, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (from < 0 || kept < 0) give_up("cannot open", to);
  /* One at a time, and the content is read after the lock is had: an older one never replaces a newer one. */
  if (flock(kept, LOCK_EX) != 0) give_up("cannot lock", to);
  off_t at = 0;
  for (;;) {
    ssize_t some = pread(from, bytes, sizeof bytes, at);
    if (some < 0) give_up("cannot read", path);
    if (some == 0) break;
    if (pwrite(kept, bytes, some, at) != some) give_up("cannot keep", to);
    at += some;
  }
  if (ftruncate(kept, at) != 0) give_up("cannot cut", to);
  close(kept);
  close(from);
  errno = before;
}

int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}

int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}

int rename(const char *old, const char *new) {
  int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  int result = real(old, new);
  if (result == 0) {
    int before = errno;
    char from[PATH_MAX], to[PATH_MAX];
    if (in_image(old, from) && in_image(new, to)) {
      make_parents(to);
      /* A file that was never synced leaves nothing under its new name. */
      if (real(from, to) != 0) unlink(to);
    }
    errno = before;
  }
  return result;
}

int unlink(const char *path) {
  int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
  int result = real(path);
  if (result == 0) {
    int before = errno;
    char gone[PATH_MAX];
    if (in_image(path, gone)) real(gone);
    errno = before;
  }
  return result;
}
