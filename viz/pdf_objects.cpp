#include "viz/pdf_objects.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace buurtweb::viz {

void read_pdf(const std::string& bytes, QPDF& file) {
  file.setSuppressWarnings(true);
  file.processMemoryFile("kaart", bytes.data(), bytes.size());
}

std::string written(QPDF& file) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace buurtweb::viz
