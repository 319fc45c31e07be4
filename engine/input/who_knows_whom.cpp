#include "engine/input/who_knows_whom.h"

#include <set>
#include <string>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/input/column_words.h"

namespace buurtweb::input {
namespace {

// A yes or a no, how strong it is, or the line of who would meet themselves.
bool is_mark(std::string_view cell) {
  return count_code_points(cell) <= 1 || answer_from_words(cell).has_value();
}

bool has_only_marks(const Csv& csv, std::size_t row) {
  for (std::size_t column = 1; column < csv.cells(row); ++column) {
    if (!is_mark(without_outer_spaces(unmarked(csv.cell(row, column))))) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_who_knows_whom(const Csv& csv) {
  std::set<std::string> above;
  std::size_t both = 0;
  for (std::size_t row = 0; row < csv.rows(); ++row) {
    if (above.empty()) {
      for (std::size_t column = 1; column < csv.cells(row); ++column) {
        above.insert(folded(unmarked(csv.cell(row, column))));
      }
      above.erase("");
    } else if (has_only_marks(csv, row)) {
      both += above.contains(folded(unmarked(csv.cell(row, 0)))) ? 1U : 0U;
    } else {
      return false;
    }
  }
  return both >= 2 && both * 2 >= above.size();
}

}  // namespace buurtweb::input
