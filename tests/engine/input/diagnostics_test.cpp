#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "engine/input/load.h"

namespace buurtweb::input {
namespace {

struct Provoked {
  DiagnosticKind kind;
  std::string name;
};

class Provocation : public testing::TestWithParam<Provoked> {};

TEST_P(Provocation, GivesItsOwnDiagnosticAndNoOther) {
  SourceFiles files;
  Diagnostics diagnostics;
  load(BUURTWEB_TESTS "/diagnostics/" + GetParam().name + ".yaml", files, diagnostics);
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  ASSERT_EQ(sorted.size(), 1U);
  EXPECT_EQ(sorted.front().kind, GetParam().kind) << info(sorted.front().kind).code;
}

INSTANTIATE_TEST_SUITE_P(
    OfTheReader, Provocation,
    testing::Values(Provoked{DiagnosticKind::not_utf8, "not_utf8"},
                    Provoked{DiagnosticKind::control_character, "control_character"},
                    Provoked{DiagnosticKind::bidi_override, "bidi_override"},
                    Provoked{DiagnosticKind::no_break_space_indent, "no_break_space_indent"},
                    Provoked{DiagnosticKind::tab_indent, "tab_indent"},
                    Provoked{DiagnosticKind::yaml_syntax, "yaml_syntax"},
                    Provoked{DiagnosticKind::swallowing_quote, "swallowing_quote"},
                    Provoked{DiagnosticKind::anchor_or_alias, "anchor_or_alias"},
                    Provoked{DiagnosticKind::merge_key, "merge_key"},
                    Provoked{DiagnosticKind::custom_tag, "custom_tag"},
                    Provoked{DiagnosticKind::second_document, "second_document"},
                    Provoked{DiagnosticKind::too_deep, "too_deep"},
                    Provoked{DiagnosticKind::scalar_too_long, "scalar_too_long"},
                    Provoked{DiagnosticKind::duplicate_key, "duplicate_key"},
                    Provoked{DiagnosticKind::root_not_a_map, "root_not_a_map"},
                    Provoked{DiagnosticKind::unknown_key, "unknown_key"},
                    Provoked{DiagnosticKind::forbidden_key, "forbidden_key"},
                    Provoked{DiagnosticKind::wrong_type, "wrong_type"},
                    Provoked{DiagnosticKind::empty_asset_key, "empty_asset_key"},
                    Provoked{DiagnosticKind::bsn_number, "bsn_number"}),
    [](const testing::TestParamInfo<Provoked>& param) { return param.param.name; });

}  // namespace
}  // namespace buurtweb::input
