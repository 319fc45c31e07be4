#include "engine/report/pictures.h"

#include <algorithm>
#include <array>

#include "engine/report/spark_slides.h"

namespace buurtweb::report {
namespace {

// A new picture is one file and one line here.
constexpr std::array kPictures{
    Picture{"gaven", Audience::public_, &talent_picture},
    Picture{"ontdek", Audience::team, &discovery_picture},
    Picture{"relatie", Audience::public_, &relation_picture},
    Picture{"bereik", Audience::team, &reach_picture},
    Picture{"tafel", Audience::team, &table_picture},
    Picture{"ring", Audience::public_, &outside_picture},
    Picture{"sector", Audience::public_, &sector_picture, false},
    Picture{"haakjes", Audience::public_, &spark_picture, true, &spark_slides},
    Picture{"wijk", Audience::public_, &ground_picture},
    Picture{"rond", Audience::public_, &ego_picture},
    Picture{"toen", Audience::public_, &then_now_picture},
};

}  // namespace

std::span<const Picture> pictures() {
  return kPictures;
}

const Picture* picture_named(std::string_view name) {
  const auto* const found = std::ranges::find(kPictures, name, &Picture::name);
  return found == kPictures.end() ? nullptr : found;
}

}  // namespace buurtweb::report
