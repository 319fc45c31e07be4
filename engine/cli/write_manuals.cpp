// A build tool, no part of the product: writes the man pages and the completions of the shells from
// the table of verbs and options, so that they cannot drift from what the program takes.
//
//   write_manuals FOLDER    FOLDER/man/man1/*.1 and FOLDER/man/LANGUAGE/man1/*.1,
//                           FOLDER/bash/buurtweb, FOLDER/zsh/_buurtweb, FOLDER/fish/buurtweb.fish
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "engine/cli/completions.h"
#include "engine/cli/manual.h"

namespace {

namespace cli = buurtweb::cli;
namespace locale = buurtweb::locale;

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.exceptions(std::ios::failbit | std::ios::badbit);
  out << text << std::flush;
}

// Where man looks: the first language for everybody, another where somebody asks for it.
std::filesystem::path man_folder(const std::filesystem::path& folder,
                                 const locale::Language& language) {
  const bool is_first = language.code == locale::languages().front().code;
  return is_first ? folder / "man" / "man1" : folder / "man" / language.code / "man1";
}

void write_pages(const std::filesystem::path& folder, const locale::Catalogue& words) {
  write(folder / "buurtweb.1", cli::man_page(words));
  for (const cli::Verb& verb : cli::verbs()) {
    // Who knows only the other name finds it too.
    for (const std::string_view name : {verb.name, cli::name_in(words, verb)}) {
      write(folder / ("buurtweb-" + std::string(name) + ".1"), cli::man_page(verb, words));
    }
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: write_manuals FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  for (const locale::Language& language : locale::languages()) {
    write_pages(man_folder(folder, language), locale::Catalogue(language));
  }
  const locale::Catalogue words(locale::languages().front());
  write(folder / "bash" / "buurtweb", cli::bash_completion());
  write(folder / "zsh" / "_buurtweb", cli::zsh_completion(words));
  write(folder / "fish" / "buurtweb.fish", cli::fish_completion(words));
  return 0;
} catch (const std::exception& error) {
  std::cerr << "write_manuals: " << error.what() << "\n";
  return 1;
}
