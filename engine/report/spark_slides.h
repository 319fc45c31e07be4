#pragma once

#include <string>
#include <vector>

#include "engine/report/pictures.h"

// The haakjes on a screen, where they do not fit on one: after the slide of the whole those of each
// period, until all that happened has been on one.
namespace buurtweb::report {

std::vector<MapPart> spark_slides(const PictureWish& wish, const std::string& banner);

// That of the stretch of this request.
viz::MapSheet spark_slide(const PictureWish& wish);

}  // namespace buurtweb::report
