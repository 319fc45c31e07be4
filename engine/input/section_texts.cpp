#include "engine/input/section_texts.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/input/yaml_writer.h"
#include "engine/model/tables.h"

namespace buurtweb::input {

void SectionTexts::add(const RecordText& record) {
  append_record(sections_.at(static_cast<std::size_t>(record.kind())).end(), record);
}

void SectionTexts::take(SectionTexts& other) {
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    sections_.at(i).take(other.sections_.at(i));
  }
}

void SectionTexts::clear() {
  std::ranges::for_each(sections_, [](TextPieces& section) { section.clear(); });
}

TextPieces SectionTexts::release() {
  TextPieces text;
  bool has_plan = false;
  for (const model::TablePlan& plan : model::table_plans()) {
    TextPieces& section = sections_.at(static_cast<std::size_t>(plan.kind));
    if (!section.empty()) {
      text.append(heading_above(plan.kind, text.empty(), has_plan));
      has_plan = has_plan || is_of_plan(plan.kind);
      text.append(std::move(section));
    }
  }
  return text;
}

}  // namespace buurtweb::input
