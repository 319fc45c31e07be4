#include "engine/report/readable_picture.h"

#include <algorithm>
#include <utility>

#include "engine/report/pictures.h"
#include "viz/formats.h"

namespace buurtweb::report {
namespace {

bool fits(const viz::MapSheet& sheet, const std::string& banner) {
  return sheet.marks.empty() || (sheet.unplaced.empty() &&
                                 viz::text_size(sheet, banner) >= viz::smallest_text(sheet.paper));
}

// The smallest on which the picture is whole.
std::optional<viz::Paper> larger_paper(const analysis::Study& study, MapRequest request,
                                       const std::string& banner) {
  const Picture& picture = *picture_named(request.picture);
  for (const viz::Paper paper : {viz::Paper::a3, viz::Paper::a2, viz::Paper::a1, viz::Paper::a0}) {
    const bool larger = paper > request.paper;
    request.paper = larger ? paper : request.paper;
    if (larger && fits(picture.draw({study, request}), banner)) {
      return paper;
    }
  }
  return std::nullopt;
}

}  // namespace

viz::MapSheet readable_picture(const analysis::Study& study, MapRequest request,
                               const std::string& banner) {
  const Picture& picture = *picture_named(request.picture);
  viz::MapSheet sheet = picture.draw({study, request});
  if (!fits(sheet, banner)) {
    request.brief = request.paper == viz::Paper::beamer;
    request.fits_on = request.brief ? std::nullopt : larger_paper(study, request, banner);
    sheet = picture.draw({study, request});
  }
  std::size_t marks = sheet.marks.size();
  while (marks > 1) {
    const double size = viz::text_size(sheet, banner) / viz::smallest_text(request.paper);
    if (size >= 1) {
      break;
    }
    // Names of half the size take a quarter of the room. Of a few, one at a time.
    const std::size_t most = std::min(marks, request.most_names());
    const double room = request.paper == viz::Paper::beamer ? 1 : size * size;
    const auto fewer = static_cast<std::size_t>(room * static_cast<double>(most));
    request.fewer = std::clamp<std::size_t>(fewer, most / 2, most - 1);
    viz::MapSheet smaller = picture.draw({study, request});
    if (smaller.lines.empty() && !sheet.lines.empty()) {
      break;
    }
    sheet = std::move(smaller);
    marks = std::min(sheet.marks.size(), marks - 1);
  }
  return sheet;
}

}  // namespace buurtweb::report
