#include "viz/slides.h"

#include <utility>

#include "viz/drawing.h"
#include "viz/paper_pages.h"

namespace buurtweb::viz {
namespace {

constexpr double kMargin = 36;
constexpr double kTitleSize = 34;
constexpr double kPointSize = 26;
constexpr double kBetween = 16;  // two points

class Printer {
public:
  Printer(const std::vector<Slide>& slides, const std::string& language)
      : slides_(slides), pages_({slides.empty() ? "" : slides.front().title, language}) {}

  Printed print() {
    for (const Slide& slide : slides_) {
      begin(slide);
      for (const SlidePoint& point : slide.points) {
        put(point, slide);
      }
    }
    if (on_page_ != nullptr) {
      end_page();
      pages_.close_tag("Document");
    }
    Printed printed = pages_.finished();
    if (auto* const print = std::get_if<Print>(&printed)) {
      print->text_size = smallest_text(Paper::beamer);
    }
    return printed;
  }

private:
  [[nodiscard]] PaperPages::Ink ink(Type type, std::string_view colour = kInk) const {
    return {.type = type, .colour = colour, .width = page_.width - 2 * kMargin};
  }
  [[nodiscard]] PaperPages::Ink quiet() const {
    return ink({smallest_text(Paper::beamer), false}, kQuiet);
  }
  [[nodiscard]] PaperPages::Ink foot_ink(const Slide& slide) const {
    return slide.foot_warns ? ink({smallest_text(Paper::beamer), true}, kWarning) : quiet();
  }
  [[nodiscard]] PaperPages::Ink point_ink() const { return ink({kPointSize, true}); }

  void begin(const Slide& slide) {
    end_page();
    pages_.begin(page_);
    // There is no structure before the first page.
    if (std::exchange(on_page_, &slide) == nullptr) {
      pages_.open_tag("Document");
    }
    pages_.open_tag("H1");
    y_ = pages_.text(slide.title, ink({kTitleSize, true}), {kMargin, 0.7 * kMargin}) + kBetween;
    pages_.close_tag("H1");
    end_ = page_.height - kMargin;
    if (!slide.foot.empty()) {
      end_ -= pages_.height_of(slide.foot, foot_ink(slide));
    }
    first_ = true;
  }

  // What stands at the foot is read out last.
  void end_page() {
    if (on_page_ != nullptr && !on_page_->foot.empty()) {
      pages_.open_tag("P");
      pages_.text(on_page_->foot, foot_ink(*on_page_), {kMargin, end_ + 0.4 * kMargin});
      pages_.close_tag("P");
    }
  }

  void put(const SlidePoint& point, const Slide& slide) {
    const double below = point.below.empty() ? 0 : pages_.height_of(point.below, quiet()) + 2;
    if (!first_ && y_ + pages_.height_of(point.text, point_ink()) + below > end_) {
      begin(slide);
    }
    first_ = false;
    pages_.open_tag("P");
    y_ = pages_.text(point.text, point_ink(), {kMargin, y_});
    pages_.close_tag("P");
    if (!point.below.empty()) {
      // Of a sentence that fills a whole page, what is below it stands on the next.
      if (y_ + below > end_) {
        begin(slide);
      }
      pages_.open_tag("P");
      y_ = pages_.text(point.below, quiet(), {kMargin, y_ + 2});
      pages_.close_tag("P");
    }
    y_ += kBetween;
  }

  const std::vector<Slide>& slides_;
  PaperPages pages_;
  Extent page_ = page_of(Paper::beamer);
  double y_ = 0;
  double end_ = 0;     // of the room for points
  bool first_ = true;  // on its page
  const Slide* on_page_ = nullptr;
};

}  // namespace

Printed print_slides(const std::vector<Slide>& slides, const std::string& language) {
  return Printer(slides, language).print();
}

}  // namespace buurtweb::viz
