#include "engine/base/memory.h"

#include <cstdlib>  // says which library of C this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace buurtweb {

void give_back_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace buurtweb
