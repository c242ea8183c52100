#if !__has_include(<cmark-gfm.h>)
#error "libcmark-gfm is missing: run 'make install', or on Debian and Ubuntu: sudo apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev"
#else
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#endif
