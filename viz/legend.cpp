#include "viz/legend.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "viz/counts.h"
#include "viz/marks.h"
#include "viz/style.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

// A sign and what it means. The sign's left top corner is 0,0.
struct Entry {
  std::string words;
  Extent sign;
  std::vector<Shape> shapes;
  std::vector<Patch> patches;
};

Entry kind_entry(const MapSheet& sheet, MarkKind kind, double size, TextMeter& meter) {
  const KindWords& words = sheet.legend.kinds.at(static_cast<std::size_t>(kind));
  Body body = body_of({.kind = kind}, words.letter, {size, size, sheet.paper}, meter);
  if (body.texts.empty()) {
    body.extent = {2.2 * size, 1.4 * size};
  }
  Shape sign;
  sign.role = fmt::format("legend {}", name_of(kind));
  sign.look = look_of(kind, false, sheet.paper);
  sign.box = box_around({body.extent.width / 2, body.extent.height / 2}, body.extent);
  sign.texts = body.texts;
  return {.words = words.name, .sign = body.extent, .shapes = {sign}, .patches = {}};
}

// In the shape that all who stand out have; where they differ, in that of a resident.
MarkKind kind_of_bridges(const MapSheet& sheet) {
  const auto first = std::ranges::find(sheet.marks, true, &Mark::bridge);
  const bool alike = std::ranges::all_of(
      sheet.marks, [&](const Mark& m) { return !m.bridge || m.kind == first->kind; });
  return alike ? first->kind : MarkKind::resident;
}

Entry bridge_mark_entry(const MapSheet& sheet, double size) {
  Shape sign;
  sign.role = "legend bridge";
  sign.look = look_of(kind_of_bridges(sheet), true, sheet.paper);
  sign.box = {0, 0, 2.2 * size, 1.4 * size};
  return {.words = sheet.legend.bridge_mark,
          .sign = {sign.box.width(), sign.box.height()},
          .shapes = {sign},
          .patches = {}};
}

Entry line_entry(const std::string& words, const Pen& pen, double size) {
  const double length = 3 * size;
  const Patch line{.outline = {{0, pen.width / 2}, {length, pen.width / 2}}, .pen = pen};
  Entry entry{.words = words, .sign = {length, pen.width}, .shapes = {}, .patches = {line}};
  if (pen.core > 0) {
    entry.patches.push_back(line);
    entry.patches.back().pen = core_of(pen);
  }
  return entry;
}

Entry count_entry(const std::string& words, std::size_t count, double size) {
  Shape plate = count_plate(count, size);
  const Extent sign{plate.box.width(), plate.box.height()};
  move(plate, {sign.width / 2, sign.height / 2});
  return {.words = words, .sign = sign, .shapes = {std::move(plate)}, .patches = {}};
}

Entry hull_entry(const MapSheet& sheet, double size) {
  const Box box{0, 0, 2.6 * size, 1.5 * size};
  return {
      .words = sheet.legend.hull,
      .sign = {box.width(), box.height()},
      .shapes = {},
      .patches = {Patch{
          .outline = rounded(box, 0.5 * size), .fill = kHullFill, .pen = hull_pen(sheet.paper)}}};
}

std::vector<Entry> mark_entries(const MapSheet& sheet, double size, TextMeter& meter) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < kMarkKindCount; ++i) {
    const auto kind = static_cast<MarkKind>(i);
    if (std::ranges::any_of(sheet.marks,
                            [&](const Mark& m) { return m.kind == kind && !m.open; })) {
      entries.push_back(kind_entry(sheet, kind, size, meter));
    }
  }
  if (std::ranges::any_of(sheet.marks, &Mark::bridge)) {
    entries.push_back(bridge_mark_entry(sheet, size));
  }
  if (const auto open = std::ranges::find(sheet.marks, true, &Mark::open);
      open != sheet.marks.end()) {
    entries.push_back(kind_entry(sheet, open->kind, size, meter));
    entries.back().words = sheet.legend.open_mark;
    entries.back().shapes.front().look = look_of(*open, sheet.paper);
  }
  return entries;
}

std::vector<Entry> line_entries(const MapSheet& sheet, double size) {
  const std::pair<LineStyle, const std::string&> styles[] = {
      {LineStyle::tie, sheet.legend.tie},
      {LineStyle::strong, sheet.legend.strong},
      {LineStyle::bridge, sheet.legend.bridge},
      {LineStyle::unsure, sheet.legend.unsure},
      {LineStyle::unsure_bridge, sheet.legend.unsure_bridge},
      {LineStyle::sole, sheet.legend.sole}};
  std::vector<Entry> entries;
  for (const auto& [style, words] : styles) {
    if (std::ranges::count(sheet.lines, style, &Line::style) > 0) {
      entries.push_back(line_entry(words, pen_of(style, sheet.paper), size));
    }
  }
  const auto counted = std::ranges::find_if(sheet.lines, [](const Line& l) { return l.count > 0; });
  if (counted != sheet.lines.end()) {
    entries.push_back(count_entry(sheet.legend.count, counted->count, size));
  }
  if (!sheet.proposals.empty()) {
    entries.push_back(line_entry(sheet.legend.proposal, proposal_pen(sheet.paper), size));
  }
  if (!sheet.hulls.empty()) {
    entries.push_back(hull_entry(sheet, size));
  }
  return entries;
}

// Behind the sign of an entry that has the same words, so that they stand there once.
void add_sign(Entry entry, Entry& before, double size) {
  const double left = before.sign.width + 0.4 * size;
  const double height = std::max(before.sign.height, entry.sign.height);
  const auto middle = [&](Entry& one, double x) {
    for (Shape& shape : one.shapes) {
      move(shape, {x, (height - one.sign.height) / 2});
    }
    for (Patch& patch : one.patches) {
      move(patch, {x, (height - one.sign.height) / 2});
    }
  };
  middle(before, 0);
  middle(entry, left);
  std::ranges::move(entry.shapes, std::back_inserter(before.shapes));
  std::ranges::move(entry.patches, std::back_inserter(before.patches));
  before.sign = {left + entry.sign.width, height};
}

std::vector<Entry> with_words_once(std::vector<Entry> entries, double size) {
  std::vector<Entry> result;
  for (Entry& entry : entries) {
    const auto same = std::ranges::find(result, entry.words, &Entry::words);
    if (same == result.end()) {
      result.push_back(std::move(entry));
    } else {
      add_sign(std::move(entry), *same, size);
    }
  }
  return result;
}

// Puts entries next to each other, in as many rows as they need.
class Rows {
public:
  Rows(Column column, TextMeter& meter) : width_(column.width), size_(column.size), meter_(meter) {}

  void add(const Entry& entry) {
    Text text;
    text.role = "legend";
    text.lines = meter_.filled(shortened(printable(entry.words), kLongestName), {size_, false},
                               0.6 * width_);
    text.size = size_;
    text.align = Align::left;
    const Extent words = meter_.block(text.lines, {size_, false});
    const double gap = 0.5 * size_;
    const double needed = entry.sign.width + gap + words.width;
    if (x_ > 0 && x_ + needed > width_) {
      finish_row();
    }
    put(entry);
    Shape shape = plain_text(fmt::format("legend{}", ++count_), text,
                             {x_ + entry.sign.width + gap, -words.height / 2}, meter_);
    row_.shapes.push_back(std::move(shape));
    row_.height = std::max({row_.height, entry.sign.height, words.height});
    x_ += needed + 1.9 * size_;
  }

  Block finished() {
    finish_row();
    return std::move(all_);
  }

private:
  // Signs and words stand with their middle on the row's middle, which is 0 until the row is full.
  void put(const Entry& entry) {
    const Point corner{x_, -entry.sign.height / 2};
    for (Shape shape : entry.shapes) {
      shape.id = fmt::format("sign{}", count_ + 1);
      move(shape, corner);
      row_.shapes.push_back(std::move(shape));
    }
    for (Patch patch : entry.patches) {
      move(patch, corner);
      row_.patches.push_back(std::move(patch));
    }
  }

  void finish_row() {
    const Point down{0, all_.height + row_.height / 2};
    for (Shape& shape : row_.shapes) {
      move(shape, down);
    }
    for (Patch& patch : row_.patches) {
      move(patch, down);
    }
    std::ranges::move(row_.shapes, std::back_inserter(all_.shapes));
    std::ranges::move(row_.patches, std::back_inserter(all_.patches));
    all_.height += row_.height + 0.5 * size_;
    row_ = {};
    x_ = 0;
  }

  double width_;
  double size_;
  TextMeter& meter_;
  Block all_;
  Block row_;
  double x_ = 0;
  int count_ = 0;
};

}  // namespace

Block legend(const MapSheet& sheet, TextMeter& meter, Column column) {
  std::vector<Entry> entries = mark_entries(sheet, column.size, meter);
  std::ranges::move(line_entries(sheet, column.size), std::back_inserter(entries));
  std::erase_if(entries, [](const Entry& entry) { return printable(entry.words).empty(); });
  if (entries.empty()) {
    return {};
  }
  Rows rows(column, meter);
  for (const Entry& entry : with_words_once(std::move(entries), column.size)) {
    rows.add(entry);
  }
  return rows.finished();
}

Shape plain_text(std::string id, Text text, Point corner, TextMeter& meter) {
  const Extent extent = meter.block(text.lines, {text.size, text.bold});
  Shape shape;
  shape.id = std::move(id);
  shape.role = text.role;
  shape.box = {corner.x, corner.y, corner.x + extent.width, corner.y + extent.height};
  text.box = shape.box;
  shape.texts = {std::move(text)};
  return shape;
}

}  // namespace buurtweb::viz
