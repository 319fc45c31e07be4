#include "viz/document.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "viz/paper_pages.h"
#include "viz/sheet.h"

namespace buurtweb::viz {
namespace {

// A4 in points, with margins that every printer keeps.
constexpr double kWidth = 595.276;
constexpr double kHeight = 841.89;
constexpr double kMargin = 48;
constexpr double kBeforeLine = 0.36;  // share of the width for the text of a field
constexpr double kRuleGap = 22;       // between lines to write on, by hand
constexpr std::size_t kMostColumns = 4;
constexpr double kBetweenColumns = 16;

double width_of_column(std::size_t columns) {
  const auto count = static_cast<double>(columns);
  return (kWidth - 2 * kMargin - (count - 1) * kBetweenColumns) / count;
}

// How a kind of block looks, and what it is in the structure of the file (ISO 32000-1, 14.8.4).
struct Style {
  const char* tag;
  double size;
  bool bold;
  double above;
  std::string_view colour;
};

Style style_of(Block::Kind kind) {
  switch (kind) {
    case Block::Kind::title:
      return {"H1", 22, true, 0, kInk};
    case Block::Kind::heading:
      return {"H2", 16, true, 18, kInk};
    case Block::Kind::subheading:
      return {"H3", 13, true, 12, kInk};
    case Block::Kind::paragraph:
    case Block::Kind::rules:
      return {"P", 11, false, 4, kInk};
    case Block::Kind::field:
      return {"P", 11, false, 13, kInk};
    case Block::Kind::item:
      return {"P", 11, true, 9, kInk};
    case Block::Kind::quiet:
      return {"P", smallest_text(Paper::a4), false, 2, kQuiet};
  }
  return {};
}

class Printer {
public:
  explicit Printer(const Document& document)
      : document_(document), pages_({document.title, document.language}) {
    pages_.begin({kWidth, kHeight});
    pages_.open_tag("Document");
    bottom_ = kHeight - kBelow - kAbove - pages_.height_of(footer(), ink_of(Block::Kind::quiet));
  }

  Printed print() {
    const std::vector<Block>& blocks = document_.blocks;
    for (std::size_t first = 0; first < blocks.size();) {
      std::size_t last = first;
      while (blocks[last].with_next && last + 1 < blocks.size()) {
        ++last;
      }
      put({blocks.begin() + offset(first), blocks.begin() + offset(last + 1)});
      first = last + 1;
    }
    end_page();
    leave_entry();
    leave_list();
    pages_.close_tag("Document");
    Printed printed = pages_.finished();
    if (auto* const print = std::get_if<Print>(&printed)) {
      print->text_size = style_of(Block::Kind::quiet).size;
    }
    return printed;
  }

private:
  static std::ptrdiff_t offset(std::size_t position) {
    return static_cast<std::ptrdiff_t>(position);
  }

  static PaperPages::Ink ink_of(Block::Kind kind, std::size_t columns = 1) {
    const Style style = style_of(kind);
    const double share = kind == Block::Kind::field ? kBeforeLine : 1;
    return {.type = {style.size, style.bold},
            .colour = style.colour,
            .width = share * width_of_column(columns)};
  }

  static bool stands_above(const Block& block) {
    return block.kind == Block::Kind::title || block.kind == Block::Kind::paragraph;
  }

  // As many as leave nearly all items on a line of their own.
  void begin_columns() {
    constexpr std::ptrdiff_t in_how_many_one_breaks = 10;
    const auto is_item = [](const Block& block) { return block.kind == Block::Kind::item; };
    const auto items = std::ranges::count_if(document_.blocks, is_item);
    const double line = pages_.height_of("", ink_of(Block::Kind::item));
    columns_ = kMostColumns;
    const auto breaks = [&](const Block& block) {
      return is_item(block) &&
             pages_.height_of(block.text, ink_of(Block::Kind::item, columns_)) > 1.5 * line;
    };
    while (columns_ > 2 &&
           in_how_many_one_breaks * std::ranges::count_if(document_.blocks, breaks) > items) {
      --columns_;
    }
    y_ += style_of(Block::Kind::heading).above;
    top_ = y_;
  }

  double height_of(const Block& block) {
    const double rules = block.kind == Block::Kind::rules ? block.rules * kRuleGap : 0;
    return style_of(block.kind).above + pages_.height_of(block.text, ink_of(block.kind, columns_)) +
           rules;
  }

  // Blocks that stay together; more than a page of them begins on a new one.
  void put(const std::vector<Block>& blocks) {
    double height = 0;
    for (const Block& block : blocks) {
      height += height_of(block);
    }
    if (y_ + height > bottom_ && y_ > top_) {
      next_column();
    }
    for (const Block& block : blocks) {
      if (document_.in_columns && columns_ == 1 && !stands_above(block)) {
        begin_columns();
      }
      if (y_ + height_of(block) > bottom_ && y_ > top_) {
        next_column();
      }
      put(block);
    }
  }

  void put(const Block& block) {
    const Style style = style_of(block.kind);
    y_ += y_ > top_ ? style.above : 0;
    enter(block);
    pages_.open_tag(style.tag);
    y_ = pages_.text(block.text, ink_of(block.kind, columns_), {left(), y_});
    pages_.close_tag(style.tag);
    if (block.kind == Block::Kind::field) {
      rule(left() + (kBeforeLine + 0.02) * width_of_column(columns_));
    }
    for (int i = 0; block.kind == Block::Kind::rules && i < block.rules; ++i) {
      y_ += kRuleGap;
      rule(left());
    }
  }

  // An item or a field begins an entry of a list; what stays with it is a part of the same entry.
  void enter(const Block& block) {
    const bool begins = block.kind == Block::Kind::item || block.kind == Block::Kind::field;
    if (begins || !stays_) {
      leave_entry();
    }
    if (begins) {
      enter_list();
      in_entry_ = true;
      pages_.open_tag("LI");
      pages_.open_tag("LBody");
    } else if (!in_entry_) {
      leave_list();
    }
    stays_ = block.with_next;
  }
  void leave_entry() {
    if (std::exchange(in_entry_, false)) {
      pages_.close_tag("LBody");
      pages_.close_tag("LI");
    }
  }
  void enter_list() {
    if (!std::exchange(in_list_, true)) {
      pages_.open_tag("L");
    }
  }
  void leave_list() {
    if (std::exchange(in_list_, false)) {
      pages_.close_tag("L");
    }
  }

  [[nodiscard]] double left() const {
    return kMargin + static_cast<double>(column_) * (width_of_column(columns_) + kBetweenColumns);
  }

  void rule(double from) {
    pages_.line({from, y_}, {left() + width_of_column(columns_), y_},
                {.colour = kHullStroke, .width = 0.6});
  }

  void next_column() {
    if (++column_ == columns_) {
      next_page();
    }
    y_ = top_;
  }

  void next_page() {
    end_page();
    pages_.begin({kWidth, kHeight});
    top_ = kMargin;
    column_ = 0;
  }

  void end_page() {
    const PaperPages::Ink ink = ink_of(Block::Kind::quiet);
    ++page_;
    const std::string text = footer();
    pages_.text(text, ink, {kMargin, kHeight - kBelow - pages_.height_of(text, ink)});
  }

  [[nodiscard]] std::string footer() const {
    return document_.footer + (document_.footer.empty() ? "" : " · ") + std::to_string(page_);
  }

  static constexpr double kAbove = 10;  // free above the footer
  static constexpr double kBelow = 36;  // and below it, as every printer keeps

  const Document& document_;
  PaperPages pages_;
  double y_ = kMargin;
  double top_ = kMargin;  // where the columns of this page begin
  std::size_t columns_ = 1;
  std::size_t column_ = 0;
  double bottom_ = 0;  // where the text of a page ends
  int page_ = 0;
  bool in_list_ = false;
  bool in_entry_ = false;
  bool stays_ = false;  // what comes next stays with what came last
};

}  // namespace

Printed print_document(const Document& document) {
  return Printer(document).print();
}

}  // namespace buurtweb::viz
