#include "viz/pdf_pages.h"

#include <exception>
#include <list>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

namespace buurtweb::viz {
namespace {

std::string pages_of(std::span<const Print> prints) {
  QPDF result;
  result.setSuppressWarnings(true);
  const auto open = [](QPDF& file, const Print& print) {
    file.setSuppressWarnings(true);
    file.processMemoryFile("kaart", print.bytes.data(), print.bytes.size());
  };
  open(result, prints.front());
  std::list<QPDF> others;  // the pages stay theirs until all is written
  for (const Print& print : prints.subspan(1)) {
    open(others.emplace_back(), print);
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(others.back()).getAllPages()) {
      QPDFPageDocumentHelper(result).addPage(page, false);
    }
  }
  QPDFWriter writer(result);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Printed joined(std::span<const Print> prints) {
  if (prints.size() == 1) {
    return prints.front();
  }
  try {
    return Print{.bytes = pages_of(prints), .text_size = prints.front().text_size};
  } catch (const std::exception& error) {
    return Problem{std::string("qpdf: ") + error.what()};
  }
}

}  // namespace buurtweb::viz
