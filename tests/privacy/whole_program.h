#pragma once

#include <map>
#include <string>
#include <vector>

namespace buurtweb::testing {

// What one run of the program leaves behind, every byte of it.
struct Outcome {
  int exit_code = 0;
  std::string out;
  std::string err;
  std::map<std::string, std::string> files;  // that it wrote or changed, by name

  bool operator==(const Outcome&) const = default;
};

// Runs the program, as main does, in a new folder in which `buurt.yaml` holds the text.
Outcome run_program(const std::string& yaml, const std::vector<std::string>& arguments);
// Likewise, with these files in the folder and in folders in it.
Outcome run_in_folder(const std::map<std::string, std::string>& data,
                      const std::vector<std::string>& arguments);

// One command line for each thing that an audience can be given, apart from maps. `people` are keys
// that somebody may ask for.
std::vector<std::vector<std::string>> all_commands(const std::string& audience,
                                                   const std::vector<std::string>& people);
// "kaart", in a format, of a step (0: the whole neighbourhood).
std::vector<std::string> map_command(const std::string& audience, const std::string& format,
                                     int step);

// A map of each sort, written as text, with the places of its marks kept in a file.
std::vector<std::vector<std::string>> picture_commands(const std::string& audience);

// "verslag": the whole pack for a meeting, the page included.
std::vector<std::string> pack_command(const std::string& audience);

// What is asked of a set of neighbourhoods, which stands in the folder, apart from the packs.
std::vector<std::vector<std::string>> city_commands(const std::string& audience);
// "volg": whoever gives it presses Ctrl-C as soon as it waits for a save.
std::vector<std::string> follow_command(const std::string& audience);

// Adds to what is told at the end: how many outputs and bytes were compared or searched.
void count_bytes(const Outcome& run);

}  // namespace buurtweb::testing
