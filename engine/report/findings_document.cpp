#include "engine/report/findings_document.h"

namespace buurtweb::report {
namespace {

using Kind = viz::Block::Kind;

class Writer {
public:
  explicit Writer(const locale::Catalogue& catalogue) : catalogue_(catalogue) {}

  viz::Document write(const FindingsOutline& outline) {
    document_.language = catalogue_.code();
    document_.title = outline.heading;
    document_.footer =
        outline.consent.empty() ? outline.heading : outline.heading + " · " + outline.consent;
    add(Kind::title, outline.heading);
    add(Kind::paragraph, outline.consent);
    for (const FindingsOutline::Step& step : outline.steps) {
      add(Kind::heading, step.heading, true);
      for (const FindingsOutline::Question& question : step.questions) {
        add(Kind::subheading, question.heading, true);
        for (const FindingsOutline::Kind& kind : question.kinds) {
          tell(kind);
        }
      }
    }
    add(Kind::paragraph, outline.nothing_found);
    add(Kind::quiet, outline.unexamined);
    add(Kind::quiet, outline.limits);
    add(Kind::paragraph, outline.source);
    return std::move(document_);
  }

private:
  void add(Kind kind, const std::string& text, bool with_next = false) {
    if (!text.empty()) {
      document_.blocks.push_back({.kind = kind, .text = text, .with_next = with_next});
    }
  }

  void tell(const FindingsOutline::Kind& kind) {
    for (const Telling& told : kind.told) {
      const TellingLines below = lines_below(told, catalogue_);
      add(Kind::item, told.sentence, true);
      add(Kind::paragraph, below.question, true);
      add(Kind::paragraph, below.action, true);
      add(Kind::quiet, below.certainty);
    }
    add(Kind::quiet, kind.more);
  }

  const locale::Catalogue& catalogue_;
  viz::Document document_;
};

}  // namespace

viz::Document findings_document(const FindingsOutline& outline,
                                const locale::Catalogue& catalogue) {
  return Writer(catalogue).write(outline);
}

}  // namespace buurtweb::report
