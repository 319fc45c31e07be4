#include "engine/report/geojson.h"

#include <cmath>
#include <utility>

#include "engine/report/envelope.h"

namespace buurtweb::report {
namespace {

// Seven decimals are a centimetre; more would only pretend to know better.
double rounded(double degrees) {
  return std::round(degrees * 1e7) / 1e7;
}

Json labels(const privacy::Scene& scene, const std::vector<TagId>& tags) {
  Json result = Json::array();
  for (const TagId tag : tags) {
    result.push_back(scene.tags[tag.value()]);
  }
  return result;
}

Json feature(const privacy::Scene& scene, const privacy::Member& member) {
  Json properties;
  properties["naam"] = member.label;
  if (!member.type.empty()) {
    properties["soort"] = member.type;
  }
  if (member.area) {
    properties["gebied"] = scene.areas[member.area->value()].name;
  }
  properties["biedt"] = labels(scene, member.offers);
  properties["zoekt"] = labels(scene, member.seeks);
  Json geometry;
  if (member.location) {
    geometry["type"] = "Point";
    geometry["coordinates"] =
        Json::array({rounded(member.location->longitude), rounded(member.location->latitude)});
  }
  Json result;
  result["type"] = "Feature";
  result["id"] = member.handle;
  result["geometry"] = std::move(geometry);
  result["properties"] = std::move(properties);
  return result;
}

}  // namespace

std::string geojson(const privacy::Scene& scene) {
  Json result;
  result["type"] = "FeatureCollection";
  result["buurt"] = scene.header.name;
  result["voor"] = audience_name(scene.audience);
  result["datum"] = iso(scene.run_date);
  if (scene.audience != Audience::public_) {
    result["niet_delen"] = true;
  }
  for (const auto& [key, text] :
       {std::pair("maker", &scene.header.maker), std::pair("contact", &scene.header.contact)}) {
    if (!text->empty()) {
      result[key] = *text;
    }
  }
  result["features"] = Json::array();
  for (const privacy::Member& member : scene.members) {
    if (member.kind == AssetKind::facility) {
      result["features"].push_back(feature(scene, member));
    }
  }
  return result.dump(2) + "\n";
}

}  // namespace buurtweb::report
