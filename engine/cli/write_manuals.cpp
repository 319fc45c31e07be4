// A build tool, no part of the product: writes the man pages and the completions of the shells from
// the table of verbs and options, so that they cannot drift from what the program takes.
//
//   write_manuals FOLDER    FOLDER/man1/*.1, FOLDER/bash/buurtweb, FOLDER/zsh/_buurtweb,
//                           FOLDER/fish/buurtweb.fish
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "engine/cli/completions.h"
#include "engine/cli/manual.h"

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.exceptions(std::ios::failbit | std::ios::badbit);
  out << text << std::flush;
}

}  // namespace

int main(int argc, char** argv) try {
  namespace cli = buurtweb::cli;
  if (argc != 2) {
    std::cerr << "usage: write_manuals FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  write(folder / "man1" / "buurtweb.1", cli::man_page());
  for (const cli::Verb& verb : cli::verbs()) {
    write(folder / "man1" / ("buurtweb-" + std::string(verb.name) + ".1"), cli::man_page(verb));
  }
  write(folder / "bash" / "buurtweb", cli::bash_completion());
  write(folder / "zsh" / "_buurtweb", cli::zsh_completion());
  write(folder / "fish" / "buurtweb.fish", cli::fish_completion());
  return 0;
} catch (const std::exception& error) {
  std::cerr << "write_manuals: " << error.what() << "\n";
  return 1;
}
