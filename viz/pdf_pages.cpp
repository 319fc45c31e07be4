#include "viz/pdf_pages.h"

#include <exception>
#include <list>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>

#include "viz/pdf_objects.h"
#include "viz/pdf_structure.h"

namespace buurtweb::viz {
namespace {

std::string pages_of(std::span<const Print> prints) {
  QPDF result;
  read_pdf(prints.front().bytes, result);
  std::list<QPDF> others;  // the pages stay theirs until all is written
  for (const Print& print : prints.subspan(1)) {
    read_pdf(print.bytes, others.emplace_back());
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(others.back()).getAllPages()) {
      QPDFPageDocumentHelper(result).addPage(page, false);
    }
    append_structure(others.back(), result);
  }
  return written(result);
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
