#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"

// A neighbourhood of a few lines, as one audience (the worker, unless changed) sees it:
//
//   bewoner ans bob @Flat gesproken kan:koken,lezen     several assets of a kind that are alike
//   organisatie zorgpunt sector:zorg
//   gebied Laan inwoners:90 leeg:voorzieningen          an area; others come from the @names
//   kent ans-bob bob-cor                                people who know each other
//   ans kent bob 3 <els,fons                            one tie: its strength and its sources
//   ans lid_van eetgroep nee                            asked: there is none
//   ans trekt tuin inzet:snoeien                        the talents that are put to use
//   fonds steunt tuin bedrag:900 wij_geven:soep
//   app bereikt @Flat
//   app gebruikt_door cor                               else the team uses the channel
//   genoemd bob ans                                     ans told us about bob
//   tafel ans eetgroep                                  likewise vorige_tafel, partners, plekken
//   plan thema:groen
//   actie bankjes doel:groen trekker:ans plek:park nodig:timmeren
//   gelogd ans bob geweigerd 2026-05-01                 a row of the log; today is 2026-11-22
//   tafel ans eetgroep
//   doel groen                                          a goal of the plan
//   voorgesteld ans bob via cor                         an open proposal
//   liever_niet ans bob
//
// Flags: gesproken benaderbaar stelt_voor verbinder onwillig. Tags: kan biedt zoekt wil_leren nodig
// interesse thema wij_geven. Assets, areas, tags and ties come in the order that a Scene promises.
namespace buurtweb::analysis::test {

privacy::Scene small_scene(std::string_view text);
// A line with so many residents about whom nothing else is known.
std::string fillers(std::size_t count);

MemberId member(const privacy::Scene& scene, std::string_view label);
std::string name(const privacy::Scene& scene, const Ref& ref);
// "a b".
std::string names(const privacy::Scene& scene, const std::vector<Ref>& list);
// "a | b c | d": whom a finding is about and its parts.
std::string told(const privacy::Scene& scene, const Finding& finding);

// One number of a finding; -1 when it has no such number.
double figure(const Finding& finding, std::string_view name);
// How many equally good answers there are, the one told included.
std::uint64_t count_optimal(const Finding& finding);

// What the study finds of one kind, each told in a line; and the findings themselves.
std::vector<std::string> lines(const privacy::Scene& scene, FindingKind kind);
std::vector<Finding> findings(const privacy::Scene& scene, FindingKind kind);
// The only finding of a kind; fails the test when there is not exactly one.
Finding only_finding(const privacy::Scene& scene, FindingKind kind);

}  // namespace buurtweb::analysis::test
