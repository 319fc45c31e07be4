#include "tests/viz/pdf_text.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace buurtweb::viz::test {

std::optional<std::string> text_of_pdf(const std::string& bytes, std::optional<int> page) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / fmt::format("buurtweb-{}.pdf", getpid());
  std::ofstream(file, std::ios::binary) << bytes;
  const std::string only = page ? fmt::format("-f {0} -l {0}", *page) : "";
  FILE* const pipe =
      popen(fmt::format("pdftotext {} '{}' - 2>/dev/null", only, file.string()).c_str(), "r");
  std::string text;
  std::array<char, 4096> part{};
  while (const std::size_t count = fread(part.data(), 1, part.size(), pipe)) {
    text.append(part.data(), count);
  }
  const int status = pclose(pipe);
  std::filesystem::remove(file);
  return status == 0 ? std::optional(text) : std::nullopt;
}

}  // namespace buurtweb::viz::test
