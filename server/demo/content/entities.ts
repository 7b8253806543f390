import type { DemoEntity } from "../model.ts";

type Aliases = NonNullable<DemoEntity["aliases"]>;

const inflected = (...forms: string[]): Aliases =>
  forms.map((text) => ({ text, lang: "pl", type: "inflected" }));
const abbreviation = (text: string, lang: "pl" | "en"): Aliases => [{ text, lang, type: "abbreviation" }];
const short = (text: string, lang: "pl" | "en"): Aliases => [{ text, lang, type: "short" }];

const invented = "Postać zmyślona na potrzeby demonstracji.";

/** States, people and institutions of the demonstration: all of them are invented. */
export const entities = {
  wejland: {
    kind: "state",
    name: { pl: "Wejland", en: "Weyland" },
    aliases: [
      { text: "Republika Wejlandu", lang: "pl", type: "spelling" },
      ...inflected("Wejlandu", "Wejlandowi", "Wejlandem", "Wejlandzie"),
    ],
    adjective: "wejlandzki",
    iso3166: "XW",
    note: "Państwo zmyślone; kod z puli ISO 3166 przeznaczonej do użytku własnego.",
  },
  tarwia: {
    kind: "state",
    name: { pl: "Tarwia", en: "Tarvia" },
    aliases: inflected("Tarwii", "Tarwię", "Tarwią"),
    adjective: "tarwijski",
    iso3166: "XT",
    note: "Państwo zmyślone, bez dostępu do morza.",
  },
  walden: {
    kind: "person",
    name: { pl: "Tomir Walden", en: "Tomir Walden" },
    aliases: inflected("Waldena", "Waldenowi", "Waldenem", "Waldenie", "Tomira Waldena", "Tomirem Waldenem"),
    note: `Minister transportu Wejlandu. ${invented}`,
  },
  ostrand: {
    kind: "person",
    name: { pl: "Milda Ostrand", en: "Milda Ostrand" },
    aliases: inflected("Mildy Ostrand", "Mildzie Ostrand", "Mildę Ostrand", "Mildą Ostrand"),
    note: `Premier Tarwii; nazwisko nieodmienne. ${invented}`,
  },
  roszko: {
    kind: "person",
    name: { pl: "Elna Roszko", en: "Elna Roshko" },
    aliases: [
      ...inflected("Elny Roszko", "Elnie Roszko", "Elnę Roszko", "Elną Roszko"),
      { text: "Elna Roschko", lang: "en", type: "spelling" },
    ],
    note: `Minister energii Wejlandu. ${invented}`,
  },
  rezler: {
    kind: "person",
    name: { pl: "Jonas Rezler", en: "Jonas Rezler" },
    aliases: inflected("Rezlera", "Rezlerowi", "Rezlerem", "Rezlerze", "Jonasa Rezlera"),
    note: `Sekretarz Komisji Żeglugi na Merwie. ${invented}`,
  },
  commission: {
    kind: "organisation",
    name: { pl: "Komisja Żeglugi na Merwie", en: "Merva Navigation Commission" },
    aliases: [
      ...abbreviation("KŻM", "pl"),
      ...abbreviation("MNC", "en"),
      ...inflected("Komisji Żeglugi na Merwie", "Komisję Żeglugi na Merwie"),
    ],
  },
  bank: {
    kind: "organisation",
    name: { pl: "Bank Rozwoju Wejlandu", en: "Development Bank of Weyland" },
    aliases: [
      ...abbreviation("BRW", "pl"),
      ...inflected("Banku Rozwoju Wejlandu", "Bankowi Rozwoju Wejlandu", "Bankiem Rozwoju Wejlandu"),
    ],
  },
  grid: {
    kind: "organisation",
    name: { pl: "Wejlandzkie Sieci Przesyłowe", en: "Weyland Transmission Networks" },
    aliases: [...abbreviation("WSP", "pl"), ...inflected("Wejlandzkich Sieci Przesyłowych")],
    note: "Operator systemu elektroenergetycznego.",
  },
  railways: {
    kind: "organisation",
    name: { pl: "Koleje Wejlandu", en: "Weyland Railways" },
    aliases: [...abbreviation("KW", "pl"), ...inflected("Kolei Wejlandu", "Kolejom Wejlandu")],
  },
  merwa: {
    kind: "place",
    name: { pl: "Merwa", en: "Merva" },
    aliases: inflected("Merwy", "Merwie", "Merwę", "Merwą"),
    note: "Rzeka, 318 km odcinka żeglownego od Halska do Lubgardu.",
  },
  lubgard: {
    kind: "place",
    name: { pl: "Lubgard", en: "Lubgard" },
    aliases: [
      ...inflected("Lubgardu", "Lubgardowi", "Lubgardem", "Lubgardzie"),
      ...short("port w Lubgardzie", "pl"),
    ],
    adjective: "lubgardzki",
  },
  halsk: {
    kind: "place",
    name: { pl: "Halsk", en: "Halsk" },
    aliases: inflected("Halska", "Halskowi", "Halskiem", "Halsku"),
    adjective: "halski",
  },
  summit: {
    kind: "event",
    name: { pl: "szczyt w Halsku", en: "Halsk summit" },
    aliases: inflected("szczytu w Halsku", "szczycie w Halsku"),
    note: "4 marca 2024 r.",
  },
  treaty: {
    kind: "document",
    name: { pl: "umowa o żegludze na Merwie", en: "Treaty on Navigation on the Merva" },
    aliases: [
      ...short("umowa halska", "pl"),
      ...inflected("umowy halskiej", "umowie halskiej", "umowę halską"),
      ...short("Halsk Treaty", "en"),
    ],
  },
} satisfies Record<string, DemoEntity>;
