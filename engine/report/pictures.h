#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/report/map_request.h"
#include "viz/sheet.h"

// Maps that answer one question in a picture of their own. Each is a function in a file of its own
// and a line in pictures.cpp.
namespace buurtweb::report {

struct PictureWish {
  const analysis::Study& study;
  const MapRequest& request;
};

struct Picture {
  std::string_view name;  // as on the command line
  Audience widest;        // who may see it
  viz::MapSheet (*draw)(const PictureWish& wish);
  bool names_people = true;  // or might
  // The slides on which it goes on where it does not show all; none where it does.
  std::vector<MapPart> (*slides)(const PictureWish& wish, const std::string& banner) = nullptr;
};

std::span<const Picture> pictures();
const Picture* picture_named(std::string_view name);

// For each of them: its file says what it shows.
viz::MapSheet talent_picture(const PictureWish& wish);
viz::MapSheet discovery_picture(const PictureWish& wish);
viz::MapSheet relation_picture(const PictureWish& wish);
viz::MapSheet reach_picture(const PictureWish& wish);
viz::MapSheet table_picture(const PictureWish& wish);
viz::MapSheet outside_picture(const PictureWish& wish);
viz::MapSheet spark_picture(const PictureWish& wish);
viz::MapSheet sector_picture(const PictureWish& wish);
viz::MapSheet ground_picture(const PictureWish& wish);
viz::MapSheet ego_picture(const PictureWish& wish);
viz::MapSheet then_now_picture(const PictureWish& wish);

}  // namespace buurtweb::report
