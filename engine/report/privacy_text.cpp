#include "engine/report/privacy_text.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/report/care_text.h"

namespace buurtweb::report {
namespace {

using privacy::Standing;

// The widest audience that sees it; nothing when nobody does.
std::optional<Audience> widest(const Standing& standing) {
  for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
    if (standing.seen_by(audience)) {
      return audience;
    }
  }
  return std::nullopt;
}

class AuditText {
public:
  AuditText(std::span<const Standing> standings, const locale::Catalogue& words)
      : standings_(standings), words_(words) {
    for (const Standing& each : standings) {
      width_ = std::max(width_, count_code_points(each.key));
    }
  }

  std::string write() {
    who_sees_whom();
    running_out();
    to_be_told();
    to_be_cleaned_up();
    return text_;
  }

private:
  void head(std::string_view key) {
    text_ += (text_.empty() ? "" : "\n") + words_.say("privacy.kop." + std::string(key)) + "\n";
  }
  void line(const std::string& text) { text_ += "  " + text + "\n"; }

  void who_sees_whom() {
    head("zien");
    for (const Standing& each : standings_) {
      const std::string room(width_ - count_code_points(each.key) + 2, ' ');
      line(each.key + room + seen_by_text(each, words_));
    }
  }

  void running_out() {
    std::map<Date, std::vector<std::string>> by_day;
    for (const Standing& each : standings_) {
      if (each.good_until && !each.to_be_cleaned_up) {
        by_day[*each.good_until].push_back(each.key);
      }
    }
    if (!by_day.empty()) {
      head("verloopt");
    }
    for (const auto& [day, keys] : by_day) {
      line(iso(day) + "  " + words_.list(keys, keys.size()));
    }
  }

  void to_be_told() {
    bool is_first = true;
    for (const Standing& each : standings_) {
      if (each.tell_before && !each.to_be_cleaned_up) {
        if (is_first) {
          head("vertellen");
        }
        is_first = false;
        line(words_.say(each.is_late_to_tell ? "privacy.vertel_alsnog" : "privacy.vertel",
                        {{"wie", each.key}, {"dag", iso(*each.tell_before)}}));
      }
    }
  }

  void to_be_cleaned_up() {
    std::vector<std::string> keys;
    for (const Standing& each : standings_) {
      if (each.to_be_cleaned_up) {
        keys.push_back(each.key);
      }
    }
    if (!keys.empty()) {
      head("opruimen");
      line(words_.say("privacy.opruimen", {{"wie", words_.list(keys, keys.size())}}));
    }
  }

  std::span<const Standing> standings_;
  const locale::Catalogue& words_;
  std::size_t width_ = 0;
  std::string text_;
};

// What went to standard output stands somewhere under a name that only its keeper knows.
std::string called(const Release& release, const locale::Catalogue& catalogue) {
  return release.file == "-" ? catalogue.say("privacy.uitgifte_zonder_naam") : release.file;
}

}  // namespace

std::string seen_by_text(const Standing& standing, const locale::Catalogue& catalogue) {
  const std::optional<Audience> seen = widest(standing);
  std::string text = catalogue.say(
      "privacy.ziet." + std::string(seen ? audience_name(*seen) : std::string_view("niemand")));
  // Why the next wider audience does not see it.
  const std::size_t next = seen ? static_cast<std::size_t>(*seen) : standing.bars.size();
  if (next > 0 && standing.bars.at(next - 1)) {
    const std::string why(bar_name(*standing.bars.at(next - 1)));
    const std::string wider(audience_name(static_cast<Audience>(next - 1)));
    text += " (" +
            catalogue.say("privacy.reden." + why, {{"voor", catalogue.say("voor." + wider)}}) + ")";
  }
  if (standing.sensitive && seen) {
    text += " " + catalogue.say("privacy.gevoelig");
  }
  return text;
}

std::string audit_text(std::span<const Standing> standings, const locale::Catalogue& catalogue) {
  return AuditText(standings, catalogue).write();
}

std::string releases_text(const std::vector<Release>& releases,
                          const locale::Catalogue& catalogue) {
  std::string text;
  for (const Release& each : releases) {
    const std::string audience = catalogue.say("voor." + each.audience);
    const bool on_paper = !each.paper.empty();
    text += "  " +
            catalogue.say(on_paper ? "privacy.uitgifte" : "privacy.uitgifte_bestand",
                          {{"dag", each.day},
                           {"bestand", called(each, catalogue)},
                           {"voor", audience},
                           {"papier", each.paper}}) +
            "\n";
  }
  return text;
}

}  // namespace buurtweb::report
