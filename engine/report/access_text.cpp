#include "engine/report/access_text.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "engine/report/dates.h"
#include "engine/report/privacy_text.h"

namespace buurtweb::report {
namespace {

using privacy::ToldRecord;

class AccessText {
public:
  AccessText(const Access& access, const locale::Catalogue& words)
      : access_(access), words_(words) {}

  std::string write() {
    text_ = say("inleiding", {{"wie", access_.standing.key},
                              {"buurt", access_.neighbourhood},
                              {"dag", long_date(access_.run_date, words_)}}) +
            "\n";
    for (const ToldRecord& record : access_.records) {
      if (record.of != ToldRecord::Of::elsewhere) {
        own_record(record);
      }
    }
    who_sees();
    elsewhere();
    derived();
    given_out();
    text_ += "\n" + say("rechten") + "\n";
    if (!access_.contact.empty()) {
      text_ += say("contact", {{"contact", access_.contact}}) + "\n";
    }
    return text_;
  }

private:
  [[nodiscard]] std::string say(std::string_view key,
                                std::initializer_list<locale::Blank> blanks = {}) const {
    return words_.say("privacy.inzage." + std::string(key), blanks);
  }
  void head(std::string_view key) { text_ += "\n" + say("kop." + std::string(key)) + "\n"; }
  void line(const std::string& text) { text_ += "  " + text + "\n"; }

  void own_record(const ToldRecord& record) {
    head(record.of == ToldRecord::Of::consent ? "toestemming" : "zelf");
    for (const privacy::ToldField& field : record.fields) {
      line(told(field));
    }
  }

  // "Lid van: Eetgroep Zuid". Of others only how many there are.
  [[nodiscard]] std::string told(const privacy::ToldField& field) const {
    std::vector<std::string> words = field.words;
    const std::size_t others = std::erase(words, std::string(privacy::kSomebody));
    if (others > 0) {
      words.push_back(words_.say("privacy.inzage.iemand", {{"aantal", std::to_string(others)}},
                                 static_cast<std::int64_t>(others)));
    }
    return field.heading + ": " + words_.list(words, words.size());
  }

  void who_sees() {
    head("wie");
    line(say("ziet", {{"wie", seen_by_text(access_.standing, words_)}}));
    if (access_.standing.good_until) {
      line(say("tot", {{"dag", long_date(*access_.standing.good_until, words_)}}));
    }
  }

  // What is told of the person in the records of others and in lists.
  void elsewhere() {
    head("elders");
    std::vector<std::pair<std::string, std::size_t>> rows;  // and how often it says the same
    for (const ToldRecord& record : access_.records) {
      if (record.of != ToldRecord::Of::elsewhere) {
        continue;
      }
      const std::string text = row(record);
      const auto same = std::ranges::find(rows, text, &std::pair<std::string, std::size_t>::first);
      if (same == rows.end()) {
        rows.emplace_back(text, 1);
      } else {
        ++same->second;
      }
    }
    for (const auto& [text, times] : rows) {
      line(times == 1 ? text : text + say("keer", {{"aantal", std::to_string(times)}}));
    }
    if (rows.empty()) {
      line(say("nergens"));
    }
  }

  [[nodiscard]] std::string row(const ToldRecord& record) const {
    std::string text = say("soort." + std::string(record.kind));
    text += record.name.empty() ? "" : " " + record.name;
    std::string parts;
    for (const privacy::ToldField& field : record.fields) {
      parts += (parts.empty() ? ": " : "; ") + told(field);
    }
    return text + parts;
  }

  void derived() {
    head("bevindingen");
    std::map<analysis::FindingKind, std::size_t> counts;
    for (const analysis::FindingKind kind : access_.findings) {
      ++counts[kind];
    }
    for (const auto& [kind, count] : counts) {
      const std::string code(analysis::info(kind).code);
      line(say("bevinding",
               {{"titel", words_.say("bevinding." + code + ".titel")},
                {"aantal", std::to_string(count)},
                {"voor",
                 words_.say("voor." + std::string(audience_name(analysis::info(kind).widest)))}}));
    }
    if (counts.empty()) {
      line(say("geen_bevindingen"));
    }
  }

  void given_out() {
    head("uitgegeven");
    text_ += access_.releases.empty() ? "  " + say("niet_uitgegeven") + "\n"
                                      : releases_text(access_.releases, words_);
  }

  const Access& access_;
  const locale::Catalogue& words_;
  std::string text_;
};

bool holds(const std::vector<analysis::Ref>& list, MemberId member) {
  return std::ranges::find(list, analysis::Ref(member)) != list.end();
}

}  // namespace

std::vector<analysis::FindingKind> findings_about(const analysis::Study& study, MemberId member) {
  std::vector<analysis::FindingKind> result;
  for (const analysis::Finding& finding : study.findings) {
    const auto is_in = [&](const std::vector<analysis::Ref>& list) { return holds(list, member); };
    const auto passes = [&](const std::vector<MemberId>& way) {
      return std::ranges::find(way, member) != way.end();
    };
    if (is_in(finding.about) || std::ranges::any_of(finding.parts, is_in) || passes(finding.via) ||
        std::ranges::any_of(finding.ways, passes)) {
      result.push_back(finding.kind);
    }
  }
  return result;
}

std::string access_text(const Access& access, const locale::Catalogue& catalogue) {
  return AccessText(access, catalogue).write();
}

}  // namespace buurtweb::report
