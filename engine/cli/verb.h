#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/options.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// A word that stands on its own behind the verb.
struct Positional {
  enum class Need : std::uint8_t { required, optional, repeated };
  std::string_view name;  // "PAD", "SLEUTEL"
  Need need = Need::optional;
  bool is_path = true;  // a shell completes it with files
};

// An option as one verb takes it.
struct VerbOption {
  std::string_view name;
  std::span<const std::string_view> choices;  // empty: those of the option itself
};

// What can be asked. `run` prints its answer on stdout, talks on stderr and gives the exit code.
// The words about it stand in the catalogue: `opdracht.NAME.kort`, `.lang`, and for the nth example
// `.voorbeeld.n`.
struct Verb {
  std::string_view name;   // Dutch
  std::string_view alias;  // English
  int (*run)(const Arguments&);
  std::span<const Positional> positionals;
  std::span<const VerbOption> options;
  std::span<const std::string_view> examples;  // what to type
};

// All verbs, written out, in the order of the help text. A new one is a file and a line. The help,
// the man pages and the completions of the shells are made from this table.
std::span<const Verb> verbs();
const Verb* find_verb(std::string_view name_or_alias);
// What a verb is called in a text in this language: the alias is the English name.
std::string_view name_in(const locale::Catalogue& words, const Verb& verb);

// The options of a verb in the order of the help text, with the values that it takes.
std::vector<Option> options_of(const Verb& verb);

int check(const Arguments& arguments);
int show(const Arguments& arguments);
int analyse(const Arguments& arguments);
int connect(const Arguments& arguments);
int draw_map(const Arguments& arguments);
int make_pack(const Arguments& arguments);
int measure(const Arguments& arguments);
int create(const Arguments& arguments);
int schema(const Arguments& arguments);
int explain(const Arguments& arguments);
int self_test(const Arguments& arguments);
int import_tables(const Arguments& arguments);
int export_tables(const Arguments& arguments);
int privacy(const Arguments& arguments);
int generate_town(const Arguments& arguments);
int watch(const Arguments& arguments);
int help(const Arguments& arguments);

}  // namespace buurtweb::cli
