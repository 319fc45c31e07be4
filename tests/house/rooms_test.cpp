#include "tests/house/rooms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <regex>
#include <set>
#include <string>

#include "tests/house/tree.h"

namespace buurtweb::house {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// The faults of one include line in the file at `path`.
std::vector<std::string> faults(std::string_view path, const std::string& included) {
  return include_faults(path, read_cpp("#include " + included + "\n"));
}

TEST(Rooms, IncludeOnlyWhatStandsBelowThem) {
  const std::vector<File> files = files_matching(R"((engine|viz)/.*\.(h|cpp))");
  ASSERT_THAT(files, testing::Not(IsEmpty()));
  for (const File& file : files) {
    EXPECT_THAT(include_faults(file.path, read_cpp(file.text)), IsEmpty());
  }
}

// The headers without a file of their own are compiled alone by CMakeLists.txt.
TEST(Rooms, OpenEachFileWithItsOwnHeader) {
  const std::regex ending(R"(\.cpp$)");
  std::set<std::string, std::less<>> headers;
  for (const File& file : files_matching(R"((engine|viz)/.*\.h)")) {
    headers.insert(file.path);
  }
  for (const File& file : files_matching(R"((engine|viz)/.*\.cpp)")) {
    const std::string header = std::regex_replace(file.path, ending, ".h");
    EXPECT_TRUE(!headers.contains(header) || opens_with(header, read_cpp(file.text))) << file.path;
  }
}

TEST(PlantedInclude, BeforeTheOwnHeaderIsFound) {
  EXPECT_TRUE(opens_with("viz/sheet.h", read_cpp("#include \"viz/sheet.h\"\n#include <map>\n")));
  EXPECT_FALSE(opens_with("viz/sheet.h", read_cpp("#include <map>\n#include \"viz/sheet.h\"\n")));
  EXPECT_FALSE(opens_with("viz/sheet.h", read_cpp("#include \"viz/style.h\"\n")));
}

TEST(Rooms, StandOnEachOtherAsTheFloorPlanSays) {
  const std::vector<File> plan = files_matching("engine/CMakeLists.txt");
  ASSERT_THAT(plan, SizeIs(1));
  EXPECT_THAT(floor_plan_faults(plan.front().text), IsEmpty());
}

TEST(Rooms, OfTestsIncludeByPathFromTheRootToo) {
  for (const File& file : files_matching(R"(tests/.*\.(h|cpp))")) {
    for (const Include& each : read_cpp(file.text).includes) {
      const bool is_path = each.path.find('/') != std::string::npos && each.path[0] != '.';
      EXPECT_TRUE(!each.quoted || is_path) << file.path << ":" << each.line << ": " << each.path;
    }
  }
}

TEST(PlantedInclude, UpstairsIsFound) {
  EXPECT_THAT(faults("engine/base/date.h", "\"engine/model/draft.h\""),
              ElementsAre("engine/base/date.h:1: engine/model/draft.h is upstairs or next door"));
  EXPECT_THAT(faults("engine/graph/burt.cpp", "\"engine/analysis/study.h\""), SizeIs(1));
  EXPECT_THAT(faults("engine/locale/catalogue.cpp", "\"engine/model/draft.h\""), SizeIs(1));
  EXPECT_THAT(faults("engine/analysis/study.cpp", "\"viz/sheet.h\""), SizeIs(1));
}

TEST(PlantedInclude, OfTheEngineInVizIsFound) {
  EXPECT_THAT(faults("viz/graphviz.cpp", "\"engine/base/date.h\""), SizeIs(1));
  EXPECT_THAT(faults("viz/graphviz.cpp", "\"viz/sheet.h\""), IsEmpty());
}

TEST(PlantedInclude, OfTheModelAboveTheGateIsFoundUnlessExceptedByName) {
  for (const char* path : {"engine/graph/a.cpp", "engine/analysis/a.h", "engine/cli/map.cpp"}) {
    EXPECT_THAT(faults(path, "\"engine/model/draft.h\""), SizeIs(1)) << path;
    EXPECT_THAT(faults(path, "\"engine/input/load.h\""), SizeIs(1)) << path;
  }
  EXPECT_THAT(faults("engine/cli/load.cpp", "\"engine/input/load.h\""), IsEmpty());
  EXPECT_THAT(faults("engine/cli/privacy.cpp", "\"engine/model/neighbourhood.h\""), IsEmpty());
}

TEST(PlantedInclude, OfTheGateWhereTheViewWillDoIsFound) {
  EXPECT_THAT(faults("engine/analysis/study.h", "\"engine/privacy/gate.h\""), SizeIs(1));
  EXPECT_THAT(faults("engine/analysis/study.h", "\"engine/privacy/scene.h\""), IsEmpty());
}

TEST(PlantedInclude, ThatBringsALibraryAlongIsFound) {
  EXPECT_THAT(faults("engine/graph/burt.cpp", "\"engine/graph/boost_concepts.h\""), IsEmpty());
  EXPECT_THAT(faults("engine/graph/burt.h", "\"engine/graph/boost_concepts.h\""), SizeIs(1));
  EXPECT_THAT(faults("engine/cli/map.cpp", "\"engine/report/envelope.h\""), SizeIs(1));
}

TEST(PlantedInclude, WithoutAPathFromTheRootIsFound) {
  EXPECT_THAT(faults("engine/base/date.cpp", "\"date.h\""), SizeIs(1));
  EXPECT_THAT(faults("engine/base/date.cpp", "\"../base/date.h\""), SizeIs(1));
  EXPECT_THAT(faults("engine/base/date.cpp", "\"engine/base/../base/date.h\""), SizeIs(1));
}

struct Door {
  const char* header;
  const char* inside;
  const char* outside;
};

class OneDoor : public testing::TestWithParam<Door> {};

TEST_P(OneDoor, LetsALibraryInNowhereElse) {
  const auto& [header, inside, outside] = GetParam();
  EXPECT_THAT(faults(inside, header), IsEmpty());
  EXPECT_THAT(faults(outside, header), SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(
    Libraries, OneDoor,
    testing::Values(
        Door{"<boost/graph/bc.hpp>", "engine/graph/betweenness.cpp", "engine/graph/burt.h"},
        Door{"<boost/graph/bc.hpp>", "engine/graph/boost_concepts.h", "engine/analysis/a.cpp"},
        Door{"<yaml-cpp/yaml.h>", "engine/input/yaml.cpp", "engine/input/load.cpp"},
        Door{"<CLI/CLI.hpp>", "engine/cli/arguments.cpp", "engine/cli/arguments.h"},
        Door{"<graphviz/gvc.h>", "viz/graphviz.cpp", "viz/page.cpp"},
        Door{"<cgraph.h>", "viz/graphviz_graph.cpp", "viz/graphviz.h"},
        Door{"<unicode/coll.h>", "engine/base/text.cpp", "engine/base/text.h"},
        Door{"<pugixml.hpp>", "viz/svg.cpp", "engine/report/pages.cpp"},
        Door{"<nlohmann/json.hpp>", "engine/report/json.cpp", "engine/report/json.h"}));

TEST(PlantedInclude, OfAnUnknownLibraryIsFound) {
  EXPECT_THAT(faults("engine/base/date.cpp", "<openssl/sha.h>"),
              ElementsAre(HasSubstr("without a door")));
}

TEST(PlantedFloor, UnderTheWrongRoomIsFound) {
  EXPECT_THAT(floor_plan_faults("buurtweb_room(\n  NAME base\n  SOURCES a.cpp\n  BELOW model)\n"
                                "buurtweb_room(NAME model SOURCES b.cpp BELOW base)"),
              ElementsAre("base stands on model"));
  EXPECT_THAT(floor_plan_faults("buurtweb_room(NAME cellar SOURCES a.cpp BELOW base)"), SizeIs(1));
}

}  // namespace
}  // namespace buurtweb::house
