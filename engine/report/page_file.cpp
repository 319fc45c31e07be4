#include "engine/report/page_file.h"

#include <boost/archive/iterators/base64_from_binary.hpp>
#include <boost/archive/iterators/transform_width.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <sha2.h>
#include <string_view>
#include <utility>

#include "viz/page_words.h"

namespace buurtweb::files {
extern const std::string_view page_frame;   // viz/page/frame.html
extern const std::string_view page_style;   // viz/page/*.css, joined
extern const std::string_view page_script;  // viz/page/*.js, joined
}  // namespace buurtweb::files

namespace buurtweb::report {
namespace {

// As a content security policy names a style or a script that it allows.
std::string hash_of(std::string_view text) {
  using Bits =
      boost::archive::iterators::transform_width<std::array<std::uint8_t, 32>::const_iterator, 6,
                                                 8>;
  using Letters = boost::archive::iterators::base64_from_binary<Bits>;
  SHA2_CTX context;
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  SHA256Final(digest.data(), &context);
  return "sha256-" + std::string(Letters(digest.begin()), Letters(digest.end())) + "=";
}

// Within a script element nothing may look like its end. JSON has `<` only within strings.
std::string inside_script(std::string_view json) {
  std::string result;
  for (const char c : json) {
    result += c == '<' ? std::string("\\u003c") : std::string(1, c);
  }
  return result;
}

constexpr std::string_view kFollowed = R"(<script type="application/json" id="followed">)";

std::string paragraphs(const std::vector<std::string>& lines) {
  std::string result;
  for (const std::string& line : lines) {
    result.append("<p>").append(viz::page_words(line)).append("</p>");
  }
  return result;
}

}  // namespace

bool can_be_followed(std::string_view page) {
  return page.find(kFollowed) != std::string_view::npos;
}

std::string followed_page(std::string page, const std::optional<Following>& following) {
  nlohmann::ordered_json json;
  if (following) {
    json = {{"text", following->text},
            {"pause", following->pause},
            {"resume", following->resume},
            {"problem", following->problem},
            {"places", following->places}};
  }
  const std::size_t begin = page.find(kFollowed) + kFollowed.size();
  const std::size_t end = page.find("</script>", begin);
  page.replace(begin, end - begin, inside_script(json.dump()));
  return page;
}

std::string page_file(const PageParts& parts) {
  const std::array<std::pair<std::string_view, std::string>, 13> blanks{
      {{"{{language}}", parts.language},
       {"{{no-script}}", parts.no_script},
       {"{{title}}", viz::page_words(parts.title)},
       {"{{about}}", viz::page_words(parts.about)},
       {"{{foot}}", paragraphs(parts.foot)},
       {"{{closed}}", parts.closed ? " class=\"closed\"" : ""},
       {"{{style-hash}}", hash_of(files::page_style)},
       {"{{script-hash}}", hash_of(files::page_script)},
       {"{{style}}", std::string(files::page_style)},
       {"{{map}}", parts.map},
       {"{{legend}}", parts.legend},
       {"{{data}}", inside_script(parts.data)},
       {"{{script}}", std::string(files::page_script)}}};
  // One walk: what is filled in is never searched for blanks.
  std::string result;
  std::string_view rest = files::page_frame;
  for (std::size_t at = rest.find("{{"); at != std::string_view::npos; at = rest.find("{{")) {
    result += rest.substr(0, at);
    rest.remove_prefix(at);
    const auto* const blank =
        std::ranges::find_if(blanks, [&](const auto& one) { return rest.starts_with(one.first); });
    assert(blank != blanks.end());
    result += blank->second;
    rest.remove_prefix(blank->first.size());
  }
  return result.append(rest);
}

}  // namespace buurtweb::report
