#include <string>
#include <utility>
#include <vector>

#include "engine/report/card.h"
#include "engine/report/card_facts.h"
#include "engine/report/data_words.h"
#include "engine/report/dates.h"
#include "engine/report/map_marks.h"
#include "engine/report/marking.h"

namespace buurtweb::report {
namespace {

class Card {
public:
  Card(const privacy::Scene& scene, const CardRequest& request, const Answer& answer)
      : scene_(scene), request_(request), answer_(answer), words_(answer.catalogue) {}

  std::string write() {
    head();
    tags();
    ties();
    ways();
    line("");
    for (const std::string& each : marking(scene_, answer_.run_date, words_).lines()) {
      line(each);
    }
    return std::move(text_);
  }

private:
  void line(std::string_view text, std::size_t indent = 0) {
    text_.append(indent, ' ').append(text).append("\n");
  }
  void line(std::string_view key, std::initializer_list<locale::Blank> blanks) {
    line(words_.say(key, blanks), 2);
  }
  [[nodiscard]] std::string names(const std::vector<MemberId>& members) const {
    std::vector<std::string> result;
    for (const MemberId id : members) {
      result.push_back(scene_[id].label);
    }
    return words_.list(result);
  }
  [[nodiscard]] const privacy::Member& member() const { return scene_[request_.who]; }

  void head() {
    const bool open = scene_.audience == Audience::public_;
    line(words_.say(open ? "toon.kop_openbaar" : "toon.kop",
                    {{"naam", member().label},
                     {"soort", kind_word(member().kind, words_)},
                     {"sleutel", member().handle}}));
    if (member().area) {
      line("toon.gebied", {{"gebied", scene_.areas[member().area->value()].name}});
    }
  }

  void tags() {
    for (const UseName& use : use_names()) {
      const std::vector<std::string> tags = tags_of(scene_, request_.who, use.use);
      if (!tags.empty()) {
        line("toon.tags." + std::string(use.name), {{"wat", words_.list(tags, tags.size())}});
      }
    }
    if (is_person(member().kind) && scene_.audience != Audience::public_) {
      person();
    }
    if (member().updated_on) {
      line(dated("toon.bijgewerkt", *member().updated_on), 2);
    }
  }

  void person() {
    line(member().approachable ? "toon.mag_benaderd" : "toon.niet_benaderd", {});
    if (member().introduces) {
      line("toon.stelt_voor", {});
    }
    if (member().spoken_on) {
      line(dated("toon.gesproken", *member().spoken_on), 2);
    } else {
      line("toon.nog_niet_gesproken", {});
    }
  }

  // A fact of more than a year old says so: people move on.
  [[nodiscard]] std::string dated(std::string_view key, Date date) const {
    const bool old = plus_months(date, 12) < answer_.run_date;
    const std::string text = words_.say(key, {{"datum", long_date(date, words_)}});
    return old ? text + " " + words_.say("toon.oud") : text;
  }

  [[nodiscard]] std::vector<TieFacts> told_ties() const {
    return ties_of(scene_, request_.who,
                   {.team = words_.say("toon.team"), .somebody = words_.say("toon.iemand")});
  }

  // Somebody of whom nobody here is told that there is no contact.
  [[nodiscard]] bool is_untold() const {
    return !may_be_told_alone(scene_, request_.who) && told_ties().empty();
  }

  void ties() {
    if (is_untold()) {
      return;
    }
    const std::vector<TieFacts> all = told_ties();
    const std::string none = key_for(scene_.audience, "toon.geen_verbindingen", words_);
    line("");
    line(words_.say(all.empty() ? none : "toon.verbindingen"));
    for (const TieFacts& facts : all) {
      tie(facts);
    }
  }

  void tie(const TieFacts& facts) {
    const std::string relation(relation_name(facts.tie->relation));
    const bool present = facts.tie->is_there();
    const std::string_view way = facts.outgoing ? ".naar" : ".van";
    std::string text =
        words_.say("toon.relatie." + relation + std::string(way), {{"ander", facts.other_name}});
    if (!present) {
      text = words_.say("toon.nagevraagd", {{"wat", text}});
    }
    if (scene_.audience != Audience::public_) {
      text += " " + words_.say("toon.bron", {{"bron", words_.list(facts.sources)}});
    }
    if (facts.tie->told_on) {
      text += " " + dated("toon.op", *facts.tie->told_on);
    }
    line(text, 2);
  }

  void ways() {
    const analysis::WayIn& way = request_.way_in;
    if (member().kind == AssetKind::channel || is_untold()) {
      return;
    }
    line("");
    line(words_.say("toon.hoe", {{"naam", member().label}}));
    if (!way.introducers.empty()) {
      line(words_.say("toon.via_voorstellers", {{"wie", names(way.introducers)}},
                      static_cast<std::int64_t>(way.introducers.size())),
           2);
    }
    if (!way.spoken_with.empty()) {
      line("toon.via_bekenden", {{"wie", names(way.spoken_with)}});
    }
    if (!way.channels.empty()) {
      line("toon.via_kanalen", {{"wat", names(way.channels)}});
    }
    if (way.introducers.empty() && way.spoken_with.empty() && way.channels.empty()) {
      line(key_for(scene_.audience, "toon.nog_geen_weg", words_), {});
    }
  }

  const privacy::Scene& scene_;
  const CardRequest& request_;
  const Answer& answer_;
  const locale::Catalogue& words_;
  std::string text_;
};

}  // namespace

std::string card_text(const privacy::Scene& scene, const CardRequest& request,
                      const Answer& answer) {
  return Card(scene, request, answer).write();
}

}  // namespace buurtweb::report
