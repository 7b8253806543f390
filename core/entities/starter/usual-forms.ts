import type { Alias } from "../model.ts";

/** Short names and abbreviations of states that are usual in texts beside those that CLDR gives, by ISO 3166 code. */
export const usualForms: Readonly<Record<string, readonly Alias[]>> = {
  AE: [abbreviation("ZEA", "pl"), abbreviation("UAE", "en"), short("Emiraty", "pl"), short("Emirates", "en")],
  AG: [spelling("Antigua and Barbuda", "en")],
  BA: [abbreviation("BiH", "pl"), short("Bośnia", "pl"), spelling("Bosnia and Herzegovina", "en")],
  CD: [
    abbreviation("DRK", "pl"),
    abbreviation("DRC", "en"),
    short("DR Congo", "en"),
    spelling("Democratic Republic of the Congo", "en"),
  ],
  CF: [abbreviation("RŚA", "pl"), abbreviation("CAR", "en")],
  CG: [spelling("Republic of the Congo", "en")],
  CI: [spelling("Wybrzeże Kości Słoniowej", "pl"), spelling("Ivory Coast", "en")],
  CN: [abbreviation("ChRL", "pl"), abbreviation("PRC", "en")],
  CV: [spelling("Cabo Verde", "en")],
  CZ: [spelling("Republika Czeska", "pl"), spelling("Czech Republic", "en")],
  DE: [abbreviation("RFN", "pl")],
  GB: [spelling("Zjednoczone Królestwo", "pl"), short("Britain", "en")],
  GW: [spelling("Gwinea-Bissau", "pl")],
  KN: [spelling("St Kitts and Nevis", "en"), spelling("Saint Kitts and Nevis", "en")],
  KP: [abbreviation("KRLD", "pl"), abbreviation("DPRK", "en")],
  KR: [abbreviation("ROK", "en")],
  LC: [spelling("Saint Lucia", "en")],
  MM: [short("Mjanma", "pl"), short("Birma", "pl"), short("Burma", "en")],
  NL: [spelling("Niderlandy", "pl"), short("Holland", "en")],
  PG: [abbreviation("PNG", "en")],
  RU: [spelling("Federacja Rosyjska", "pl"), spelling("Russian Federation", "en")],
  SA: [abbreviation("KSA", "en")],
  ST: [spelling("São Tomé and Príncipe", "en"), spelling("Sao Tome and Principe", "en")],
  SZ: [spelling("Swaziland", "en"), spelling("Suazi", "pl")],
  TL: [spelling("East Timor", "en")],
  TR: [spelling("Turkey", "en")],
  TT: [spelling("Trinidad and Tobago", "en")],
  US: [
    spelling("Stany Zjednoczone Ameryki", "pl"),

    abbreviation("USA", "en"),
    spelling("United States of America", "en"),
  ],
  VA: [spelling("Stolica Apostolska", "pl"), spelling("Holy See", "en"), short("Vatican", "en")],
  VC: [spelling("Saint Vincent and the Grenadines", "en")],
  ZA: [abbreviation("RPA", "pl"), abbreviation("RSA", "en")],
};

function abbreviation(text: string, lang: Alias["lang"]): Alias {
  return { text, lang, type: "abbreviation" };
}

function short(text: string, lang: Alias["lang"]): Alias {
  return { text, lang, type: "short" };
}

function spelling(text: string, lang: Alias["lang"]): Alias {
  return { text, lang, type: "spelling" };
}
