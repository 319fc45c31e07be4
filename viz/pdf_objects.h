#pragma once

#include <string>

class QPDF;

namespace buurtweb::viz {

// Reads a PDF that this program made. The bytes must live as long as the file.
void read_pdf(const std::string& bytes, QPDF& file);

// The same file gives the same bytes.
std::string written(QPDF& file);

}  // namespace buurtweb::viz
