#pragma once

#include <string>
#include <string_view>

#include "engine/cli/verb.h"
#include "engine/locale/catalogue.h"

// What people read about the commands, made from the table of verbs and options.
namespace buurtweb::cli {

// For a terminal: all verbs in a line each; or one verb whole.
std::string help_text(const locale::Catalogue& words);
std::string help_text(const Verb& verb, const locale::Catalogue& words);
// What an option does, for this verb.
std::string option_words(const Verb& verb, const Option& option, const locale::Catalogue& words);
// What a place or a value is called in it: "PAD", "DAG".
std::string place_word(std::string_view name, const locale::Catalogue& words);

// The same as man pages (roff): buurtweb.1, and buurtweb-VERB.1.
std::string man_page(const locale::Catalogue& words);
std::string man_page(const Verb& verb, const locale::Catalogue& words);

}  // namespace buurtweb::cli
