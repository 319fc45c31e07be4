#include <fmt/format.h>
#include <fmt/os.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/pictures.h"
#include "tests/legibility/cases.h"
#include "tests/legibility/measures.h"
#include "tests/legibility/plain.h"

// Draws many maps, measures them beside plain GraphViz and prints the table. Fails when one of ours
// breaks a rule.
//
//   legibility EXAMPLES [--volledig] [FILE…]     FILE: further neighbourhoods, all of them drawn
namespace buurtweb::legibility {
namespace {

using Clock = std::chrono::steady_clock;

struct Wish {
  Audience audience = Audience::public_;
  std::optional<analysis::Step> step = {};
  viz::Paper paper = viz::Paper::a3;
  std::string_view picture = {};
  bool numbers = false;
};

constexpr std::array kPaperNames{"a4", "a3", "a2", "a1", "a0", "beamer"};

std::string cells(const Reading& r) {
  return fmt::format(
      "{:>5} {:>5} {:>5} {:>5} {:>6.1f} {:>5.1f} {:>5.1f} {:>5.0f} {:>5.0f} {:>5} {:>4} {:>5} "
      "{:>5.1f}",
      r.labels_on_labels, r.labels_on_marks, r.lines_through_labels, r.outside, r.smallest_text,
      r.text_contrast, r.graphic_contrast, 100 * r.aspect_error, 100 * r.coverage, r.crossings,
      r.winding, r.merged, r.shortest_line);
}

class Table {
public:
  Table() {
    fmt::print(
        "{:<24} {:<8} {:<7} {:<6} {:>5} {:>5} {:<7} {:>5} {:>5} {:>5} {:>5} {:>6} {:>5} {:>5} "
        "{:>5} {:>5} {:>5} {:>4} {:>5} {:>5} {:>6}\n",
        "buurt", "voor", "stap", "papier", "names", "lines", "", "lab/l", "lab/m", "thru", "out",
        "pt", "text", "line", "asp%", "cov%", "cross", "wind", "same", "short", "s");
  }

  void add(const Neighbourhood& from, const Wish& wish) {
    const report::MapRequest request{.step = wish.step,
                                     .paper = wish.paper,
                                     .run_date = kDay,
                                     .catalogue = dutch(),
                                     .numbers = wish.numbers,
                                     .list_beside = wish.numbers,
                                     .picture = wish.picture};
    const viz::MapSheet sheet = from.map(wish.audience, request);
    const Clock::time_point start = Clock::now();
    const viz::Printed printed = viz::publish(viz::PublicSheet(sheet), *viz::format_named("svg"));
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const auto map = viz::test::read_svg(std::get<viz::Print>(printed).bytes);
    const Reading ours = measured(*map, wish.paper);
    row(from, wish, {"ours", ours, seconds});
    const bool web = wish.picture.empty();
    through_ += ours.lines_through_labels;
    lines_ += ours.lines;
    winding_ += ours.winding;
    merged_ += ours.merged;
    Limits limits{.paper = wish.paper,
                  .crossings = ours.crossings,
                  .hulls = web,
                  .full = ours.marks > 2};  // two stand on a line, whatever their size
    if (const auto peer = plain(sheet, {"neato", "prism"}); web && peer && !sheet.marks.empty()) {
      const Reading theirs = measured(fitted(*peer, wish.paper), wish.paper);
      row(from, wish, {"neato", theirs, 0});
      limits.crossings = theirs.crossings;
      count(ours, theirs);
    }
    judge(broken(ours, limits));
  }

  // GraphViz runs one line in six below a name, and what that line crosses there is not drawn. Of
  // what is drawn, some of our maps have more crossings, so those are counted together, and so are
  // the lines that wind or run along others, which no straight line does.
  int finish() {
    fmt::print("crossings: ours {}, neato {}; on {} maps we have more\n", ours_.crossed,
               theirs_.crossed, more_.crossed);
    fmt::print("of which not below a mark at their end: ours {}, neato {}; on {} maps more\n",
               ours_.bare, theirs_.bare, more_.bare);
    fmt::print("lines through labels: {} of {}, lines that wind: {}, that run along others: {}\n",
               through_, lines_, winding_, merged_);
    if (ours_.bare > theirs_.bare) {
      judge({"crossings that are drawn, all together"});
    }
    if (10 * winding_ > lines_) {
      judge({"lines that wind, all together"});
    }
    fmt::print("{} rules broken\n", failures_);
    return failures_ == 0 ? 0 : 1;
  }

private:
  struct Row {
    const char* who;
    Reading reading;
    double seconds;
  };

  struct Crossings {
    std::size_t crossed = 0;
    std::size_t bare = 0;
  };

  void count(const Reading& ours, const Reading& theirs) {
    ours_.crossed += ours.crossings;
    ours_.bare += ours.bare_crossings;
    theirs_.crossed += theirs.crossings;
    theirs_.bare += theirs.bare_crossings;
    more_.crossed += ours.crossings > theirs.crossings ? 1U : 0U;
    more_.bare += ours.bare_crossings > theirs.bare_crossings ? 1U : 0U;
  }

  static std::string name_of(const Wish& wish) {
    if (!wish.picture.empty()) {
      return std::string(wish.picture);
    }
    const std::string step = wish.step ? std::to_string(static_cast<int>(*wish.step) + 1) : "-";
    return step + (wish.numbers ? " nrs" : "");
  }

  static void row(const Neighbourhood& from, const Wish& wish, const Row& row) {
    fmt::print("{:<24} {:<8} {:<7} {:<6} {:>5} {:>5} {:<7} {} {:>6.2f}\n", from.name(),
               audience_name(wish.audience), name_of(wish),
               kPaperNames.at(static_cast<std::size_t>(wish.paper)), row.reading.marks,
               row.reading.lines, row.who, cells(row.reading), row.seconds);
  }

  void judge(const std::vector<std::string>& rules) {
    for (const std::string& rule : rules) {
      ++failures_;
      fmt::print("    BROKEN: {}\n", rule);
    }
  }

  int failures_ = 0;
  Crossings ours_;
  Crossings theirs_;
  Crossings more_;  // maps
  std::size_t through_ = 0;
  std::size_t lines_ = 0;
  std::size_t winding_ = 0;
  std::size_t merged_ = 0;
};

void add_steps(const Neighbourhood& from, Audience audience, Table& table) {
  using analysis::Step;
  for (const auto step :
       {Step::map_assets, Step::build_relations, Step::mobilise, Step::convene, Step::leverage}) {
    table.add(from, {.audience = audience, .step = step});
  }
}

// With a number in each mark and room to write beside the map; not on a screen.
void add_numbered(const Neighbourhood& from, Audience audience, Table& table) {
  for (const auto paper :
       {viz::Paper::a4, viz::Paper::a3, viz::Paper::a2, viz::Paper::a1, viz::Paper::a0}) {
    table.add(from, {.audience = audience, .paper = paper, .numbers = true});
  }
}

void add_all(const Neighbourhood& from, Table& table) {
  for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
    add_steps(from, audience, table);
    for (const auto paper : {viz::Paper::a4, viz::Paper::a3, viz::Paper::a2, viz::Paper::a1,
                             viz::Paper::a0, viz::Paper::beamer}) {
      table.add(from, {.audience = audience, .paper = paper});
    }
    add_numbered(from, audience, table);
  }
}

// What is drawn at every change: each paper, each audience and each step once.
void add_some(const Neighbourhood& from, Table& table) {
  using analysis::Step;
  const std::array wishes{
      Wish{},
      Wish{.paper = viz::Paper::a4},
      Wish{.step = Step::mobilise, .paper = viz::Paper::a1},
      Wish{.step = Step::convene, .paper = viz::Paper::a2},
      Wish{.paper = viz::Paper::beamer},
      Wish{.step = Step::build_relations, .paper = viz::Paper::beamer},
      Wish{.step = Step::mobilise, .paper = viz::Paper::beamer},
      Wish{.step = Step::convene, .paper = viz::Paper::beamer},
      Wish{.audience = Audience::team, .step = Step::leverage, .paper = viz::Paper::beamer},
      Wish{.paper = viz::Paper::a1, .numbers = true},
      Wish{.audience = Audience::team, .step = Step::build_relations},
      Wish{.audience = Audience::team, .step = Step::leverage},
      Wish{.audience = Audience::team, .numbers = true},
      Wish{.audience = Audience::team, .step = Step::map_assets, .paper = viz::Paper::a0}};
  for (const Wish& wish : wishes) {
    table.add(from, wish);
  }
}

// The pictures of their own; the crossings are not those of a web, so they are not compared.
void add_pictures(const Neighbourhood& from, Audience audience, Table& table) {
  for (const report::Picture& picture : report::pictures()) {
    if (audience >= picture.widest && picture.name != "rond") {
      table.add(from, {.audience = audience, .picture = picture.name});
      table.add(from, {.audience = audience, .paper = viz::Paper::beamer, .picture = picture.name});
    }
  }
}

void add_made_up(bool all, Table& table) {
  std::vector<std::size_t> sizes{3, 20, 60, 300};
  if (all) {
    sizes = {3, 5, 8, 12, 20, 40, 60, 80, 120, 160, 200, 300};
  }
  for (const std::size_t size : sizes) {
    const Neighbourhood made(MadeUp{fmt::format("verzonnen {}", size), made_up(size, 7)});
    table.add(made, {});
    table.add(made, {.audience = Audience::team, .paper = viz::Paper::a1});
    if (all) {
      add_numbered(made, Audience::public_, table);
      table.add(made, {.audience = Audience::team, .paper = viz::Paper::a4});
      table.add(made, {.paper = viz::Paper::beamer});
    }
  }
}

// With more names than the sheet carries, and as many as leave room to write beside them.
void add_full(Table& table) {
  const Neighbourhood large(MadeUp{"genereer 300", town(300, 1)});
  table.add(large, {.audience = Audience::team, .paper = viz::Paper::a2, .numbers = true});
  const Neighbourhood other(MadeUp{"genereer 260", town(260, 2)});
  table.add(other, {.audience = Audience::team, .paper = viz::Paper::a4, .numbers = true});
}

void add_towns(bool all, Table& table) {
  std::vector<std::uint32_t> sizes{150};
  if (all) {
    sizes = {60, 150, 300};
  }
  for (const std::uint32_t residents : sizes) {
    const Neighbourhood made(MadeUp{fmt::format("genereer {}", residents), town(residents, 1)});
    add_steps(made, Audience::team, table);
    if (all) {
      add_numbered(made, Audience::team, table);
      table.add(made, {});
      table.add(made, {.paper = viz::Paper::a4});
      table.add(made, {.audience = Audience::team, .paper = viz::Paper::a0});
      table.add(made, {.audience = Audience::team, .paper = viz::Paper::beamer});
    }
  }
  // Full, and of long names: not smaller than can be read, and with a way for lines.
  const Neighbourhood full(MadeUp{"genereer 450", town(450, 1)});
  table.add(full, {.audience = Audience::worker});
  table.add(full, {.audience = Audience::team, .step = analysis::Step::build_relations});
}

int run(std::span<char*> words) {
  const std::filesystem::path examples(words[1]);
  const bool all = words.size() > 2 && std::string_view(words[2]) == "--volledig";
  Table table;
  const Neighbourhood large("zuiderbuurt", examples / "zuiderbuurt");
  all ? add_all(large, table) : add_some(large, table);
  add_pictures(large, Audience::team, table);
  if (all) {
    add_pictures(large, Audience::public_, table);
    add_pictures(large, Audience::worker, table);
  } else {  // those that fill a slide least, and most
    table.add(large, {.paper = viz::Paper::beamer, .picture = "ring"});
    table.add(large,
              {.audience = Audience::worker, .paper = viz::Paper::beamer, .picture = "bereik"});
  }
  add_steps(Neighbourhood("rozenbuurt", examples / "rozenbuurt/sociaal"), Audience::worker, table);
  add_made_up(all, table);
  add_towns(all, table);
  add_full(table);
  for (const char* const file : words.subspan(all ? 3 : 2)) {
    const Neighbourhood network(std::filesystem::path(file).stem().string(), file);
    table.add(network, {.audience = Audience::worker});
    if (all) {
      table.add(network, {.audience = Audience::worker, .paper = viz::Paper::a1});
    }
  }
  return table.finish();
}

}  // namespace
}  // namespace buurtweb::legibility

int main(int argc, char** argv) {
  return buurtweb::legibility::run({argv, static_cast<std::size_t>(argc)});
}
