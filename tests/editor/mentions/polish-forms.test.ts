import { expect, test } from "vitest";
import { inflect, inflectAdjective } from "#editor/mentions/polish-forms";

test.each([
  ["Putin", "putina putinowi putinem putinie"],
  ["Tusk", "tuska tuskowi tuskiem tusku"],
  ["Dudek", "dudka dudkowi dudkiem dudku"],
  ["Kupiec", "kupca kupcowi kupcem kupcu"],
  ["Wróbel", "wróbla wróblowi wróblem wróblu"],
  ["Gołąb", "gołębia gołębiowi gołębiem gołębiu"],
  ["Duda", "dudy dudzie dudę dudą"],
  ["Łukaszenka", "łukaszenki łukaszence łukaszenkę łukaszenką"],
  ["Sapieha", "sapiehy sapieże sapiehę sapiehą"],
  ["Fiala", "fiali fialę fialą"],
  ["Kościuszko", "kościuszki kościuszce kościuszkę kościuszką"],
  ["Fico", "fica ficowi ficem ficy"],
  ["Sikorski", "sikorskiego sikorskiemu sikorskim"],
  ["Batory", "batorego batoremu batorym"],
  ["Kennedy", "kennedym"],
  ["Goethe", "goethego goethemu goethem"],
  ["Modi", "modiego modiemu modim"],
  ["Bąk", "bąka bąkowi bąkiem bąku"],
])("a man's surname: %s", (word, forms) => {
  expect([...inflect(word.toLowerCase(), "man")]).toEqual(expect.arrayContaining(forms.split(" ")));
});

test.each([
  ["Zalewska", "zalewska zalewskiej zalewską"],
  ["Budka", "budka budki budce budkę budką"],
])("a woman's surname in -a: %s", (word, forms) => {
  expect([...inflect(word.toLowerCase(), "woman")]).toEqual(expect.arrayContaining(forms.split(" ")));
});

test.each(["nowak", "kallas", "meloni", "matwijenko", "baerbock"])(
  "no other woman's surname inflects: %s",
  (word) => {
    expect([...inflect(word, "woman")]).toEqual([word]);
  },
);

test.each([
  ["Kraków", "krakowa krakowowi krakowem krakowie"],
  ["Mińsk", "mińska mińskiem mińsku"],
  ["Wrocław", "wrocławia wrocławiem wrocławiu"],
  ["Grodno", "grodna grodnu grodnem grodnie"],
  ["Praga", "pragi pradze pragę pragą"],
  ["Gdynia", "gdyni gdynię gdynią"],
  ["Łódź", "łodzi łodzią"],
  ["Białoruś", "białorusi białorusią"],
  ["Niemcy", "niemiec niemcom niemcami niemczech"],
  ["Katowice", "katowic katowicom katowicami katowicach"],
  ["Stany", "stanów stanom stanami stanach"],
  ["Opole", "opola opolu opolem"],
  ["Zakopane", "zakopanego zakopanemu zakopanem"],
  ["Europejska", "europejskiej europejską"],
  ["Nowy", "nowego nowemu nowym"],
  ["Zjednoczone", "zjednoczonych zjednoczonym zjednoczonymi"],
  ["Miasto", "miasta miastu miastem mieście"],
])("a word of a name: %s", (word, forms) => {
  expect([...inflect(word.toLowerCase(), "name")]).toEqual(expect.arrayContaining(forms.split(" ")));
});

test("a people is not its state", () => {
  expect([...inflect("rumunia", "state")]).not.toContain("rumuni");
  expect([...inflect("rumunia", "state")]).toContain("rumunii");
});

test("an adjective in every gender, number and case, but not as an adverb", () => {
  const forms =
    "białoruskiego białoruskiemu białoruskim białoruska białoruskiej białoruską białoruskie białoruskich białoruskimi białoruscy";
  expect([...inflectAdjective("białoruski")]).toEqual(expect.arrayContaining(forms.split(" ")));
  expect([...inflectAdjective("białoruski")]).not.toContain("białorusku");
});
