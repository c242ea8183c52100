// What a kit in WebAssembly needs of a C library: memory that is given out and never taken back,
// the rounding that has no instruction there, and a way to print.

typedef unsigned long size_t;
extern unsigned char __heap_base;
static unsigned char *next;

void *malloc(size_t size) {
  if (!next) next = &__heap_base;
  unsigned char *given = (unsigned char *)(((size_t)next + 63) & ~(size_t)63);
  next = given + size;
  size_t end = ((size_t)next >> 16) + 1;
  size_t have = __builtin_wasm_memory_size(0);
  if (end > have && __builtin_wasm_memory_grow(0, end - have) == (size_t)-1) __builtin_trap();
  return given;
}

void free(void *memory) {}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  *memory = malloc(size);
  return 0;
}

void *memset(void *to, int byte, size_t count) {
  for (size_t i = 0; i < count; i++) ((volatile unsigned char *)to)[i] = byte;
  return to;
}

void *memcpy(void *to, const void *from, size_t count) {
  for (size_t i = 0; i < count; i++)
    ((volatile unsigned char *)to)[i] = ((const unsigned char *)from)[i];
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  if (to < from) return memcpy(to, from, count);
  while (count--) ((volatile unsigned char *)to)[count] = ((const unsigned char *)from)[count];
  return to;
}

double round(double x) {
  double whole = __builtin_trunc(x);
  return __builtin_fabs(x - whole) < 0.5 ? whole : whole + __builtin_copysign(1, x);
}

void arc4random_buf(void *to, size_t count) { memset(to, 0, count); }

__attribute__((import_module("wasi_snapshot_preview1"), import_name("fd_write"))) int
fd_write(int file, const void *vectors, size_t count, size_t *written);

int putchar(int character) {
  char byte = character;
  struct { const char *start; size_t length; } text = {&byte, 1};
  size_t written;
  fd_write(1, &text, 1, &written);
  return character;
}

// The compiler's name for a `main` that takes arguments.
int program(int count, char **arguments) __asm__("__main_argc_argv");

__attribute__((export_name("_start"))) void start(void) { program(0, 0); }
