// A build tool, no part of the product: turns a YAML file of words into a C++ table, so that a gap
// or a slip in it stops the build and the program parses nothing at run time.
//
//   compile_catalogue sentences nl.yaml OUT.cpp    nested keys joined by '.'; {een:, meer:} for
//                                                  counts
//   compile_catalogue synonyms woordenlijst.yaml OUT.cpp
//   compile_catalogue talents gaven.yaml OUT.cpp
//   compile_catalogue text FILE NAME.cpp           the file as it is, under this name
//   compile_catalogue columns kolommen.yaml OUT.cpp
#include <yaml-cpp/yaml.h>

#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Forms {
  std::string one;
  std::string many;
};
using Sentences = std::map<std::string, Forms>;

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result.append({'\\', c});
    } else if (byte < 0x20 || byte >= 0x7F) {
      std::array<char, 5> octal{};
      std::snprintf(octal.data(), octal.size(), "\\%03o", static_cast<unsigned>(byte));
      result += octal.data();
    } else {
      result += c;
    }
  }
  return result + '"';
}

void keep(Sentences& all, const std::string& key, Forms forms) {
  if (!all.emplace(key, std::move(forms)).second) {
    throw std::runtime_error("key twice: " + key);
  }
}

void collect(const YAML::Node& node, const std::string& path, Sentences& all) {
  if (node.IsScalar()) {
    keep(all, path, {.one = "", .many = node.Scalar()});
    return;
  }
  if (!node.IsMap()) {
    throw std::runtime_error("neither a sentence nor a map: " + path);
  }
  if (node["een"] && node["meer"]) {
    keep(all, path, {.one = node["een"].Scalar(), .many = node["meer"].Scalar()});
    return;
  }
  for (const auto& entry : node) {
    const std::string& name = entry.first.Scalar();
    std::string key = path.empty() ? name : path;
    if (!path.empty()) {
      key.append(".").append(name);
    }
    collect(entry.second, key, all);
  }
}

void write_sentences(const YAML::Node& root, const std::string& language, std::ostream& out) {
  Sentences all;
  collect(root, "", all);
  out << "#include \"engine/locale/catalogue.h\"\n\nnamespace buurtweb::locale {\n"
      << "namespace {\nconstexpr Sentence kTable[] = {\n";
  for (const auto& [key, forms] : all) {
    out << "    {" << quoted(key) << ", " << quoted(forms.one) << ", " << quoted(forms.many)
        << "},\n";
  }
  out << "};\n}  // namespace\nextern const std::span<const Sentence> kSentences_" << language
      << ";\nconst std::span<const Sentence> kSentences_" << language
      << " = kTable;\n}  // namespace buurtweb::locale\n";
}

// A list of words by name, and where in the program it is to be found.
struct WordList {
  const char* header;
  const char* room;
  const char* type;
  const char* function;
};

void write_lists(const YAML::Node& root, const WordList& list, std::ostream& out) {
  out << "#include \"" << list.header << "\"\n\nnamespace buurtweb::" << list.room << " {\n\n"
      << "std::span<const " << list.type << "> " << list.function << "() {\n"
      << "  static const std::vector<" << list.type << "> all{\n";
  for (const auto& entry : root) {
    out << "      {" << quoted(entry.first.Scalar()) << ", {";
    for (const auto& word : entry.second) {
      out << quoted(word.Scalar()) << ", ";
    }
    out << "}},\n";
  }
  out << "  };\n  return all;\n}\n\n}  // namespace buurtweb::" << list.room << "\n";
}

// A file as it is, for who writes it out again: buurtweb::files::NAME.
void write_text(const std::string& path, const std::string& name, std::ostream& out) {
  std::ifstream in(path, std::ios::binary);
  in.exceptions(std::ios::badbit);
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  out << "#include <string_view>\n\nnamespace buurtweb::files {\n"
      << "extern const std::string_view " << name << ";\n"
      << "const std::string_view " << name << "(" << quoted(text) << ", " << text.size()
      << ");\n}  // namespace buurtweb::files\n";
}

void write_columns(const YAML::Node& root, std::ostream& out) {
  out << "#include \"engine/input/column_words.h\"\n\nnamespace buurtweb::input {\n\n"
      << "std::span<const SameWord> same_words() {\n"
      << "  static constexpr SameWord all[] = {\n";
  for (const auto& list : root) {
    for (const auto& entry : list.second) {
      for (const auto& word : entry.second) {
        out << "      {" << quoted(list.first.Scalar()) << ", " << quoted(entry.first.Scalar())
            << ", " << quoted(word.Scalar()) << "},\n";
      }
    }
  }
  out << "  };\n  return all;\n}\n\n}  // namespace buurtweb::input\n";
}

}  // namespace

int main(int argc, char** argv) try {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 3) {
    throw std::runtime_error("usage: compile_catalogue sentences|synonyms|columns|text IN OUT.cpp");
  }
  std::ofstream out(arguments[2]);
  if (arguments[0] == "text") {
    write_text(arguments[1], std::filesystem::path(arguments[2]).stem().string(), out);
    return out ? 0 : 1;
  }
  const YAML::Node root = YAML::LoadFile(arguments[1]);
  if (arguments[0] == "synonyms") {
    write_lists(root, {"engine/privacy/lexicon.h", "privacy", "model::Synonyms", "common_synonyms"},
                out);
  } else if (arguments[0] == "talents") {
    write_lists(root, {"engine/report/talent_sorts.h", "report", "TalentSort", "talent_sorts"},
                out);
  } else if (arguments[0] == "columns") {
    write_columns(root, out);
  } else {
    write_sentences(root, std::filesystem::path(arguments[1]).stem().string(), out);
  }
  return out ? 0 : 1;
} catch (const std::exception& problem) {
  std::cerr << "compile_catalogue: " << problem.what() << '\n';
  return 1;
}
