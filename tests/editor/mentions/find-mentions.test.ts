import { describe, expect, test } from "vitest";
import { findMentions } from "#editor/mentions/find-mentions";
import { type NamedEntity, indexNames } from "#editor/mentions/name-index";
import { marked, named } from "./registry.ts";

const person = (name: string, rest = {}) => named("person", name, rest);
const state = (name: string, rest = {}) => named("state", name, rest);
const place = (name: string) => named("place", name);
const body = (name: string, rest = {}) => named("organisation", name, rest);

/** Every form in brackets must be found, and nothing else. */
function finds(title: string, entities: readonly NamedEntity[], ...texts: string[]): void {
  test.each(texts)(`${title}: %s`, (expected) => {
    const plain = expected.replaceAll(/=[^\]]*\]/g, "]").replaceAll(/[[\]{}]/g, "");
    expect(marked(entities, plain)).toBe(expected);
  });
}

describe("men's surnames", () => {
  finds(
    "in -a",
    [person("Alaksandr Łukaszenka"), person("Andrzej Duda"), person("Petr Fiala")],
    "Spotkanie [Łukaszenki] z [Dudą] i list do [Łukaszenki], w którym o [Dudzie] ani słowa.",
    "Wierzono [Łukaszence]; [Alaksandra Łukaszenkę] widziano z [Petrem Fialą], nie pytano [Fiali].",
  );
  finds(
    "with a consonant",
    [
      person("Władimir Putin"),
      person("Donald Tusk"),
      person("Zbigniew Dudek"),
      person("Lech Kupiec"),
      person("Jan Kozioł"),
      person("Adam Gołąb"),
      person("Aleksandar Vučić"),
      person("Olaf Scholz"),
    ],
    "Słowa [Putina] o [Tusku], list [Putinowi] i [Władimirem Putinem] z [Donaldem Tuskiem].",
    "U [Dudka] i [Kupca] z [Kozłem], [Gołębia] z [Vučiciem] oraz [Scholza] ze [Scholzem].",
  );
  finds(
    "in -ski, -y, -i, -o, -e",
    [
      person("Radosław Sikorski"),
      person("Wołodymyr Zełenski"),
      person("Petro Symonenko"),
      person("Tadeusz Kościuszko"),
      person("Marco Rubio"),
      person("Robert Fico"),
      person("Robert Kennedy"),
      person("Mario Draghi"),
      person("Jan Goethe"),
      person("Adam Batory"),
    ],
    "O [Sikorskim] i [Zełenskiemu], u [Symonenki] z [Kościuszką], po [Rubiu] i [Ficy].",
    "Wobec [Kennedy’ego], [Kennedym], [Draghiego] i [Goethego], dla [Batorego].",
  );
  finds(
    "behind an apostrophe, whichever sign it is",
    [person("Peter Coale"), person("Oscar Wilde"), person("James Vance")],
    "Z [Coale’em], u [Coale'a], o [Wilde′em] i od [Vance’a].",
  );
});

describe("women's surnames", () => {
  finds(
    "in -a inflect, others do not",
    [
      person("Maria Zalewska"),
      person("Kaja Kallas"),
      person("Annalena Baerbock"),
      person("Swiatłana Cichanouska"),
      person("Ursula von der Leyen"),
      person("Beata Nowak"),
    ],
    "O [Zalewskiej] z [Kają Kallas], dla [Kallas] i [Annaleny Baerbock] przy [Baerbock].",
    "Ze [Swiatłaną Cichanouską], list [Cichanouskiej] do [Ursuli von der Leyen] i [von der Leyen].",
    "Słowa Nowaka i [Nowak].",
  );
});

describe("states, places and bodies", () => {
  finds(
    "states",
    [
      state("Niemcy"),
      state("Węgry"),
      state("Włochy"),
      state("Czechy"),
      state("Chiny"),
      state("Stany Zjednoczone", { aliases: ["USA:abbreviation"] }),
      state("Białoruś"),
      state("Rosja"),
      state("Litwa"),
      state("Korea Północna"),
      state("Kongo"),
    ],
    "W [Niemczech], na [Węgrzech], we [Włoszech], z [Czech] i do [Chin], a także w [Kongo].",
    "Wobec [Stanów Zjednoczonych] i w [USA], dla [Białorusi] z [Rosją] i [Litwie], o [Korei Północnej].",
  );
  finds(
    "places",
    [
      place("Mińsk"),
      place("Brześć"),
      place("Kraków"),
      place("Mielec"),
      place("Nowy Sącz"),
      place("Grodno"),
      place("Wrocław"),
      place("Biała Podlaska"),
      place("Tbilisi"),
      place("Łódź"),
      place("Katowice"),
      place("Praga"),
    ],
    "W [Mińsku], pod [Brześciem], z [Krakowa] do [Mielca] i [Nowego Sącza], w [Grodnie].",
    "We [Wrocławiu], w [Białej Podlaskiej], z [Tbilisi], w [Łodzi], do [Katowic], w [Pradze].",
  );
  finds(
    "bodies",
    [
      body("Organizacja Narodów Zjednoczonych", { aliases: ["ONZ:abbreviation"] }),
      body("Ministerstwo Spraw Zagranicznych", { aliases: ["MSZ:abbreviation"] }),
      body("Komisja Europejska"),
      body("Prawo i Sprawiedliwość", { aliases: ["PiS:abbreviation"] }),
      body("NATO"),
      body("Rada Najwyższa"),
    ],
    "W [Organizacji Narodów Zjednoczonych], czyli w [ONZ-ecie] i [ONZ], w [MSZ-ecie] z [MSZ].",
    "Dla [Komisji Europejskiej], o [Ministerstwie Spraw Zagranicznych], [Ministerstwo spraw zagranicznych].",
    "Posłowie [PiS-u], [PiSu] i [Prawa i Sprawiedliwości], szczyt [NATO], z [Radą Najwyższą].",
    "Plan NATO-wski i nato, a msz nie.",
  );
});

describe("what is around", () => {
  const kowalski = person("Jan Kowalski");
  const bialorus = state("Białoruś", { adjective: "białoruski" });
  finds(
    "somebody else",
    [kowalski, person("Władimir Putin"), person("Jan Nowak")],
    "Anna Kowalska i Piotr Kowalski przyszli, Władimir Nowak także.",
    "Minister [Kowalski], według [Putina], w Moskwie [Putin]; [Jan Kowalski] też.",
    "Jan przyszedł z Władimirem.",
    "Kowalski-Nowak i Maria Kowalska-Putin.",
  );
  finds(
    "streets and schools",
    [person("Józef Piłsudski"), person("Fryderyk Chopin")],
    "Na ulicy Piłsudskiego, przy pl. Piłsudskiego i na lotnisku Chopina grano [Chopina].",
    "Szkoła im. Józefa Piłsudskiego o [Piłsudskim].",
  );
  finds(
    "longer names",
    [bialorus, state("Rosja"), state("Europa"), body("Bank Światowy")],
    "Białoruski Bank Rozwoju i Bank Rosji w Europie Środkowej, o [Banku Światowym].",
    "Bank {białoruski} w [Białorusi], {białoruscy} urzędnicy, {białoruskiej} władzy.",
    "Po białorusku mówi Białorusin; układ polsko-białoruski.",
  );
  finds(
    "ordinary words",
    [person("Andrzej Mróz"), person("Piotr Kot")],
    "Mróz ściął drzewa. Kot przebiegł. Wczoraj mróz i kot. Minister [Mróz] i [Piotr Kot].",
    "[Mróz] powiedział, że nie.",
  );
  finds(
    "broken names",
    [person("Alaksandr Łukaszenka"), person("Władysław Kosiniak-Kamysz"), state("Stany Zjednoczone")],
    "O [Łukaszen-\nce] i [Alaksandrze\nŁukaszence], z [Kosiniakiem-\nKamyszem].",
    "Wobec [Stanów\u00a0Zjednoczonych] i [Władysława Kosiniaka-Kamysza].",
    "[ŁUKASZENKA] W MOSKWIE",
  );
  finds(
    "addresses",
    [state("Rosja"), kowalski],
    "rosja@example.com, https://Rosja.example/Kowalski, #Rosja i @Kowalski.",
  );
  finds(
    "those who share a name",
    [person("Jarosław Kaczyński"), person("Lech Kaczyński")],
    "Brat [Kaczyńskiego=Jarosław Kaczyński|Lech Kaczyński], czyli [Lecha Kaczyńskiego].",
  );
});

test("adjectives are a layer that can be switched off", () => {
  const entities = [state("Białoruś", { adjective: "białoruski" })];
  expect(marked(entities, "Władze białoruskie.", { adjectives: false })).toBe("Władze białoruskie.");
});

test("English texts know exact forms and the genitive", () => {
  const entities = [
    person("Alaksandr Łukaszenka", { en: "Alexander Lukashenko" }),
    state("Turcja", { en: "Turkey" }),
  ];
  const text = "Lukashenko’s visit to Turkey's capital. President Lukashenko ate turkey. Turk.";
  expect(marked(entities, text, { lang: "en" })).toBe(
    "[Lukashenko]’s visit to [Turkey]'s capital. President [Lukashenko] ate turkey. Turk.",
  );
});

test("each candidate says of which name, alias or adjective the words are a form", () => {
  const usa = state("Stany Zjednoczone", { aliases: ["USA:abbreviation"], adjective: "amerykański" });
  const found = findMentions(indexNames([usa]), "W USA, Stanami Zjednoczonymi, amerykańskiej.", {
    lang: "pl",
    adjectives: true,
  });
  expect(found.map(({ text, candidates: [first] }) => [text, first?.kind, first?.of])).toEqual([
    ["USA", "alias", "USA"],
    ["Stanami Zjednoczonymi", "name", "Stany Zjednoczone"],
    ["amerykańskiej", "adjective", "amerykański"],
  ]);
});

test("learnt forms are exact", () => {
  const entities = [person("Alaksandr Łukaszenka", { aliases: ["Łukaszką:inflected"] })];
  expect(marked(entities, "Z Łukaszką, a nie Łukaszki.")).toBe("Z [Łukaszką], a nie Łukaszki.");
});
