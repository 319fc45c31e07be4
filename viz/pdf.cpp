#include "viz/pdf.h"

#include <fmt/format.h>

#include <cstdlib>
#include <exception>

#include "viz/drawing.h"
#include "viz/graphviz.h"
#include "viz/pdf_structure.h"
#include "viz/style.h"

namespace buurtweb::viz {
namespace {

constexpr std::string_view kTableHead = "\nxref\n";

// Each row of the table is twenty bytes: ten digits of a place in the file, and whether it is used.
void move_places(std::string& pdf, std::size_t beyond, std::size_t removed) {
  constexpr std::size_t row = 20;
  constexpr std::size_t digits = 10;
  const std::size_t table = pdf.rfind(kTableHead);
  if (table == std::string::npos) {
    return;
  }
  const std::size_t first = pdf.find('\n', table + kTableHead.size()) + 1;
  for (std::size_t at = first; pdf.compare(at + digits, 1, " ") == 0; at += row) {
    const std::size_t place = std::strtoul(pdf.substr(at, digits).c_str(), nullptr, 10);
    if (place > beyond) {
      pdf.replace(at, digits, fmt::format("{:010}", place - removed));
    }
  }
  const std::size_t start = pdf.rfind("startxref\n");
  if (start != std::string::npos) {
    pdf.replace(start, std::string::npos, fmt::format("startxref\n{}\n%%EOF\n", table + 1));
  }
}

}  // namespace

Printed print_pdf(const Drawing& drawing) {
  Printed printed =
      graphviz::print(drawing, {.format = "pdf", .reduction = whole_thickness(drawing.paper)});
  Print* const print = std::get_if<Print>(&printed);
  if (print == nullptr) {
    return printed;
  }
  const std::string bytes = without_date(std::move(print->bytes));
  try {
    print->bytes = described(bytes, {.title = drawing.title,
                                     .language = drawing.language,
                                     .pages = {drawing.title + "\n" + drawing.description}});
  } catch (const std::exception& error) {
    return Problem{std::string("qpdf: ") + error.what()};
  }
  return printed;
}

std::string without_date(std::string pdf) {
  constexpr std::string_view key = "/CreationDate (";
  constexpr std::string_view never = "D:20000101000000Z";
  const std::size_t found = pdf.rfind(key);
  const std::size_t end = found == std::string::npos ? found : pdf.find(')', found);
  if (end == std::string::npos) {
    return pdf;
  }
  const std::size_t begin = found + key.size();
  const std::size_t removed = end - begin - never.size();
  pdf.replace(begin, end - begin, never);
  if (removed > 0) {
    move_places(pdf, begin, removed);
  }
  return pdf;
}

}  // namespace buurtweb::viz
