#include "tests/privacy/bare_bytes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>
#include <zlib.h>

namespace buurtweb::testing {
namespace {

// What comes out of a stream that may go on after its end. Negative bits: without a header.
std::string inflated(std::string_view packed, int bits) {
  z_stream stream{};
  if (inflateInit2(&stream, bits) != Z_OK) {
    return {};
  }
  std::string input(packed);
  stream.next_in = reinterpret_cast<Bytef*>(input.data());  // NOLINT(*-reinterpret-cast)
  stream.avail_in = static_cast<uInt>(input.size());
  std::string result;
  std::array<char, 1U << 16U> piece{};
  int state = Z_OK;
  while (state == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());  // NOLINT(*-reinterpret-cast)
    stream.avail_out = static_cast<uInt>(piece.size());
    state = inflate(&stream, Z_NO_FLUSH);
    result.append(piece.data(), piece.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return result;
}

void add_pdf_streams(std::string_view bytes, std::string& out) {
  constexpr std::string_view kStart = "stream";
  for (std::size_t at = bytes.find(kStart); at != std::string_view::npos;
       at = bytes.find(kStart, at + 1)) {
    const std::size_t first = bytes.find_first_not_of("\r\n", at + kStart.size());
    if (first != std::string_view::npos) {
      out += "\n" + inflated(bytes.substr(first), MAX_WBITS);
    }
  }
}

std::size_t number(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) |
         static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U;
}

void add_zip_members(std::string_view bytes, std::string& out) {
  constexpr std::size_t kHead = 30;
  const std::string_view start("PK\x03\x04", 4);
  for (std::size_t at = bytes.find(start); at != std::string_view::npos;
       at = bytes.find(start, at + 1)) {
    if (at + kHead > bytes.size()) {
      break;
    }
    const std::size_t name = number(bytes, at + 26);
    const std::size_t data = at + kHead + name + number(bytes, at + 28);
    out += "\n" + std::string(bytes.substr(at + kHead, name)) + "\n";
    if (data < bytes.size() && number(bytes, at + 8) == Z_DEFLATED) {
      out += inflated(bytes.substr(data), -MAX_WBITS);
    }
  }
}

// A PDF names its glyphs by number: what is written there only a reader of PDF can tell.
void add_pdf_text(std::string_view bytes, std::string& out) {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("buurtweb-" + std::to_string(::getpid()) + ".pdf"))
          .string();
  std::ofstream(path, std::ios::binary) << bytes;
  const std::string command = "pdftotext '" + path + "' - 2>/dev/null";
  if (FILE* const pipe = ::popen(command.c_str(), "r")) {  // NOLINT(cert-env33-c)
    std::array<char, 4096> piece{};
    for (std::size_t size = 1; size > 0;) {
      size = std::fread(piece.data(), 1, piece.size(), pipe);
      out.append(piece.data(), size);
    }
    ::pclose(pipe);
  }
  std::filesystem::remove(path);
}

}  // namespace

std::string bare_bytes(const std::string& name, std::string_view bytes) {
  std::string result = name + "\n" + std::string(bytes);
  if (bytes.starts_with("%PDF")) {
    add_pdf_streams(bytes, result);
    result += "\n";
    add_pdf_text(bytes, result);
  }
  if (bytes.starts_with("PK")) {
    add_zip_members(bytes, result);
  }
  return result;
}

}  // namespace buurtweb::testing
