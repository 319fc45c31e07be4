#include "engine/report/number_list.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/card_facts.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_words.h"
#include "engine/report/marking.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using Kind = viz::Block::Kind;

class Writer {
public:
  Writer(const Numbered& map, const locale::Catalogue& say, std::string_view which)
      : map_(map), say_(say) {
    // The same day as on the map.
    const Marking mark =
        marking(map.scene, map.scene.header.reference_date.value_or(map.run_date), say);
    const auto with_name = [&](const char* key) {
      return say.say(std::string("nummers.").append(which).append(key),
                     {{"buurt", map.scene.header.name}});
    };
    document_.language = say.code();
    document_.title = with_name(".titel");
    // On each page, and never on a last one of their own.
    document_.footer = mark.in_one_line();
    add(Kind::title, document_.title, true);
    add(Kind::paragraph, with_name(".uitleg"), true);
  }

  void add(Kind kind, const std::string& text, bool with_next = false, int rules = 1) {
    document_.blocks.push_back(
        {.kind = kind, .text = text, .rules = rules, .with_next = with_next});
  }

  void set_in_columns() { document_.in_columns = true; }

  // Calls `put` with the place of each member in the list, below a heading for each kind.
  template <class Put>
  void for_each(const Put& put) {
    for_each(numbers_of(map_.scene), put);
  }
  // Likewise, with these numbers, or none.
  template <class Put>
  void for_each(const std::vector<std::size_t>& numbers, const Put& put) {
    const privacy::Scene& scene = map_.scene;
    for (std::size_t i = 0; i < map_.members.size(); ++i) {
      const privacy::Member& member = scene[map_.members[i]];
      if (i == 0 || scene[map_.members[i - 1]].kind != member.kind) {
        const std::string kind(word_of(static_cast<viz::MarkKind>(member.kind)));
        add(Kind::heading, say_.say("nummers.kop." + kind), true);
      }
      put(sign_of(member.kind, number_in(numbers, map_.members[i]), say_) + "   " + member.label,
          i);
    }
  }

  viz::Document taken() { return std::move(document_); }

private:
  const Numbered& map_;
  const locale::Catalogue& say_;
  viz::Document document_;
};

// Which maps it is on, where there are several, or that it is on none; empty where nobody knows.
std::string tell_maps(const Numbered& map, std::size_t place, const locale::Catalogue& say) {
  std::vector<std::string> numbers;
  if (!map.maps.empty()) {
    for (const std::size_t number : map.maps[place]) {
      numbers.push_back(std::to_string(number));
    }
  }
  if (numbers.empty()) {
    return map.maps.empty() ? "" : say.say("nummers.op_geen_kaart");
  }
  const bool several = std::ranges::any_of(map.maps, [](const std::vector<std::size_t>& maps) {
    return !maps.empty() && maps.back() > 1;
  });
  return several ? say.say("nummers.op_kaart", {{"wat", say.list(numbers, numbers.size())}}) : "";
}

}  // namespace

viz::Document name_list(const Numbered& map, const locale::Catalogue& catalogue) {
  Writer writer(map, catalogue, "namen");
  writer.set_in_columns();
  writer.for_each({}, [&](const std::string& name, std::size_t) { writer.add(Kind::item, name); });
  return writer.taken();
}

viz::Document number_list(const Numbered& map, const locale::Catalogue& catalogue) {
  Writer writer(map, catalogue, "lijst");
  writer.set_in_columns();
  const Teller teller(map.scene, catalogue);
  writer.for_each([&](const std::string& name, std::size_t place) {
    const MemberId id = map.members[place];
    const privacy::Member& member = map.scene[id];
    std::string more = tell_maps(map, place, catalogue);
    const auto tell = [&](std::string_view key, const std::string& what) {
      if (!what.empty()) {
        more += (more.empty() ? "" : " ") + catalogue.say(key, {{"wat", what}});
      }
    };
    tell("nummers.gebied", member.area ? map.scene.areas[member.area->value()].name : "");
    tell("nummers.biedt", catalogue.list(teller.labels(member.offers)));
    tell("nummers.wil_leren", catalogue.list(tags_of(map.scene, id, TagUse::wants_to_learn)));
    // On the wall a resident is a giver, and no case.
    const bool is_told = map.scene.audience != Audience::public_ || !is_person(member.kind);
    std::vector<std::string> sought;
    if (is_told) {
      sought = tags_of(map.scene, id, TagUse::seeks);
    }
    std::ranges::copy(tags_of(map.scene, id, TagUse::needs), std::back_inserter(sought));
    tell("nummers.zoekt", catalogue.list(sought));
    writer.add(Kind::item, name, !more.empty());
    if (!more.empty()) {
      writer.add(Kind::quiet, more);
    }
  });
  return writer.taken();
}

viz::Document correction_form(const Numbered& map, const locale::Catalogue& catalogue) {
  constexpr int new_ones = 8;
  Writer writer(map, catalogue, "formulier");
  writer.add(Kind::heading, catalogue.say("nummers.nieuw"), true);
  writer.add(Kind::paragraph, catalogue.say("nummers.eerst_vragen"), true);
  for (int i = 0; i < new_ones; ++i) {
    writer.add(Kind::rules, catalogue.say("nummers.nieuw_regel"));
  }
  writer.for_each([&](const std::string& name, std::size_t) { writer.add(Kind::field, name); });
  return writer.taken();
}

}  // namespace buurtweb::report
