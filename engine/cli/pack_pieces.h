#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/cli/arguments.h"
#include "engine/cli/load.h"
#include "engine/privacy/view.h"
#include "engine/report/map_request.h"
#include "viz/formats.h"

// What stands in a pack.
namespace buurtweb::cli {

// Everything that the pieces of a pack are made of. In public the view is there, and only then.
struct Material {
  const Arguments& arguments;
  const Loaded& loaded;
  std::optional<privacy::View<Audience::public_>> view;
  privacy::Scene scene;
  analysis::Study study;
  std::vector<report::MapRequest> series = {};  // the map of the neighbourhood and of its areas
  report::MapPlaces places = {};                // the same on all maps
};

using Bytes = std::variant<std::string, viz::Problem>;

// A piece, or some pages of it, which can be made while others are.
struct Part {
  bool is_placed = false;  // it needs the places
  std::function<Bytes(const Material&)> make;
};

// A file. Of several parts it is a PDF with their pages.
struct Piece {
  std::string_view name;
  bool closed;  // only for the team and the worker
  std::vector<Part> (*parts)(const Material&);
};

std::span<const Piece> pieces();

// The map of the whole neighbourhood.
report::MapRequest request_for_all(const Material& material);

}  // namespace buurtweb::cli
