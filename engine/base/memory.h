#pragma once

namespace buurtweb {

// Gives what was freed back to the machine at once. For a moment at which much of it was: what is
// freed in small pieces is otherwise kept, and the next large thing comes on top of it.
void give_back_memory();

}  // namespace buurtweb
