#pragma once

namespace buurtweb::viz {

// Pango, Cairo and fontconfig end the program where memory runs out, some of it in threads of their
// own, so whether there is enough is asked before the first of them begins. Throws std::bad_alloc.
void ask_headroom();

}  // namespace buurtweb::viz
