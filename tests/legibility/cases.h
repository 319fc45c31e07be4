#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "engine/analysis/study.h"
#include "engine/base/kinds.h"
#include "engine/model/neighbourhood.h"
#include "engine/privacy/since.h"
#include "engine/report/map_request.h"
#include "viz/formats.h"
#include "viz/sheet.h"

// The neighbourhoods whose maps are measured.
namespace buurtweb::legibility {

inline constexpr Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

struct MadeUp {
  std::string name;
  std::string yaml;
};

// Reads files once, so that many maps can be made of them.
class Neighbourhood {
public:
  Neighbourhood(std::string name, const std::filesystem::path& path);
  explicit Neighbourhood(MadeUp from);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] viz::MapSheet map(Audience audience, report::MapRequest request) const;

private:
  // As if much of it were new.
  [[nodiscard]] privacy::Since since(Audience audience) const;
  // As the program draws it: all maps of an audience share their places.
  [[nodiscard]] report::MapRequest with_places(const analysis::Study& study,
                                               const report::MapRequest& request) const;

  std::string name_;
  std::shared_ptr<const model::Neighbourhood> read_;
  mutable std::map<std::tuple<Audience, viz::Paper, bool>, report::MapPlaces>
      places_;  // once is enough
};

// The text of a made-up neighbourhood: circles of about nine with a club each, and a few contacts
// between them.
std::string made_up(std::size_t assets, std::uint32_t seed);

// The text of one that `genereer` makes up: with everything a neighbourhood has.
std::string town(std::uint32_t residents, std::uint64_t seed);

const locale::Catalogue& dutch();

}  // namespace buurtweb::legibility
