#include "engine/report/care_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/report/map_marks.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using privacy::Bar;

constexpr std::size_t kMostKeys = 8;

// A no is an answer: there is nothing to do about it.
bool can_be_mended(Bar why) {
  return why != Bar::withdrawn && why != Bar::left && why != Bar::not_agreed;
}

class Care {
public:
  Care(const privacy::Audit& audit, const privacy::Scene* open, const locale::Catalogue& words)
      : audit_(audit), open_(open), words_(words) {}

  std::string write() {
    for (const Audience audience : {Audience::public_, Audience::team}) {
      maps(audience);
    }
    if (open_ != nullptr) {
      groups_without_members(*open_);
      people_without_contact(*open_);
    }
    if (!audit_.without_source.empty()) {
      add(words_.say("zorg.zonder_bron", {{"wie", keys(audit_.without_source)}}));
    }
    old_facts();
    return text_.empty() ? "" : "\n" + words_.say("zorg.kop") + "\n" + text_;
  }

private:
  void add(const std::string& sentence) { text_ += "  • " + sentence + "\n"; }

  [[nodiscard]] std::string keys(const std::vector<std::string>& all) const {
    std::vector<std::string> shown(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostKeys)));
    if (shown.size() < all.size()) {
      shown.push_back(words_.say("zorg.anderen"));
    }
    return words_.list(shown, shown.size());
  }

  // Why a map is empty, or whom it misses for want of something that can be mended. What has no
  // `zichtbaar` for all is only worth a word when the map is empty without it.
  void maps(Audience audience) {
    const bool empty = audit_.seen.at(static_cast<std::size_t>(audience)) == 0;
    if (empty && !audit_.barred.empty()) {
      add(words_.say("zorg.leeg." + std::string(audience_name(audience))));
    }
    for (auto first = audit_.barred.begin(); first != audit_.barred.end();) {
      const auto last = std::find_if(first, audit_.barred.end(), [&](const privacy::Barred& b) {
        return b.audience != first->audience || b.why != first->why;
      });
      const bool worth_a_word =
          can_be_mended(first->why) && (first->why != Bar::not_shown || empty);
      if (first->audience == audience && worth_a_word) {
        reason({first, last});
      }
      first = last;
    }
  }

  // For the team only what does not keep the same assets from the public: that was just said.
  void reason(const std::vector<privacy::Barred>& barred) {
    const privacy::Barred& one = barred.front();
    if (one.audience == Audience::team && one.why != Bar::not_shown) {
      return;
    }
    std::vector<std::string> names;
    for (const privacy::Barred& row : barred) {
      names.push_back(row.key);
    }
    add(words_.say("zorg.reden." + std::string(bar_name(one.why)), {{"wie", keys(names)}}));
  }

  // On the public map, whatever the reason: nobody agreed, or what the group is about is sensitive.
  void groups_without_members(const privacy::Scene& open) {
    std::vector<bool> has_members(open.size());
    for (const privacy::SceneTie& tie : open.ties) {
      if (is_in_association(open, tie)) {
        has_members[tie.to.value()] = true;
      }
    }
    std::vector<std::string> empty;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (open.members[i].kind == AssetKind::association && !has_members[i]) {
        empty.push_back(open.members[i].label);
      }
    }
    if (!empty.empty()) {
      add(words_.say("zorg.lege_groepen", {{"wie", keys(empty)}}));
    }
  }

  // How many, and not who: of that only a finding may tell, and not of everybody (privacy.md P-24).
  void people_without_contact(const privacy::Scene& open) {
    const std::vector<MemberId> drawn = on_some_map(open);
    const std::size_t people =
        count_people(open) - static_cast<std::size_t>(std::ranges::count_if(
                                 drawn, [&](MemberId who) { return is_person(open[who].kind); }));
    if (people > 0) {
      add(words_.say("zorg.zonder_contact", {{"aantal", std::to_string(people)}},
                     static_cast<std::int64_t>(people)));
    }
  }

  static std::size_t count_people(const privacy::Scene& scene) {
    return static_cast<std::size_t>(std::ranges::count_if(
        scene.members, [](const privacy::Member& member) { return is_person(member.kind); }));
  }

  void old_facts() {
    if (!audit_.old_assets.empty()) {
      std::vector<std::string> names;
      for (const privacy::OldFact& fact : audit_.old_assets) {
        names.push_back(fact.key);
      }
      add(words_.say("zorg.oud", {{"wie", keys(names)}}));
    }
    if (audit_.old_ties > 0) {
      add(words_.say("zorg.oude_verbindingen", {{"aantal", std::to_string(audit_.old_ties)}},
                     static_cast<std::int64_t>(audit_.old_ties)));
    }
  }

  const privacy::Audit& audit_;
  const privacy::Scene* open_;  // what the public sees; nothing when that is not looked at
  const locale::Catalogue& words_;
  std::string text_;
};

}  // namespace

std::string_view bar_name(Bar why) {
  switch (why) {
    case Bar::withdrawn:
      return "ingetrokken";
    case Bar::left:
      return "vertrokken";
    case Bar::expired:
      return "verlopen";
    case Bar::child_alone:
      return "kind";
    case Bar::never_informed:
      return "niet_verteld";
    case Bar::no_consent:
      return "geen_toestemming";
    case Bar::incomplete:
      return "onvolledig";
    case Bar::not_yet:
      return "nog_niet";
    case Bar::old_text:
      return "oude_tekst";
    case Bar::not_agreed:
      return "zei_nee";
    case Bar::not_shown:
      return "zichtbaar";
  }
  return {};
}

std::string care_text(const privacy::Audit& audit, const privacy::Scene* open,
                      const locale::Catalogue& catalogue) {
  return Care(audit, open, catalogue).write();
}

}  // namespace buurtweb::report
