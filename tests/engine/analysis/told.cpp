#include <gtest/gtest.h>

#include <algorithm>

#include "engine/analysis/study.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {

using privacy::Scene;

std::string fillers(std::size_t count) {
  std::string line = "bewoner";
  for (std::size_t i = 0; i < count; ++i) {
    line += " vul" + std::to_string(i);
  }
  return line + "\n";
}

std::string name(const Scene& scene, const Ref& ref) {
  const auto* const id = std::get_if<MemberId>(&ref);
  return id != nullptr ? scene[*id].label : scene.areas[std::get<AreaId>(ref).value()].name;
}

std::string names(const Scene& scene, const std::vector<Ref>& list) {
  std::string text;
  for (const Ref& ref : list) {
    text += (text.empty() ? "" : " ") + name(scene, ref);
  }
  return text;
}

std::string told(const Scene& scene, const Finding& finding) {
  std::string text = names(scene, finding.about);
  for (const std::vector<Ref>& part : finding.parts) {
    text += " | " + names(scene, part);
  }
  return text;
}

double figure(const Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.figures, name, &Figure::name);
  return found == finding.figures.end() ? -1 : found->value;
}

std::uint64_t count_optimal(const Finding& finding) {
  return finding.alternatives.empty() ? 1 : finding.alternatives.size() + finding.more_alternatives;
}

std::vector<Finding> findings(const Scene& scene, FindingKind kind) {
  std::vector<Finding> found = study(scene).findings;
  std::erase_if(found, [&](const Finding& finding) { return finding.kind != kind; });
  return found;
}

std::vector<std::string> lines(const Scene& scene, FindingKind kind) {
  std::vector<std::string> all;
  for (const Finding& finding : findings(scene, kind)) {
    all.push_back(told(scene, finding));
  }
  return all;
}

Finding only_finding(const Scene& scene, FindingKind kind) {
  const std::vector<Finding> found = findings(scene, kind);
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? Finding{} : found.front();
}

}  // namespace buurtweb::analysis::test
