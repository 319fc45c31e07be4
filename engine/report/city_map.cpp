#include "engine/report/city_map.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "engine/report/city.h"
#include "engine/report/dates.h"
#include "engine/report/map_spoken.h"

namespace buurtweb::report {
namespace {

using analysis::BetweenNeighbourhoods;
using analysis::Outward;

// So many lines of each neighbourhood, its strongest; with all of them nobody sees anything.
constexpr std::size_t kLinesEach = 2;
// Two that share so many groups and places have a thick line.
constexpr std::size_t kMany = 3;

// What two neighbourhoods share. What few share weighs most, since it ties just these.
struct Bond {
  double weight = 0;
  std::size_t count = 0;
};

using Bonds = std::map<std::pair<viz::MarkIndex, viz::MarkIndex>, Bond>;

class CityMapWriter {
public:
  CityMapWriter(const std::vector<Outward>& all, const CityMapRequest& request)
      : all_(all),
        request_(request),
        say_(request.catalogue),
        between_(analysis::between_neighbourhoods(all)),
        shares_(all.size(), 0),
        mark_of_(all.size()) {
    for (const BetweenNeighbourhoods::Shared& shared : between_.shared) {
      std::ranges::for_each(shared.where, [&](std::size_t i) { ++shares_[i]; });
    }
  }

  viz::MapSheet write(Audience audience) {
    sheet_.paper = request_.paper;
    add_marks();
    add_lines();
    add_words(audience);
    return std::move(sheet_);
  }

private:
  // Where not all fit those that share most, in the order of the folders.
  void add_marks() {
    std::vector<std::size_t> chosen(all_.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    std::ranges::stable_sort(chosen, std::greater(), [&](std::size_t i) { return shares_[i]; });
    chosen.resize(std::min(chosen.size(), viz::label_cap(request_.paper)));
    std::ranges::sort(chosen);
    std::vector<std::string> names;
    std::ranges::transform(all_, std::back_inserter(names), &Outward::name);
    for (const std::size_t i : chosen) {
      mark_of_[i] = static_cast<viz::MarkIndex>(sheet_.marks.size());
      sheet_.marks.push_back({.kind = viz::MarkKind::group,
                              .label = name_apart(names, request_.folders, i),
                              .detail = counted("kaart.stad.deelt", shares_[i])});
    }
    viz::tell_apart(sheet_.marks);
  }

  void add_lines() {
    Bonds bonds;
    for (const BetweenNeighbourhoods::Shared& shared : between_.shared) {
      const double weight = 1.0 / static_cast<double>(shared.where.size() - 1);
      const std::vector<viz::MarkIndex> here = marks_at(shared.where);
      for (auto one = here.begin(); one != here.end(); ++one) {
        std::for_each(one + 1, here.end(), [&](viz::MarkIndex other) {
          Bond& bond = bonds[{*one, other}];
          bond.weight += weight;
          ++bond.count;
        });
      }
    }
    keep_strongest(bonds);
  }

  [[nodiscard]] std::vector<viz::MarkIndex> marks_at(
      const BetweenNeighbourhoods::Where& where) const {
    std::vector<viz::MarkIndex> marks;
    for (const std::size_t i : where) {
      if (mark_of_[i]) {
        marks.push_back(*mark_of_[i]);
      }
    }
    return marks;
  }

  void keep_strongest(const Bonds& bonds) {
    std::vector<std::vector<std::tuple<double, viz::MarkIndex>>> of(sheet_.marks.size());
    for (const auto& [ends, bond] : bonds) {
      of[ends.first].emplace_back(-bond.weight, ends.second);
      of[ends.second].emplace_back(-bond.weight, ends.first);
    }
    std::set<std::pair<viz::MarkIndex, viz::MarkIndex>> kept;
    for (viz::MarkIndex mark = 0; mark < of.size(); ++mark) {
      std::ranges::sort(of[mark]);
      of[mark].resize(std::min(of[mark].size(), kLinesEach));
      for (const auto& [weight, other] : of[mark]) {
        kept.insert(std::minmax(mark, other));
      }
    }
    for (const auto& ends : kept) {
      const bool many = bonds.at(ends).count >= kMany;
      sheet_.lines.push_back({.from = ends.first,
                              .to = ends.second,
                              .style = many ? viz::LineStyle::strong : viz::LineStyle::tie});
    }
    all_lines_ = kept.size() == bonds.size();
  }

  void add_words(Audience audience) {
    const std::string day = long_date(request_.run_date, say_);
    sheet_.language = say_.code();
    sheet_.title =
        say_.say("stad.kop", {{"aantal", std::to_string(all_.size() + request_.left_out.size())}});
    sheet_.subtitle = say_.say("kaart.ondertitel_dag", {{"datum", day}});
    sheet_.alone = say_.say("kaart.los");
    sheet_.nobody = say_.say("kaart.niemand");
    sheet_.legend.kinds.at(static_cast<std::size_t>(viz::MarkKind::group)) = {
        .letter = "", .name = say_.say("kaart.stad.buurt")};
    sheet_.legend.tie = say_.say("kaart.stad.lijn");
    sheet_.legend.strong = say_.say("kaart.stad.sterk", {{"aantal", std::to_string(kMany)}});
    KindNames kinds;
    std::ranges::transform(sheet_.legend.kinds, kinds.begin(), &viz::KindWords::name);
    tell_marks(kinds, say_, sheet_);
    add_footer(audience);
  }

  void add_footer(Audience audience) {
    if (sheet_.marks.size() < all_.size()) {
      sheet_.footer.push_back(say_.say("kaart.niet_alles"));
    }
    if (!all_lines_) {
      sheet_.footer.push_back(say_.say("kaart.niet_alle_lijnen"));
    }
    for (const std::string& folder : request_.left_out) {
      sheet_.footer.push_back(say_.say("stad.fouten", {{"map", folder}}));
    }
    if (audience == Audience::public_) {
      sheet_.footer.push_back(say_.say("kaart.toestemming"));
    }
    std::set<std::string> contacts;
    for (const Outward& one : all_) {
      contacts.insert(one.contact);
    }
    contacts.erase("");
    if (contacts.size() == 1) {
      sheet_.footer.push_back(say_.say("verslag.contact", {{"contact", *contacts.begin()}}));
    }
  }

  [[nodiscard]] std::string counted(std::string_view key, std::size_t count) const {
    return say_.say(key, {{"aantal", std::to_string(count)}}, static_cast<std::int64_t>(count));
  }

  const std::vector<Outward>& all_;
  const CityMapRequest& request_;
  const locale::Catalogue& say_;
  BetweenNeighbourhoods between_;
  std::vector<std::size_t> shares_;                     // groups and places, of each
  std::vector<std::optional<viz::MarkIndex>> mark_of_;  // of each that fits
  bool all_lines_ = true;
  viz::MapSheet sheet_;
};

}  // namespace

viz::PublicSheet public_city_map(const std::vector<PublicOutward>& all,
                                 const CityMapRequest& request) {
  std::vector<Outward> outward;
  std::ranges::transform(all, std::back_inserter(outward), &PublicOutward::outward);
  return viz::PublicSheet(CityMapWriter(outward, request).write(Audience::public_));
}

viz::ClosedSheet closed_city_map(const std::vector<Outward>& all, Audience audience,
                                 const CityMapRequest& request) {
  const locale::Catalogue& say = request.catalogue;
  const std::string whom = say.say("voor." + std::string(audience_name(audience)));
  return {CityMapWriter(all, request).write(audience),
          say.say("verslag.niet_delen", {{"voor", whom}})};
}

}  // namespace buurtweb::report
