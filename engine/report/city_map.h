#pragma once

#include <string>
#include <vector>

#include "engine/analysis/city.h"
#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/view.h"
#include "viz/sheet.h"

// The map of a city: each neighbourhood a mark, and a line between two that share groups or places.
// Nobody stands on it, and no people are compared.
namespace buurtweb::report {

// What of a neighbourhood everybody may see. Takes a public view, so that no other can be printed.
class PublicOutward {
public:
  PublicOutward() = default;
  explicit PublicOutward(const privacy::View<Audience::public_>& view)
      : outward_(analysis::outward(view.scene())) {}
  [[nodiscard]] const analysis::Outward& outward() const { return outward_; }

private:
  analysis::Outward outward_;
};

struct CityMapRequest {
  viz::Paper paper = viz::Paper::a3;
  Date run_date;
  const locale::Catalogue& catalogue;
  std::vector<std::string> folders;   // of the neighbourhoods, in their order
  std::vector<std::string> left_out;  // folders whose files have errors
};

viz::PublicSheet public_city_map(const std::vector<PublicOutward>& all,
                                 const CityMapRequest& request);
viz::ClosedSheet closed_city_map(const std::vector<analysis::Outward>& all, Audience audience,
                                 const CityMapRequest& request);

}  // namespace buurtweb::report
