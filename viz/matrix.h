#pragma once

#include <vector>

#include "viz/drawing.h"
#include "viz/meter.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// The cells of a matrix with the names of its rows before them and those of its columns above: the
// same names. Where the names of the columns do not fit, they are numbers, which the rows explain.
std::vector<Shape> matrix_shapes(const Matrix& matrix, const Box& room, Paper paper,
                                 TextMeter& meter);

}  // namespace buurtweb::viz
