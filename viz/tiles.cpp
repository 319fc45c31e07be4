#include "viz/tiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <utility>

#include "viz/drawing.h"
#include "viz/paper_pages.h"
#include "viz/pdf_objects.h"
#include "viz/pdf_structure.h"
#include "viz/tile_grid.h"

namespace buurtweb::viz {
namespace {

constexpr double kMark = 4 * kMillimetre;  // length of a mark that says where to cut
constexpr double kNameSize = 10;

Tile tile_at(const TileGrid& grid, std::size_t number) {
  return {.number = number + 1,
          .count = grid.count(),
          .row = number / grid.columns + 1,
          .column = number % grid.columns + 1};
}

Point corner(const TileGrid& grid, const Extent& page, const Tile& tile) {
  return grid.corner(page, tile.row - 1, tile.column - 1);
}

// Marks outside the window at its four corners, and a faint line to which the next sheet reaches.
void put_marks(PaperPages& pages, const TileGrid& grid, const Tile& tile) {
  const Extent window = grid.window();
  const double left = kTileBorder;
  const double top = kTileBorder;
  const double right = left + window.width;
  const double bottom = top + window.height;
  const Pen cut{.colour = kInk, .width = 0.5};
  for (const double y : {top, bottom}) {
    pages.line({left - kMark, y}, {left, y}, cut);
    pages.line({right, y}, {right + kMark, y}, cut);
  }
  for (const double x : {left, right}) {
    pages.line({x, top - kMark}, {x, top}, cut);
    pages.line({x, bottom}, {x, bottom + kMark}, cut);
  }
  const Pen glue{.colour = kLine, .width = 0.4, .dash = Dash::dashed};
  if (tile.column < grid.columns) {
    pages.line({right - kTileOverlap, top}, {right - kTileOverlap, bottom}, glue);
  }
  if (tile.row < grid.rows) {
    pages.line({left, bottom - kTileOverlap}, {right, bottom - kTileOverlap}, glue);
  }
}

// The first page: the map made small, and which sheet shows what.
struct Overview {
  Box map;
  double scale = 1;
};

Overview put_overview(PaperPages& pages, const TileGrid& grid, const Extent& page,
                      const TileWords& words) {
  const double side = 40;
  double y =
      pages.text(words.title, {.type = {20, true}, .width = kA4.width - 2 * side}, {side, side});
  y = pages.text(words.explanation, {.type = {12, false}, .width = kA4.width - 2 * side},
                 {side, y + 6}) +
      14;
  const double scale =
      std::min((kA4.width - 2 * side) / std::max(page.width, grid.whole().width),
               (kA4.height - side - y) / std::max(page.height, grid.whole().height));
  // Where the sheets reach further than the map they begin before it.
  const Point first = corner(grid, page, tile_at(grid, 0));
  const double left = side - scale * std::min(first.x, 0.0);
  const double top = y - scale * std::min(first.y, 0.0);
  const Overview overview{.map = {left, top, left + scale * page.width, top + scale * page.height},
                          .scale = scale};
  for (std::size_t i = 0; i < grid.count(); ++i) {
    const Tile tile = tile_at(grid, i);
    const Point at = corner(grid, page, tile);
    const Extent window = grid.window();
    const Box box{left + scale * at.x, top + scale * at.y, left + scale * (at.x + window.width),
                  top + scale * (at.y + window.height)};
    pages.frame(box, {.colour = kWarning, .width = 0.8});
    constexpr double side_of_number = 24;
    pages.patch({box.left, box.top, box.left + side_of_number, box.top + side_of_number}, kWarning);
    pages.text(std::to_string(tile.number), {.type = {15, true}, .colour = kWhite},
               {box.left + (tile.number < 10 ? 8 : 4), box.top + 3});
  }
  return overview;
}

// What stands over the map: a page for all sheets and one for each.
Printed pages_over(const TileGrid& grid, const Extent& page, const TileWords& words,
                   Overview& overview) {
  PaperPages pages({words.title, words.language});
  pages.begin(kA4);
  overview = put_overview(pages, grid, page, words);
  for (std::size_t i = 0; i < grid.count(); ++i) {
    const Tile tile = tile_at(grid, i);
    pages.begin(grid.sheet);
    put_marks(pages, grid, tile);
    pages.text(words.name(tile), {.type = {kNameSize, false}},
               {kTileBorder + 2, grid.sheet.height - kTileBorder});
  }
  return pages.finished();
}

// PDF counts from the left bottom corner.
std::string drawing_of(const Extent& sheet, const Box& window, Point map_corner,
                       const std::pair<double, double>& map_height_and_scale) {
  const auto [height, scale] = map_height_and_scale;
  return fmt::format(
      "q {:.3f} {:.3f} {:.3f} {:.3f} re W n {:.5f} 0 0 {:.5f} {:.3f} {:.3f} cm "
      "/Kaart Do Q\n",
      window.left, sheet.height - window.bottom, window.width(), window.height(), scale, scale,
      map_corner.x, sheet.height - map_corner.y - scale * height);
}

void put_below(QPDFPageObjectHelper& page, const QPDFObjectHandle& map,
               const std::string& drawing) {
  QPDFObjectHandle resources = page.getAttribute("/Resources", true);
  if (!resources.hasKey("/XObject")) {
    resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
  }
  resources.getKey("/XObject").replaceKey("/Kaart", map);
  page.addPageContents(page.getObjectHandle().getOwningQPDF()->newStream(drawing), true);
}

// The sheets over which a map is cut, and what stands over it on them.
struct Cutting {
  const TileWords& words;
  Extent page;
  TileGrid grid;
  Overview overview;
};

std::string joined(const std::string& over, const Print& map, const Cutting& cutting) {
  const auto& [words, page, grid, overview] = cutting;
  QPDF source;
  read_pdf(map.bytes, source);
  QPDF result;
  read_pdf(over, result);
  const std::string description = taken_description(source);
  const QPDFObjectHandle form = result.copyForeignObject(
      QPDFPageDocumentHelper(source).getAllPages().at(0).getFormXObjectForPage());
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(result).getAllPages();
  put_below(pages.at(0), form,
            drawing_of(kA4, overview.map, {overview.map.left, overview.map.top},
                       {page.height, overview.scale}));
  // The first tells the whole map; what each sheet shows of it cannot be told in words.
  Spoken spoken{.title = words.title,
                .language = words.language,
                .pages = {words.title + "\n" + words.explanation + "\n" + description}};
  const Extent window = grid.window();
  for (std::size_t i = 0; i < grid.count(); ++i) {
    const Tile tile = tile_at(grid, i);
    const Point at = corner(grid, page, tile);
    spoken.pages.push_back(words.name(tile));
    put_below(pages.at(i + 1), form,
              drawing_of(grid.sheet,
                         {kTileBorder, kTileBorder, kTileBorder + window.width,
                          kTileBorder + window.height},
                         {kTileBorder - at.x, kTileBorder - at.y}, {page.height, 1}));
  }
  return described(written(result), spoken);
}

bool stands_upright(const std::string& pdf) {
  QPDF file;
  read_pdf(pdf, file);
  const QPDFObjectHandle::Rectangle box =
      QPDFPageDocumentHelper(file).getAllPages().at(0).getMediaBox().getArrayAsRectangle();
  return box.ury - box.lly > box.urx - box.llx;
}

}  // namespace

bool can_be_tiled(Paper paper) {
  return paper != Paper::beamer && page_of(paper).width > kA4.width + 1;
}

Printed tiled(const Print& map, Paper paper, const TileWords& words) {
  try {
    Extent page = page_of(paper);
    if (stands_upright(map.bytes)) {
      std::swap(page.width, page.height);
    }
    Cutting cutting{.words = words, .page = page, .grid = tile_grid(page), .overview = {}};
    const Printed over = pages_over(cutting.grid, page, words, cutting.overview);
    if (const auto* const problem = std::get_if<Problem>(&over)) {
      return *problem;
    }
    return Print{.bytes = joined(std::get<Print>(over).bytes, map, cutting),
                 .text_size = map.text_size};
  } catch (const std::exception& error) {
    return Problem{std::string("qpdf: ") + error.what()};
  }
}

}  // namespace buurtweb::viz
