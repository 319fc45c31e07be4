#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/input/load.h"
#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Example, TheExampleOfTheFormatIsReadWhole) {
  SourceFiles files;
  Diagnostics diagnostics;
  const Loaded loaded = load(BUURTWEB_TESTS "/engine/input/example.yaml", files, diagnostics);
  ASSERT_TRUE(loaded.draft.has_value());
  EXPECT_THAT(diagnostics.sorted(), IsEmpty());
  EXPECT_TRUE(loaded.draft->is_complete());
  EXPECT_THAT(
      told(*loaded.draft),
      ElementsAre(
          "buurt naam=Rozenbuurt gemeente=Alphen aan den Rijn code=BU04840301 indelingsjaar=2025 "
          "peildatum=2026-11-01 bewaartermijn_maanden=12 contact=buurthuis De Schakel, balie",
          "gebied Tulpflat inwoners=210", "gebied Hofjes inwoners=85",
          "bewoner ans naam=Ans gebied=Hofjes gaven=geduldig kan=brieven schrijven,koken "
          "wil_leren=tuinieren zoekt=iemand om mee te wandelen interesses=groen lid_van=eetgroep "
          "bereid=ja mag_benaderd_worden=ja wil_voorstellen=ja gesproken_op=2026-09-02",
          "toestemming openbaar=ja team=ja op=2026-09-02 hoe=formulier",
          "bewoner mehmet kan=tuinieren leert_anderen=tuinieren zoekt=hulp met brieven "
          "gebied=Tulpflat genoemd_door=ans",
          "professional els naam=Els werkt_bij=zorgpunt",
          "toestemming openbaar=ja team=ja op=2026-09-01 hoe=mondeling",
          "netwerk eetgroep naam=Eetgroep thema=eten trekkers=ans gevoelig=nee zichtbaar=openbaar",
          "organisatie zorgpunt naam=Zorgpunt Rozenhof sector=zorg thema=gezondheid "
          "biedt=vergaderruimte zichtbaar=openbaar",
          "voorziening schakel naam=Buurthuis De Schakel soort=buurthuis adres=Rozenstraat 1 "
          "locatie=52.1290,4.6550 beheerders=zorgpunt gebruikers=eetgroep,ans biedt=keuken,zaal "
          "zichtbaar=openbaar",
          "initiatief moestuin naam=Moestuin thema=groen trekkers=mehmet deelnemers=ans "
          "nodig=timmeren,tuinieren plek=schakel zichtbaar=openbaar",
          "kanaal flatapp naam=Flatapp bereikt=Tulpflat,mehmet",
          "buiten oranjefonds naam=Oranje Fonds soort=fonds biedt=geld thema=groen,ontmoeten",
          "plan visie=Een groene buurt waar je elkaar kent thema=groen tafel=ans,els "
          "vorige_tafel=els",
          "doel d1 naam=Meer groen",
          "actie a1 naam=Geveltuintjes doel=d1 trekker=ans nodig=tuinieren klaar_op=2027-03-01",
          "verbinding van=ans soort=kent naar=mehmet",
          "verbinding van=ans soort=kent naar=els sterkte=2 bron=ans op=2026-09-02",
          "verbinding van=eetgroep soort=werkt_samen naar=zorgpunt antwoord=nee bron=ans",
          "haakje datum=2026-09-14 aanleiding=soepmiddag leidde_tot=ans,mehmet leidde_tot=moestuin "
          "verteld_door=ans",
          "voorstel wie=ans,mehmet via=els stap=2 op=2026-10-01 stand=ontmoet stand_op=2026-10-20",
          "liever_niet liever_niet=ans,els"));
}

TEST(Example, APlaceIsThatOfTheWordItself) {
  const ReadText read = read_text("bewoners:\n  ans:\n    kan: [koken, \"lezen\"]\n");
  const model::DraftRecord& ans = read.draft.records().front();
  const model::DraftField& kan = read.draft.fields(ans).front();
  EXPECT_EQ(ans.key.place, (Place{.file = 0, .column = 3, .line = 2}));
  EXPECT_EQ(kan.place, (Place{.file = 0, .column = 5, .line = 3}));
  EXPECT_EQ(read.draft.words(kan)[1].place, (Place{.file = 0, .column = 18, .line = 3}));
}

TEST(Example, ColumnsCountCharactersAlsoBehindAccentsAndEmoji) {
  const ReadText read = read_text("netwerken:\n  é: {thema: [\"🌷🌷\", groen]}\n");
  const model::DraftRecord& record = read.draft.records().front();
  const auto words = read.draft.words(read.draft.fields(record).front());
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].place.column, 15);
  EXPECT_EQ(words[1].place.column, 21);
}

TEST(Example, KeysThatTheExampleDoesNotHaveAreReadToo) {
  const ReadText read = read_text(
      "buurt: {maker: Bea, inwoners: ~295, tekst_versie: 2, verwerking: {verantwoordelijke: W, "
      "doel: "
      "D, grondslag: G, fg: F}, gebieden: {Hof: {leeg: [kanalen]}}}\n"
      "plan: {partners: [a], plekken: [b]}\n"
      "woordenlijst: {koken: [bakken, braden], naaien: kleding}\n"
      "instellingen: {groep_max: 20, indeling: netwerk}\n");
  EXPECT_THAT(read.complaints(), IsEmpty());
  EXPECT_THAT(read.told(), ElementsAre("buurt maker=Bea inwoners=~295 tekst_versie=2",
                                       "verwerking verantwoordelijke=W doel=D grondslag=G fg=F",
                                       "gebied Hof leeg=kanalen", "plan partners=a plekken=b",
                                       "woord koken woordenlijst=bakken,braden",
                                       "woord naaien woordenlijst=kleding",
                                       "instellingen groep_max=20 indeling=netwerk"));
}

}  // namespace
}  // namespace buurtweb::input
