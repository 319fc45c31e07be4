#include "viz/matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "viz/text.h"

namespace buurtweb::viz {
namespace {

// From nothing to much; black letters read on all of them.
constexpr std::array<std::string_view, 4> kHeat{kWhite, "#E3EEF8", "#BBD6F0", "#8CC4EC"};
constexpr std::string_view kCellStroke = "#6B6B6B";
constexpr double kWidestCell = 2.2;  // times its height
constexpr double kThickest = 0.08;   // of the height of a cell: the dashed edge, beside the figure

class MatrixShapes {
public:
  MatrixShapes(const Matrix& matrix, const Box& room, Paper paper, TextMeter& meter)
      : matrix_(matrix),
        room_(room),
        paper_(paper),
        meter_(meter),
        size_(1.15 * smallest_text(paper)) {
    double before = 0;
    for (std::size_t i = 0; i < matrix.names.size(); ++i) {
      before = std::max(before, meter.line(numbered(i), {size_, true}).width);
    }
    divide(before, 2.4 * size_);
    for (const std::string& name : matrix.names) {
      short_ |= meter.line(printable(name), {size_, true}).width > cell_.width - 0.4 * size_;
    }
    // Rather smaller letters than on each other; smaller figures above them leave more room.
    const double largest = size_;
    for (int i = 0; i < 3; ++i) {
      divide(before, (short_ ? 1.5 : 2.4) * size_);
      size_ = std::min(largest, 0.85 * cell_.height);
    }
  }

  std::vector<Shape> run() {
    for (std::size_t i = 0; i < matrix_.names.size(); ++i) {
      put_name(fmt::format("row{}", i + 1), short_ ? numbered(i) : name(i),
               {room_.left, corner_.y + cell_.height * static_cast<double>(i), corner_.x - size_,
                corner_.y + cell_.height * static_cast<double>(i + 1)},
               Align::left);
      put_name(fmt::format("column{}", i + 1), short_ ? std::to_string(i + 1) : name(i),
               {corner_.x + cell_.width * static_cast<double>(i), room_.top,
                corner_.x + cell_.width * static_cast<double>(i + 1), corner_.y},
               Align::centre);
      for (std::size_t j = 0; j < matrix_.names.size(); ++j) {
        put_cell(i, j);
      }
    }
    return std::move(shapes_);
  }

private:
  // Beside names of this width, below a row of this height.
  void divide(double before, double heading) {
    const auto count = static_cast<double>(matrix_.names.size());
    cell_.height = std::min((room_.height() - heading) / count, 6 * size_);
    cell_.width = std::min((room_.width() - before - size_) / count, kWidestCell * cell_.height);
    corner_ = {room_.left + before + size_, room_.top + heading};
  }

  [[nodiscard]] std::string name(std::size_t i) const {
    return shortened(printable(matrix_.names[i]), kLongestName);
  }
  [[nodiscard]] std::string numbered(std::size_t i) const {
    return fmt::format("{} {}", i + 1, name(i));
  }

  Text text_in(const Box& box, std::string words, Type type, Align align) {
    Text text;
    text.role = "cell";
    text.lines = {std::move(words)};
    text.size = type.size;
    text.bold = type.bold;
    text.align = align;
    const Extent extent = meter_.block(text.lines, type);
    text.box = box_around(box.centre(), extent);
    if (align == Align::left) {
      move(text.box, {box.left - text.box.left, 0});
    }
    return text;
  }

  void put_name(std::string id, std::string words, const Box& box, Align align) {
    Shape shape;
    shape.id = std::move(id);
    shape.role = "name";
    shape.texts = {text_in(box, std::move(words), {size_, true}, align)};
    shape.box = shape.texts.front().box;
    shapes_.push_back(std::move(shape));
  }

  void put_cell(std::size_t i, std::size_t j) {
    const MatrixCell& cell = matrix_.cells[i * matrix_.names.size() + j];
    const Point at{corner_.x + cell_.width * static_cast<double>(j),
                   corner_.y + cell_.height * static_cast<double>(i)};
    const double pen = std::min(2 * thickness(paper_), kThickest * cell_.height);
    const double gap = cell.open ? 0.75 * pen : 0;
    Shape shape;
    shape.id = fmt::format("cell{}-{}", i + 1, j + 1);
    shape.role = cell.open ? "cell open" : "cell";
    shape.title = fmt::format("{} – {}", name(i), name(j));
    shape.look = {Outline::box,
                  kHeat.at(std::min(cell.heat, kHeat.size() - 1)),
                  cell.open ? kProposal : kCellStroke,
                  cell.open ? pen : 0.75 * thickness(paper_),
                  cell.open,
                  0};
    shape.box = {at.x + gap, at.y + gap, at.x + cell_.width - gap, at.y + cell_.height - gap};
    // The figures are what is read from afar.
    const double figure = std::max(size_, std::min(0.36 * cell_.height, 2 * size_));
    if (!cell.text.empty()) {
      shape.texts = {
          text_in(shape.box, shortened(printable(cell.text), 12), {figure, i == j}, Align::centre)};
    }
    shapes_.push_back(std::move(shape));
  }

  const Matrix& matrix_;
  Box room_;
  Paper paper_;
  TextMeter& meter_;
  double size_;
  Extent cell_;
  Point corner_;  // of the first cell
  bool short_ = false;
  std::vector<Shape> shapes_;
};

}  // namespace

std::vector<Shape> matrix_shapes(const Matrix& matrix, const Box& room, Paper paper,
                                 TextMeter& meter) {
  return MatrixShapes(matrix, room, paper, meter).run();
}

}  // namespace buurtweb::viz
