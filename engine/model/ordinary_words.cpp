#include "engine/model/ordinary_words.h"

#include <cstddef>
#include <unordered_set>

namespace buurtweb::model {
namespace {

constexpr std::size_t kShortest = 3;

// What may stand in front of a name: it says who somebody is, and of many.
constexpr std::string_view kTitles =
    "agent beheerder bestuurslid buurman buurtcoach buurtsportcoach buurtwerker buurvrouw coach "
    "concierge consulent coordinator de den dhr directeur docent dokter dominee dr drs ds fam "
    "familie fysiotherapeut heer het huisarts huismeester imam ir jongerenwerker juf kapper "
    "logopedist meester mej meneer mevr mevrouw mr mw oma oom opa opbouwwerker ouderenwerker "
    "pastoor penningmeester prof secretaris tante trainer verpleegkundige voorzitter "
    "vrijwilliger welzijnswerker wethouder wijkagent wijkmanager wijkregisseur "
    "wijkverpleegkundige zuster ";

// First names and surnames that are Dutch words too, words that a name becomes with an s behind it
// ("Dan", "dans"), and places where people are to be found ("Ans van de Flat").
constexpr std::string_view kOrdinaryWords =
    "abt akker alle alp amber ander anemoon anjer apotheek appel april arend art augustus ave baan "
    "baars bader bak bakker bakkerij bakkers balie balk bank barbier baron bars bas beek beer bel "
    "ben berg bergen berger berk best beuk bever bezem bibliotheek bies biezen bijl bink bisschop "
    "blank blauw blij bloem bloemen blok bode boer boeren bok bol bomen bond bonen bonte boom boon "
    "boor boot borg borst bos bot boter bouw brand breed breuk bril brink broeder broeders broek "
    "bron brood brouwer brug bruggen bruin buik buis burg burger bus buur buurman buurt buurthuis "
    "daal dag dak dal dam dan dans das dat dauw deken dekker dekkers den der diep dies dijk dik "
    "dissel distel dit does dokter dol dolfijn donker door doorn dorp draad draaier draak droog "
    "drost druk duif duim duin duivel dun dus duur dwars ede eek eel een eenhoorn eens eetclub eik "
    "eiken eiland elk els elzen ende engel engelen ezel fanfare fee feest fijn flat fleur flora "
    "fontein fraai frank gans ganzen gas gast geel geer geest geluk gemeente genoeg gerst geus "
    "gilde glas goed goede goud gouden graaf graan graat gras grauw griek griffioen groen grond "
    "groot grote gulden gun gust gymzaal haag haak haan haar haas hagel hal hals hamer hand haring "
    "harp hart haven haver hazelaar heer hees heide hek heks hel held helder helm hem hemel hen "
    "hengel her herder herfst hert het heuvel hoed hoef hoek hoekje hoen hof hofstede hol hommel "
    "hond honing hoofd hoog hoogland hooi hoop hoorn hop horn horst hout huis huiskamer huisman "
    "huizen huls hulst hun hut ijs ijzer imam inloop iris jacht jager jagers jas jasmijn jazz job "
    "jong jonge jongen juf juli juni kaak kaal kaars kaartclub kaas kade kalf kalk kam kamer kamp "
    "kandelaar kant kantine kap kapel kaper kapper kar karper kas kast kat kater keizer kelder ken "
    "kerk kerkhof kern kers ketel keur keus kim kinderboerderij kip kit klaver klei klein kleine "
    "klerk klinker klip klok klomp klos knap knecht knol knoop koe koek koel koets koetsier kok "
    "konijn koning konings kooi kool koop koopman koor koos kop koper koppen koren korf korte kost "
    "koster kraai kraan krab kramer krans kreeft kreek kroes krol krom kroon kruid kruis kuil kuip "
    "kuiper kuipers kwaak kwast laan laar lach lagen lam lamp land lang lange lap leek leen leer "
    "leesclub leeuw leeuwen lef lek lelie lens lente les licht lief lies lieve lig ligt lijn "
    "lijster linde linden lino lint lip lok loon loop loos los lot lotus lust lux maak maan maas "
    "maat madelief mager mals man mantel mare margriet mark markt mars mast mat mee meer mees "
    "meester meesters meeuw meeuwen mei mens merel merk mes met metselaar mier mies mijn min mint "
    "mis moed moestuin mol molen molenaar molenaars mond monnik mooi morgen mos moskee muis mulder "
    "mulders munt mus muur naaiclub nacht nagel nagels nog nooit noord noot oever ogen olie "
    "olieslager olijf ons ook oom oord oost oranje oud oude ouden paal paap paard pak palm pan pap "
    "parel park pas pauw peer pels pen penning per perk pers piek pieper pijl pijper pik pip pit "
    "plaat plank plas plein plomp poel pol polder politie pont pool poort poot post pot potter "
    "potters prent prins prinsen punt put raad raaf raam rabbi ram rand receptie recht ree reeds "
    "regen reiger rein reis rek reus reuzen ridder riem riet rijk rijken rijn ring ringen rink rit "
    "roes roest roet rog rood rook roos ros rots rover roze ruis ruiter rus rust sap schaap schaar "
    "schaats schenk scheper schepers scheren schild schilder schilders schip schipper schippers "
    "schoen schoenmaker schoenmakers school schoon schoor schot schotel schout schrijver "
    "schrijvers schuit schut schutter schuur sik sint slager slagers slang slee sleutel slot sluis "
    "sluiter smal snel snijder snijders snoek snor son spaan speelgoed speeltuin spek spel spelt "
    "spiegel spies spijker spijkers spin splinter spoor sporthal spreeuw spring spruit staal stad "
    "stadhouder stal stam steeg steen stel ster sterk stern stier stoel stok stoop storm straat "
    "straatje strand straten streek strik stroom struik stuiver sultan supermarkt tak tang tas tel "
    "tempel ten ter tijm til timmer timmerman toet tol ton toon top toren tot trap trees tromp "
    "troost trots trui tuin tuinclub tuinman turk twee uil uilen uit vaandrager vaart vaas val "
    "valentijn valk van vast veen veer veld velde velden ven ver verf verhaal vet via vier vin "
    "vink violet viool vis visser vissers vlag vlas vleugel vlieg vliet vlinder vloed voedselbank "
    "voet vogel vogels vol volk voogd voorn vorst vos vossen vree vreugd vriend vrij vroom vuur "
    "waal waard wacht wachter wagen wal wals wand was water weg wegen weide welzijn wende wens "
    "werf west wever wevers wezel wiel wier wies wij wijk wijkcentrum wijkteam wijn wijs wil wild "
    "wilde wilg win wind winkel winkels winter wis wissel wit witte wolf wolk wolken woord worm "
    "wouw zaad zaal zak zand zang zee zeeman zegel zeil zien zij zilver zin zoet zomer zomers zon "
    "zonder zorg zuid zuiver zus zwaan zwaard zwager zwanen zwart zwarte zwijger zwijn ";

constexpr std::string_view kSmallWords = "al dan door in na via zin zo ";

constexpr std::string_view kFollowers =
    "de een er het iedereen iemand ik je jij jou jouw jullie men ons onze u uw we wij ze zij ";

std::unordered_set<std::string_view> words_of(std::string_view all) {
  std::unordered_set<std::string_view> words;
  for (std::string_view rest = all; !rest.empty();) {
    const std::size_t end = rest.find(' ');
    words.insert(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return words;
}

}  // namespace

bool is_title(std::string_view word) {
  static const std::unordered_set<std::string_view> all = words_of(kTitles);
  return all.contains(word);
}

bool is_ordinary_word(std::string_view word) {
  static const std::unordered_set<std::string_view> all = words_of(kOrdinaryWords);
  return word.size() < kShortest || all.contains(word) || is_title(word);
}

bool is_small_word(std::string_view word) {
  static const std::unordered_set<std::string_view> all = words_of(kSmallWords);
  return all.contains(word);
}

bool follows_no_name(std::string_view word) {
  static const std::unordered_set<std::string_view> all = words_of(kFollowers);
  return all.contains(word);
}

}  // namespace buurtweb::model
