#include "engine/model/free_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/base/text.h"

namespace buurtweb::model {
namespace {

// About health, religion and debts.
constexpr std::string_view kSensitiveWords =
    "abortus adhd aids alcoholisme alcoholist alzheimer anorexia astma autisme autist "
    "autistisch bekeerd beroerte beslaglegging betalingsachterstand bewindvoerder "
    "bewindvoering bijstand bijstandsuitkering bipolair boeddhist borderline burn-out burnout "
    "chemo christelijk christen christenen chronisch copd dement dementie depressie "
    "depressief depressies deurwaarder diabetes diagnose diagnoses drugs drugsgebruik "
    "epilepsie failliet faillissement gehandicapt gelovig gereformeerd ggz godsdienst "
    "handicap hartpatient herseninfarct hindoe hindoeistisch hiv huurachterstand "
    "incassobureau invalide islam islamitisch jehova jodin jood joods kanker katholiek kerk "
    "kerkelijk koran loonbeslag medicatie medicijnen miskraam moskee moslim moslima moslims "
    "parkinson protestants psychiatrisch psychose psychotisch ptss ramadan reuma revalidatie "
    "rolstoel schizofreen schizofrenie schuld schuldeiser schuldeisers schulden schuldhulp "
    "schuldhulpverlening schuldsanering suicidaal synagoge therapie trauma tumor uitkering "
    "verslaafd verslaving wajong wia wsnp ww-uitkering zelfmoord ziek zieke ziekte "
    "ziektebeeld ziektes zwanger ";

// The last part of the name of a street.
constexpr std::array<std::string_view, 12> kStreetEnds{"straat", "laan", "weg",       "plein",
                                                       "gracht", "kade", "dijk",      "singel",
                                                       "steeg",  "pad",  "plantsoen", "hof"};

std::vector<std::string_view> sensitive_words() {
  std::vector<std::string_view> words;
  for (std::string_view rest = kSensitiveWords; !rest.empty();) {
    const std::size_t end = rest.find(' ');
    words.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  std::ranges::sort(words);
  return words;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, is_digit);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_word_letter(char c) {
  return is_letter(c) || is_digit(c) || c == '-';
}

// Calls `look(word, rest)` for each word of a folded text until it says yes; `rest` is what
// follows.
template <class Look>
bool any_word(std::string_view text, const Look& look) {
  while (!text.empty()) {
    const auto* const first = std::ranges::find_if(text, is_word_letter);
    const auto* const last = std::find_if_not(first, text.end(), is_word_letter);
    const auto size = static_cast<std::size_t>(last - first);
    const std::string_view word = text.substr(static_cast<std::size_t>(first - text.begin()), size);
    text.remove_prefix(static_cast<std::size_t>(last - text.begin()));
    if (size > 0 && look(word, text)) {
      return true;
    }
  }
  return false;
}

// Ten digits from a 0 on, or with the number of the country: 06-12345678, (0172) 12 34 56, +31 6
// 12345678.
bool holds_phone_number(std::string_view text) {
  std::string digits;
  const auto is_number = [&] {
    return (digits.size() == 10 && digits.front() == '0') ||
           (digits.size() == 11 && digits.starts_with("31")) ||
           (digits.size() == 12 && digits.starts_with("310")) ||
           (digits.size() == 13 && digits.starts_with("0031"));
  };
  for (const char c : text) {
    if (is_digit(c)) {
      digits.push_back(c);
    } else if (std::string_view(" -.()/+").find(c) == std::string_view::npos) {
      if (is_number()) {
        return true;
      }
      digits.clear();
    }
  }
  return is_number();
}

bool holds_mail_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || !is_word_letter(text[at - 1])) {
    return false;
  }
  const std::string_view behind = text.substr(at + 1, text.find_first_of(" ,;", at) - at - 1);
  const std::size_t dot = behind.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 2 < behind.size();
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "1234 AB" or "1234ab", as it is written: "2024 en" is none.
bool is_postcode_at(std::string_view text, std::size_t at) {
  const bool starts = at == 0 || !is_word_letter(text[at - 1]);
  const std::string_view digits = text.substr(at, 4);
  if (!starts || digits.size() < 4 || digits[0] == '0' || !std::ranges::all_of(digits, is_digit)) {
    return false;
  }
  std::string_view letters = text.substr(at + 4);
  const bool is_split = letters.starts_with(' ');
  letters.remove_prefix(is_split ? 1 : 0);
  const auto fits = [&](char c) { return is_capital(c) || (!is_split && c >= 'a' && c <= 'z'); };
  const auto is_more = [](char c) { return is_capital(c) || is_word_letter(c); };
  return letters.size() >= 2 && std::ranges::all_of(letters.substr(0, 2), fits) &&
         (letters.size() == 2 || !is_more(letters[2]));
}

bool holds_postcode(std::string_view text) {
  for (std::size_t at = 0; at + 6 <= text.size(); ++at) {
    if (is_digit(text[at]) && is_postcode_at(text, at)) {
      return true;
    }
  }
  return false;
}

// "rozenstraat 12"
bool is_street(std::string_view word, std::string_view rest) {
  const auto ends = [&](std::string_view end) {
    return word.ends_with(end) && word.size() > end.size();
  };
  return rest.size() > 1 && rest[0] == ' ' && is_digit(rest[1]) &&
         std::ranges::any_of(kStreetEnds, ends);
}

// "geb. 12-3-1950", "jarig op 3 mei"
bool is_birth(std::string_view word, std::string_view rest) {
  constexpr std::array<std::string_view, 5> kBirths{"geboren", "geb", "geboortedatum", "jarig",
                                                    "verjaardag"};
  constexpr std::size_t kNear = 24;
  return std::ranges::find(kBirths, word) != kBirths.end() &&
         std::ranges::any_of(rest.substr(0, kNear), is_digit);
}

}  // namespace

bool holds_sensitive_word(std::string_view text) {
  static const std::vector<std::string_view> sorted = sensitive_words();
  return any_word(folded(text), [](std::string_view word, std::string_view) {
    return std::ranges::binary_search(sorted, word);
  });
}

bool holds_contact_details(std::string_view text) {
  if (!has_digit(text) && text.find('@') == std::string_view::npos) {
    return false;
  }
  const std::string plain = folded(text);
  return holds_phone_number(plain) || holds_mail_address(plain) || holds_postcode(text) ||
         any_word(plain, is_street);
}

bool holds_birth_date(std::string_view text) {
  return has_digit(text) && any_word(folded(text), is_birth);
}

}  // namespace buurtweb::model
