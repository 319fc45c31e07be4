#include "engine/report/readable_picture.h"

#include <algorithm>
#include <utility>

#include "engine/report/pictures.h"
#include "viz/formats.h"

namespace buurtweb::report {
namespace {

// How large its letters are, of what they must be on this paper.
double text_of(const viz::MapSheet& sheet, const std::string& banner) {
  return viz::text_size(sheet, banner) / viz::smallest_text(sheet.paper);
}

bool fits(const viz::MapSheet& sheet, const std::string& banner) {
  return sheet.marks.empty() || (sheet.unplaced.empty() && text_of(sheet, banner) >= 1);
}

// The smallest on which the picture is whole.
std::optional<viz::Paper> larger_paper(const analysis::Study& study, MapRequest request,
                                       const std::string& banner) {
  const Picture& picture = *picture_named(request.picture);
  request.boxes = true;  // what is whole with them has them
  for (const viz::Paper paper : {viz::Paper::a3, viz::Paper::a2, viz::Paper::a1, viz::Paper::a0}) {
    const bool larger = paper > request.paper;
    request.paper = larger ? paper : request.paper;
    if (larger && fits(picture.draw({study, request}), banner)) {
      return paper;
    }
  }
  return std::nullopt;
}

// With as many names as can be read.
class Fitting {
public:
  Fitting(const analysis::Study& study, MapRequest request, const std::string& banner)
      : study_(study),
        request_(std::move(request)),
        banner_(banner),
        picture_(*picture_named(request_.picture)),
        sheet_(draw()) {}

  viz::MapSheet run() {
    if (!fits(sheet_, banner_)) {
      request_.brief = request_.paper == viz::Paper::beamer;
      request_.fits_on = request_.brief ? std::nullopt : larger_paper(study_, request_, banner_);
      sheet_ = draw();
    }
    if (take_fewer()) {
      take_some_back();
    }
    return std::move(sheet_);
  }

  // After run().
  [[nodiscard]] bool is_whole() const { return !request_.fewer; }

private:
  [[nodiscard]] viz::MapSheet draw() const { return picture_.draw({study_, request_}); }

  // Whether that was needed, and what is left can be read.
  bool take_fewer() {
    std::size_t marks = sheet_.marks.size();
    while (marks > 1) {
      const double size = text_of(sheet_, banner_);
      if (size >= 1) {
        return request_.fewer.has_value();
      }
      // Names of half the size take a quarter of the room. Of a few, one at a time.
      too_many_ = std::min(marks, request_.most_names());
      const double room = request_.paper == viz::Paper::beamer ? 1 : size * size;
      const auto fewer = static_cast<std::size_t>(room * static_cast<double>(too_many_));
      request_.fewer = std::clamp<std::size_t>(fewer, too_many_ / 2, too_many_ - 1);
      viz::MapSheet smaller = draw();
      if (smaller.lines.empty() && !sheet_.lines.empty()) {
        return false;
      }
      sheet_ = std::move(smaller);
      marks = std::min(sheet_.marks.size(), marks - 1);
    }
    return false;
  }

  // Letters become smaller in steps: between what was too much and what is well there may be more.
  void take_some_back() {
    constexpr int halvings = 2;
    for (int i = 0; i < halvings && *request_.fewer + 1 < too_many_; ++i) {
      const std::size_t few = *request_.fewer;
      request_.fewer = (few + too_many_) / 2;
      viz::MapSheet more = draw();
      if (more.marks.size() > sheet_.marks.size() && text_of(more, banner_) >= 1) {
        sheet_ = std::move(more);
      } else {
        too_many_ = *request_.fewer;
        request_.fewer = few;
      }
    }
  }

  const analysis::Study& study_;
  MapRequest request_;
  const std::string& banner_;
  const Picture& picture_;
  viz::MapSheet sheet_;
  std::size_t too_many_ = 0;
};

}  // namespace

viz::MapSheet readable_picture(const analysis::Study& study, MapRequest request,
                               const std::string& banner) {
  if (request.part && request.part->stretch) {
    // What can be read of it at once was tried before.
    return picture_named(request.picture)->draw({study, request});
  }
  Fitting boxed(study, request, banner);
  viz::MapSheet sheet = boxed.run();
  if (boxed.is_whole() || sheet.hulls.empty()) {
    return sheet;
  }
  // Rather one name in four less than no boxes.
  request.boxes = false;
  viz::MapSheet plain = Fitting(study, std::move(request), banner).run();
  return 4 * sheet.marks.size() < 3 * plain.marks.size() ? plain : sheet;
}

}  // namespace buurtweb::report
