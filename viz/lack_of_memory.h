#pragma once

namespace buurtweb::viz {

// From here on memory that runs out within GLib, on which Pango stands, ends the program as it does
// in C++: by the handler of `new`, and as one that may throw nothing. By itself GLib ends it by a
// signal. Called once.
void give_up_without_memory();

}  // namespace buurtweb::viz
