#include "engine/report/findings_text.h"

#include <string_view>
#include <utility>

namespace buurtweb::report {
namespace {

class Writer {
public:
  Writer(const locale::Catalogue& catalogue, Paint paint) : catalogue_(catalogue), paint_(paint) {}

  std::string write(const FindingsOutline& outline) {
    line(outline.heading);
    if (!outline.consent.empty()) {
      line(outline.consent);
    }
    paragraph(outline.important_heading);
    for (const Telling& told : outline.important) {
      line("");
      tell(told);
    }
    for (const FindingsOutline::Step& step : outline.steps) {
      this->step(step);
    }
    paragraph(outline.nothing_found);
    paragraph(outline.unexamined);
    paragraph(outline.limits);
    paragraph(outline.source);
    return std::move(text_);
  }

private:
  void line(std::string_view text, std::size_t indent = 0) {
    text_.append(indent, ' ').append(text).append("\n");
  }

  void paragraph(std::string_view text) {
    if (!text.empty()) {
      line("");
      line(text);
    }
  }

  void step(const FindingsOutline::Step& step) {
    paragraph(paint_(Ink::heading, step.heading));
    for (const FindingsOutline::Question& question : step.questions) {
      line("");
      line(paint_(Ink::heading, question.heading), 2);
      for (const FindingsOutline::Kind& kind : question.kinds) {
        this->kind(kind);
      }
    }
  }

  void kind(const FindingsOutline::Kind& kind) {
    for (const Telling& told : kind.told) {
      tell(told);
    }
    if (!kind.more.empty()) {
      line(kind.more, 4);
    }
  }

  void tell(const Telling& told) {
    const TellingLines below = lines_below(told, catalogue_);
    line("• " + told.sentence, 4);
    line(below.question, 6);
    line(below.action, 6);
    line(paint_(Ink::quiet, below.certainty), 6);
  }

  const locale::Catalogue& catalogue_;
  Paint paint_;
  std::string text_;
};

}  // namespace

std::string findings_text(const FindingsOutline& outline, const locale::Catalogue& catalogue,
                          Paint paint) {
  return Writer(catalogue, paint).write(outline);
}

}  // namespace buurtweb::report
