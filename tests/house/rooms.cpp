#include "tests/house/rooms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>

namespace buurtweb::house {
namespace {

using Names = std::vector<std::string_view>;

// The rooms from the ground up, and which ones each may look into besides itself.
struct Room {
  std::string_view name;
  Names below;
};

const std::array kRooms{
    Room{"viz", {}},
    Room{"base", {}},
    Room{"locale", {"base"}},
    Room{"model", {"base"}},
    Room{"generate", {"model", "base"}},
    Room{"input", {"model", "base"}},
    Room{"privacy", {"model", "base"}},
    Room{"graph", {"privacy", "base"}},
    Room{"analysis", {"graph", "privacy", "base"}},
    Room{"report", {"analysis", "graph", "privacy", "locale", "viz", "base"}},
    Room{"cli",
         {"report", "analysis", "graph", "privacy", "generate", "input", "model", "locale", "viz",
          "base"}},
};

// Above the gate nobody knows the model. These do, by name: who loads the files, who answers to
// a person what is kept about them, and who turns a worker's tables into a worker's file.
constexpr std::array kBelowTheGate{"engine/model/", "engine/input/"};
constexpr std::array kMayKnowTheModel{"engine/cli/load", "engine/cli/privacy", "engine/cli/import"};
constexpr std::array kAboveTheGate{"engine/graph/", "engine/analysis/", "engine/report/",
                                   "engine/cli/"};

// Of privacy, the rooms that calculate see only what the gate lets through.
constexpr std::array kCalculating{"engine/graph/", "engine/analysis/"};
constexpr std::array kTheView{"engine/privacy/scene.h", "engine/privacy/view.h"};

// Headers that bring a library in for the .cpp files of their own room, and for nobody else.
constexpr std::array kInnerDoors{"engine/graph/boost_concepts.h", "engine/report/envelope.h"};

// A library and the files that may include it.
struct Door {
  std::regex header;
  std::regex files;
};

const std::vector<Door>& doors() {
  static const std::vector<Door> all{
      {std::regex("boost/archive/.*"), std::regex(R"(engine/report/page_file\.cpp)")},
      {std::regex("boost/.*"), std::regex(R"(engine/graph/(\w+\.cpp|boost_concepts\.h))")},
      {std::regex("yaml-cpp/.*"),
       std::regex(
           R"(engine/(input/(yaml\.cpp|yaml_reader\.h|yaml_events\.(h|cpp)|entry_forms\.(h|cpp)|source_tree\.cpp)|locale/compile_catalogue\.cpp))")},
      {std::regex("CLI/.*"), std::regex(R"(engine/cli/arguments\.cpp)")},
      {std::regex(R"((graphviz/.*|gvc\w*\.h|gvplugin\w*\.h|cgraph\.h|cdt\.h))"),
       std::regex(R"(viz/graphviz(_\w+)?\.cpp)")},
      {std::regex("unicode/.*"),
       std::regex(R"(engine/base/(text\.cpp|encoding\.cpp|icu_memory\.h))")},
      {std::regex(R"(xlsxwriter\.h)"), std::regex(R"(engine/report/xlsx\.cpp)")},
      {std::regex(R"((cairo.*\.h|pango/.*))"), std::regex(R"(viz/paper_pages\.cpp)")},
      {std::regex(R"(glib\.h)"), std::regex(R"(viz/lack_of_memory\.cpp)")},
      {std::regex(R"(fontconfig/.*)"), std::regex(R"(viz/typeface\.cpp)")},
      {std::regex(R"(qpdf/.*)"),
       std::regex(R"(viz/(tiles|pdf_pages|pdf_artifacts|pdf_objects|pdf_structure)\.cpp)")},
      {std::regex(R"(sha2\.h)"), std::regex(R"(engine/report/page_file\.cpp)")},
      {std::regex(R"(cmark\.h)"), std::regex(R"(engine/report/findings_markdown\.cpp)")},
      {std::regex(R"(pugixml\.hpp)"), std::regex(R"(viz/\w+\.cpp)")},
      {std::regex("nlohmann/.*"),
       std::regex(R"(engine/((report|cli)/\w+\.cpp|report/envelope\.h))")},
      {std::regex("fmt/.*"), std::regex(R"((viz|engine/\w+)/.*)")},
      {std::regex(R"(malloc\.h)"), std::regex(R"(engine/base/memory\.cpp)")},
      {std::regex(R"((sys/\w+|unistd|fcntl|poll|sched)\.h)"),
       std::regex(R"((viz/\w+|engine/((input|cli)/\w+|base/(large_pages|memory_file)))\.cpp)")},
      {std::regex(R"(\w+)"), std::regex(".*")},  // the standard library
  };
  return all;
}

bool starts_with_one_of(std::string_view text, const auto& beginnings) {
  return std::ranges::any_of(beginnings, [&](const char* each) { return text.starts_with(each); });
}

// "graph" for engine/graph/…, "viz" for viz/…, nothing for what is in no room.
std::string_view room_of(std::string_view path) {
  if (path.starts_with("viz/")) {
    return "viz";
  }
  static constexpr std::string_view engine = "engine/";
  const std::size_t end = path.find('/', engine.size());
  if (!path.starts_with(engine) || end == std::string_view::npos) {
    return {};
  }
  return path.substr(engine.size(), end - engine.size());
}

// Nothing when there is no such room.
const Room* find_room(std::string_view name) {
  const auto* const found = std::ranges::find(kRooms, name, &Room::name);
  return found == kRooms.end() ? nullptr : found;
}

bool may_look_into(std::string_view room, std::string_view other) {
  const Room* const plan = find_room(room);
  return plan != nullptr && find_room(other) != nullptr &&
         (room == other || std::ranges::count(plan->below, other) > 0);
}

std::optional<std::string> quoted_fault(std::string_view path, std::string_view included) {
  const bool is_path = included.starts_with("engine/") || included.starts_with("viz/");
  if (!is_path || included.find("..") != std::string_view::npos) {
    return "is not a path from the root";
  }
  if (!may_look_into(room_of(path), room_of(included))) {
    return "is upstairs or next door";
  }
  if (starts_with_one_of(path, kAboveTheGate) && starts_with_one_of(included, kBelowTheGate) &&
      !starts_with_one_of(path, kMayKnowTheModel)) {
    return "is below the gate";
  }
  if (starts_with_one_of(path, kCalculating) && room_of(included) == "privacy" &&
      std::ranges::find(kTheView, included) == kTheView.end()) {
    return "is of the gate, not of the view";
  }
  const bool is_code_of_the_room = path.ends_with(".cpp") && room_of(path) == room_of(included);
  if (std::ranges::find(kInnerDoors, included) != kInnerDoors.end() && !is_code_of_the_room) {
    return "brings in a library for its own room";
  }
  return std::nullopt;
}

std::optional<std::string> angled_fault(const std::string& path, const std::string& included) {
  const auto door = std::ranges::find_if(
      doors(), [&](const Door& each) { return std::regex_match(included, each.header); });
  if (door == doors().end()) {
    return "is of a library without a door";
  }
  if (!std::regex_match(path, door->files)) {
    return "is of a library with another door";
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> include_faults(std::string_view path, const CppText& text) {
  std::vector<std::string> result;
  for (const Include& each : text.includes) {
    const std::optional<std::string> fault =
        each.quoted ? quoted_fault(path, each.path) : angled_fault(std::string(path), each.path);
    if (fault) {
      result.push_back(std::string(path) + ":" + std::to_string(each.line) + ": " + each.path +
                       " " + *fault);
    }
  }
  return result;
}

bool opens_with(std::string_view header, const CppText& text) {
  return !text.includes.empty() && text.includes.front().quoted &&
         text.includes.front().path == header;
}

std::vector<std::string> floor_plan_faults(std::string_view cmake) {
  static const std::regex call(R"(buurtweb_room\(([^)]*)\))");
  static const std::regex word(R"([\w.+:/-]+)");
  static const std::regex comment(R"(#[^\n]*)");
  std::vector<std::string> result;
  const std::string all = std::regex_replace(std::string(cmake), comment, "");
  for (std::sregex_iterator at(all.begin(), all.end(), call), end; at != end; ++at) {
    const std::string arguments = (*at)[1];
    std::string key;
    std::string room;
    for (std::sregex_iterator each(arguments.begin(), arguments.end(), word); each != end; ++each) {
      const std::string value = each->str();
      if (std::regex_match(value, std::regex("NAME|SOURCES|BELOW|PRIVATE|PUBLIC"))) {
        key = value;
      } else if (key == "NAME") {
        room = value;
      } else if (key == "BELOW" && !may_look_into(room, value)) {
        result.push_back(room + " stands on " + value);
      }
    }
  }
  return result;
}

}  // namespace buurtweb::house
