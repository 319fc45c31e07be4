#pragma once

class QPDF;

namespace buurtweb::viz {

// Marks what no element of the structure holds, such as the foot of a page and the lines to write
// on, as an artifact (ISO 32000-1, 14.8.2.2): whoever hears the file read out is spared it.
void mark_artifacts(QPDF& file);

}  // namespace buurtweb::viz
