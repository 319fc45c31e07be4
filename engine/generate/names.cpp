#include "engine/generate/names.h"

#include <array>
#include <string_view>

namespace buurtweb::generate {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 128> kFirstNames{
    "Ans",    "Mehmet",  "Fatma",  "Kees",    "Samira",  "Winston", "Riet",    "Ahmed",
    "Els",    "Selam",   "Gerrit", "Coby",    "Yusuf",   "Marga",   "Dilara",  "Henk",
    "Naima",  "Piet",    "Agata",  "Bram",    "Ingrid",  "Omar",    "Truus",   "Lotte",
    "Hassan", "Mieke",   "Sunita", "Joop",    "Elif",    "Wim",     "Carla",   "Karim",
    "Nel",    "Tomasz",  "Aisha",  "Ruud",    "Greet",   "Malika",  "Sjoerd",  "Femke",
    "Rachid", "Toos",    "Milan",  "Hanneke", "Dewi",    "Cor",     "Leila",   "Arjan",
    "Willy",  "Zeynep",  "Bert",   "Maria",   "Rajesh",  "Tineke",  "Amina",   "Frits",
    "Petra",  "Mo",      "Sanne",  "Jolanda", "Emre",    "Dirk",    "Nadia",   "Leendert",
    "Wilma",  "Said",    "Joke",   "Esra",    "Teun",    "Corrie",  "Abdul",   "Marloes",
    "Jan",    "Halima",  "Rob",    "Ludmila", "Gijs",    "Yvonne",  "Murat",   "Annie",
    "Daan",   "Khadija", "Peter",  "Bep",     "Sergio",  "Ellen",   "Hamza",   "Ria",
    "Koen",   "Latifa",  "Arie",   "Marijke", "Ibrahim", "Sofie",   "Theo",    "Rosa",
    "Jeroen", "Hatice",  "Simon",  "Door",    "Anouk",   "Bilal",   "Lies",    "Thijs",
    "Soraya", "Klaas",   "Nienke", "Mustafa", "Hetty",   "Floor",   "Vincent", "Naomi",
    "Sef",    "Ilse",    "Ravi",   "Ada",     "Joris",   "Fleur",   "Osman",   "Tonnie",
    "Julia",  "Sander",  "Meryem", "Jaap",    "Linda",   "Tarik",   "Stien",   "Hugo"};
constexpr std::array<Words, 4> kBetween{"", "van ", "de ", "ter "};
constexpr std::array<Words, 64> kStems{
    "Wilgen",  "Eiken",    "Linden",     "Berken",     "Esdoorn",   "Kastanje", "Meidoorn",
    "Elzen",   "Populier", "Iepen",      "Hazel",      "Vlier",     "Tulpen",   "Rozen",
    "Lelie",   "Klaver",   "Boterbloem", "Zonnebloem", "Anjer",     "Papaver",  "Reiger",
    "Merel",   "Lijster",  "Spreeuw",    "Kievit",     "Zwaluw",    "Uilen",    "Ooievaar",
    "Vinken",  "Mussen",   "Specht",     "Koekoek",    "Molen",     "Sluis",    "Haven",
    "Brug",    "Polder",   "Weide",      "Veen",       "Duin",      "Heide",    "Water",
    "Kanaal",  "Meer",     "Beek",       "Vaart",      "Gracht",    "Wal",      "Smeden",
    "Bakkers", "Wevers",   "Schippers",  "Kuipers",    "Timmer",    "Touw",     "Zadel",
    "Zonne",   "Maan",     "Sterren",    "Wolken",     "Regenboog", "Noorder",  "Zuider",
    "Ooster"};
// None that a place may end in: nobody is called like a place here.
constexpr std::array<Words, 48> kSurnameEnds{
    "drecht", "berg",  "horst", "huizen", "huis",  "man",   "stra",   "kamp",  "dijk",   "brink",
    "lo",     "burg",  "mans",  "laar",   "broek", "vliet", "donk",   "haar",  "vonder", "wijk",
    "stein",  "dam",   "zand",  "water",  "beek",  "steeg", "meijer", "kerk",  "boom",   "poort",
    "mond",   "sma",   "ing",   "goed",   "weg",   "rade",  "schot",  "voort", "akker",  "berge",
    "heem",   "stede", "lust",  "kens",   "oever", "born",  "tuin",   "plaats"};
constexpr std::array<Words, 8> kMiddles{"", "veld", "hof", "bos", "zicht", "rust", "dal", "oord"};
constexpr std::array<Words, 12> kStreetEnds{"straat", "laan",   "weg",   "plein",
                                            "hof",    "kade",   "pad",   "singel",
                                            "dreef",  "gaarde", "steeg", "plantsoen"};
constexpr std::array<Words, 8> kBefore{"",       "Oude ",  "Nieuwe ", "Lange ",
                                       "Korte ", "Grote ", "Kleine ", "Achter "};

// Walks through all numbers below the count without repeating one, far apart.
std::uint32_t scattered(std::uint32_t number, std::uint32_t step, std::uint32_t count) {
  return static_cast<std::uint32_t>(std::uint64_t{number} * step % count);
}

// Takes the next choice off a number.
template <std::size_t n>
std::string_view pick(std::uint32_t& number, const std::array<Words, n>& words) {
  const std::string_view word = words[number % n];
  number /= static_cast<std::uint32_t>(n);
  return word;
}

std::uint32_t scattered_person(std::uint32_t number) {
  static_assert(kFirstNames.size() * kBetween.size() * kStems.size() * kSurnameEnds.size() ==
                kMostNames);
  return scattered(number, 779'111, kMostNames);
}

std::string key_of_person(std::string_view first_name, std::uint32_t number) {
  return as_key(first_name) + std::to_string(number + 1);
}

}  // namespace

std::string person_key(std::uint32_t number) {
  std::uint32_t left = scattered_person(number);
  return key_of_person(pick(left, kFirstNames), number);
}

PersonName person_name(std::uint32_t number) {
  std::uint32_t left = scattered_person(number);
  const std::string_view first = pick(left, kFirstNames);
  const std::string_view stem = pick(left, kStems);
  const std::string_view end = pick(left, kSurnameEnds);
  PersonName result{.key = key_of_person(first, number), .name = std::string(first)};
  result.name.append(" ").append(pick(left, kBetween)).append(stem).append(end);
  return result;
}

std::string street_name(std::uint32_t number) {
  constexpr std::uint32_t kCount = 64 * 12 * 8 * 8;
  std::uint32_t left = scattered(number, 11'369, kCount);
  const std::string_view stem = pick(left, kStems);
  const std::string_view end = pick(left, kStreetEnds);
  const std::string_view middle = pick(left, kMiddles);
  return std::string(pick(left, kBefore)).append(stem).append(middle).append(end);
}

std::string district_name(std::uint32_t number) {
  std::uint32_t left = scattered(number, 37, 64 * 8);
  const std::string_view stem = pick(left, kStems);
  const std::string name = std::string(stem).append(pick(left, kMiddles)).append("buurt");
  const std::uint32_t round = number / (64 * 8);
  return round == 0 ? name : name + " " + std::to_string(round + 1);
}

std::string nickname(std::uint32_t number) {
  std::uint32_t left = scattered(number, 331, 64 * 8);
  const std::string_view stem = pick(left, kStems);
  const std::string name = std::string(stem).append(pick(left, kMiddles));
  const std::uint32_t round = number / (64 * 8);
  return round == 0 ? name : name + " " + std::to_string(round + 1);
}

std::string as_key(std::string_view text) {
  std::string key;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      key += static_cast<char>(c - 'A' + 'a');
    } else {
      key += c == ' ' ? '_' : c;
    }
  }
  return key;
}

}  // namespace buurtweb::generate
