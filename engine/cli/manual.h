#pragma once

#include <string>

#include "engine/cli/verb.h"

// What people read about the commands, made from the table of verbs and options.
namespace buurtweb::cli {

// For a terminal: all verbs in a line each; or one verb whole.
std::string help_text();
std::string help_text(const Verb& verb);

// The same as man pages (roff): buurtweb.1, and buurtweb-VERB.1.
std::string man_page();
std::string man_page(const Verb& verb);

}  // namespace buurtweb::cli
