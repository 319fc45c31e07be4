#pragma once

namespace buurtweb::viz {

// Whether the typeface is there in which all words are measured and printed. In another one names
// do not fit their shapes, and without any there are no letters at all.
bool has_typeface();

}  // namespace buurtweb::viz
