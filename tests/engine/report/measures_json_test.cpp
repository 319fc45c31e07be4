#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "engine/analysis/measures.h"
#include "engine/report/json.h"
#include "tests/pipeline.h"

namespace buurtweb::report {
namespace {

using nlohmann::json;

// Of so many members, of whom so many know the next.
json measured(std::size_t members, graph::Vertex ties) {
  privacy::Scene scene;
  scene.members.resize(members);
  for (std::size_t i = 0; i < members; ++i) {
    scene.members[i].handle = "n" + std::to_string(i);
  }
  std::vector<graph::Arc> arcs;
  for (graph::Vertex v = 0; v < ties; ++v) {
    arcs.push_back({v, v + 1});
  }
  const graph::TieGraph graph(static_cast<graph::Vertex>(members), arcs);
  const SourceFiles files;
  const Diagnostics diagnostics;
  return json::parse(measures_json(analysis::measure(graph, {}), scene,
                                   {.run_date = testing::kDay,
                                    .files = files,
                                    .diagnostics = diagnostics,
                                    .catalogue = testing::dutch()}));
}

TEST(MeasuresJson, SaysHowSureAnEstimateIs) {
  EXPECT_EQ(measured(4, 3)["betweenness_probability"], 1.0);
  EXPECT_EQ(measured(analysis::kExactLimit + 1, 1)["betweenness_probability"], 0.9);
}

TEST(MeasuresJson, SaysWhyWhatIsNullIsSo) {
  EXPECT_EQ(measured(4, 3)["null_reasons"], json::object());
  EXPECT_EQ(measured(analysis::kExactLimit + 1, analysis::kExactLimit)["null_reasons"],
            json({{"distance_weighted_fragmentation", "left_out_above_5000_nodes"},
                  {"efficiency", "left_out_above_5000_nodes"}}));
}

TEST(MeasuresJson, GivesAReasonForEachNull) {
  const json one = measured(1, 0);
  for (const auto& [name, value] : one.items()) {
    EXPECT_EQ(one["null_reasons"].contains(name),
              value.is_null() || value == json({{"n0", nullptr}}))
        << name;
  }
}

}  // namespace
}  // namespace buurtweb::report
