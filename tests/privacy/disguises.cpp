#include "tests/privacy/disguises.h"

#include <boost/uuid/detail/md5.hpp>
#include <boost/uuid/detail/sha1.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <zlib.h>

namespace buurtweb::testing {
namespace {

std::string hex(std::uint64_t number, std::size_t digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result(digits, '0');
  for (std::size_t i = digits; i > 0; --i, number >>= 4U) {
    result[i - 1] = kDigits[number & 15U];
  }
  return result;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Every byte that is no letter or digit, by `write`.
template <class Write>
std::string rewritten(const std::string& word, const Write& write) {
  std::string result;
  for (const char c : word) {
    result += is_plain(c) ? std::string(1, c) : write(c);
  }
  return result;
}

std::string with_case(std::string word, bool upper) {
  std::ranges::transform(word, word.begin(), [&](char c) {
    const bool small = c >= 'a' && c <= 'z';
    const bool large = c >= 'A' && c <= 'Z';
    return static_cast<char>(upper && small ? c - 32 : !upper && large ? c + 32 : c);
  });
  return word;
}

std::string percent(const std::string& word) {
  return rewritten(
      word, [](char c) { return "%" + with_case(hex(static_cast<unsigned char>(c), 2), true); });
}

std::string slug(const std::string& word, char joint) {
  return with_case(rewritten(word,
                             [&](char c) {
                               return static_cast<unsigned char>(c) < 0x80 ? std::string(1, joint)
                                                                           : std::string(1, c);
                             }),
                   false);
}

std::string fnv(const std::string& word, bool as_hex) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return as_hex ? hex(hash, 16) : std::to_string(hash);
}

// The digest of boost, as the usual tools print it.
template <class Hash>
std::string digest(const std::string& word) {
  Hash hash;
  hash.process_bytes(word.data(), word.size());
  typename Hash::digest_type words{};
  hash.get_digest(words);
  std::string result;
  for (const std::uint32_t each : words) {
    result += hex(each, 8);
  }
  return result;
}

}  // namespace

std::vector<std::string> disguises(const std::string& word) {
  const std::uint64_t standard = std::hash<std::string>()(word);
  const auto* const bytes = reinterpret_cast<const Bytef*>(word.data());  // NOLINT
  const std::uint64_t crc = ::crc32(0, bytes, static_cast<uInt>(word.size()));
  return {word,
          with_case(word, true),
          with_case(word, false),
          std::string(word.rbegin(), word.rend()),
          percent(word),
          with_case(percent(word), false),
          slug(word, '-'),
          slug(word, '_'),
          fnv(word, true),
          fnv(word, false),
          hex(standard, 16),
          std::to_string(standard),
          hex(crc, 8),
          digest<boost::uuids::detail::md5>(word),
          digest<boost::uuids::detail::sha1>(word)};
}

}  // namespace buurtweb::testing
