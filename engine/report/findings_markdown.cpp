#include "engine/report/findings_markdown.h"

#include <cmark.h>
#include <cstdlib>
#include <memory>

namespace buurtweb::report {
namespace {

// What libcmark allocated with its own allocator, which is that of C.
struct Freed {
  void operator()(char* text) const { std::free(text); }  // NOLINT: libcmark says so
  void operator()(cmark_node* tree) const { cmark_node_free(tree); }
};

// A tree of CommonMark: libcmark escapes what is in it when it writes it down.
class Document {
public:
  [[nodiscard]] cmark_node* root() const { return root_.get(); }

  static cmark_node* add(cmark_node* parent, cmark_node_type type) {
    cmark_node* const child = cmark_node_new(type);
    cmark_node_append_child(parent, child);
    return child;
  }
  static void add_text(cmark_node* parent, const std::string& text) {
    cmark_node_set_literal(add(parent, CMARK_NODE_TEXT), text.c_str());
  }
  void heading(int level, const std::string& text) const {
    cmark_node* const heading = add(root(), CMARK_NODE_HEADING);
    cmark_node_set_heading_level(heading, level);
    add_text(heading, text);
  }
  void paragraph(const std::string& text) const {
    if (!text.empty()) {
      add_text(add(root(), CMARK_NODE_PARAGRAPH), text);
    }
  }
  [[nodiscard]] cmark_node* bullets() const {
    cmark_node* const list = add(root(), CMARK_NODE_LIST);
    cmark_node_set_list_type(list, CMARK_BULLET_LIST);
    return list;
  }
  [[nodiscard]] std::string written() const {
    constexpr int kNoWrapping = 0;
    const std::unique_ptr<char, Freed> text(
        cmark_render_commonmark(root(), CMARK_OPT_DEFAULT, kNoWrapping));
    return text.get();
  }

private:
  std::unique_ptr<cmark_node, Freed> root_{cmark_node_new(CMARK_NODE_DOCUMENT)};
};

class Writer {
public:
  explicit Writer(const locale::Catalogue& catalogue) : catalogue_(catalogue) {}

  std::string write(const FindingsOutline& outline) {
    document_.heading(1, outline.heading);
    document_.paragraph(outline.consent);
    if (!outline.important.empty()) {
      document_.heading(2, outline.important_heading);
      tell(outline.important, document_.bullets());
    }
    for (const FindingsOutline::Step& step : outline.steps) {
      this->step(step);
    }
    document_.paragraph(outline.nothing_found);
    document_.paragraph(outline.unexamined);
    document_.paragraph(outline.limits);
    document_.paragraph(outline.source);
    return document_.written();
  }

private:
  void step(const FindingsOutline::Step& step) {
    document_.heading(2, step.heading);
    for (const FindingsOutline::Question& question : step.questions) {
      document_.heading(3, question.heading);
      cmark_node* const list = document_.bullets();
      for (const FindingsOutline::Kind& kind : question.kinds) {
        tell(kind.told, list);
        if (!kind.more.empty()) {
          Document::add_text(paragraph_of(list), kind.more);
        }
      }
    }
  }

  static cmark_node* paragraph_of(cmark_node* list) {
    return Document::add(Document::add(list, CMARK_NODE_ITEM), CMARK_NODE_PARAGRAPH);
  }

  void tell(const std::vector<Telling>& told, cmark_node* list) {
    for (const Telling& telling : told) {
      tell(telling, paragraph_of(list));
    }
  }

  void tell(const Telling& told, cmark_node* paragraph) {
    const TellingLines below = lines_below(told, catalogue_);
    Document::add_text(Document::add(paragraph, CMARK_NODE_STRONG), told.sentence);
    for (const std::string& line : {below.question, below.action, below.certainty}) {
      Document::add(paragraph, CMARK_NODE_LINEBREAK);
      Document::add_text(paragraph, line);
    }
  }

  const locale::Catalogue& catalogue_;
  Document document_;
};

}  // namespace

std::string list_markdown(const std::string& heading, const std::string& sentence,
                          const std::vector<std::string>& list) {
  const Document document;
  document.heading(1, heading);
  document.paragraph(sentence);
  if (!list.empty()) {
    cmark_node* const bullets = document.bullets();
    for (const std::string& item : list) {
      cmark_node* const entry = Document::add(bullets, CMARK_NODE_ITEM);
      Document::add_text(Document::add(entry, CMARK_NODE_PARAGRAPH), item);
    }
  }
  return document.written();
}

std::string findings_markdown(const FindingsOutline& outline, const locale::Catalogue& catalogue) {
  return Writer(catalogue).write(outline);
}

}  // namespace buurtweb::report
