#include "engine/report/map_signed.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/map_spoken.h"
#include "viz/formats.h"
#include "viz/text.h"

namespace buurtweb::report {
namespace {

constexpr std::size_t kLongest = 40;  // characters: the rest of the line has room as well

class Signer {
public:
  Signer(const MapRequest& request, std::string_view banner, viz::MapSheet& sheet)
      : say_(request.catalogue),
        banner_(banner),
        least_(std::min(viz::smallest_text(sheet.paper), viz::text_size(sheet, banner))),
        sheet_(sheet) {}

  // Before the day, or where both are too much the maker at the foot. The letters of a table are
  // not those of marks, so that nobody can say how much room it has: there it is the area alone.
  void sign(const std::string& area, const std::string& maker) {
    const std::string by = stands_at_foot(maker) ? "" : maker;
    const bool table = !sheet_.matrix.names.empty();
    if (!by.empty() && !table && add_above({area, say_.say("kaart.door", {{"maker", by}})})) {
      return;
    }
    add_above({area});
    if (!by.empty() && (table || !add_at_foot(by))) {
      sheet_.description += "\n";
      tell(say_.say("verslag.maker", {{"maker", by}}), sheet_.description);
    }
  }

private:
  [[nodiscard]] std::string line_of(const std::string& maker) const {
    return say_.say("kaart.maker", {{"maker", maker}});
  }

  // As it does in public.
  [[nodiscard]] bool stands_at_foot(const std::string& maker) const {
    return std::ranges::find(sheet_.footer, line_of(maker)) != sheet_.footer.end();
  }

  // Whichever of these does not stand there yet.
  bool add_above(const std::vector<std::string>& all) {
    viz::MapSheet with = sheet_;
    std::string front;
    for (const std::string& words : all) {
      const std::string with_dot = words.empty() ? "" : words + " · ";
      if (with.subtitle.starts_with(with_dot)) {
        with.subtitle.erase(0, with_dot.size());
      }
      front += with_dot;
    }
    with.subtitle.insert(0, front);
    return take_if_readable(std::move(with));
  }

  bool add_at_foot(const std::string& maker) {
    viz::MapSheet with = sheet_;
    with.footer.insert(with.footer.begin(), line_of(maker));
    return take_if_readable(std::move(with));
  }

  bool take_if_readable(viz::MapSheet with) {
    const bool readable = viz::text_size(with, banner_) >= least_;
    if (readable) {
      sheet_ = std::move(with);
    }
    return readable;
  }

  const locale::Catalogue& say_;
  std::string_view banner_;
  double least_;
  viz::MapSheet& sheet_;
};

}  // namespace

void sign_screen(const privacy::Scene& scene, const MapRequest& request, std::string_view banner,
                 viz::MapSheet& sheet) {
  if (sheet.paper == viz::Paper::beamer && !request.part) {
    const privacy::SceneHeader& head = scene.header;
    Signer(request, banner, sheet)
        .sign(viz::shortened(viz::printable(head.municipality), kLongest),
              viz::shortened(viz::printable(head.maker), kLongest));
  }
}

}  // namespace buurtweb::report
