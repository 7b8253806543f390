import { describe, expect, it } from "vitest";
import { importText } from "#core/imports/import-text";
import { lines, outline, warned } from "./notation.ts";

/** A paragraph before, so that the column's width is known: 46 characters. */
const before = [
  "Miasto od lat planuje budowę drugiej linii, która",
  "połączy port rybacki z dworcem i ze szpitalem na",
  "wzgórzu. Rada zwlekała z decyzją do wiosny.",
  "",
];

const firstParagraph =
  "Miasto od lat planuje budowę drugiej linii, która połączy port rybacki z dworcem i ze szpitalem na wzgórzu. " +
  "Rada zwlekała z decyzją do wiosny.";

function paragraphs(...texts: string[]): string[] {
  return outline(importText(lines(...before, ...texts))).slice(1);
}

describe("whole paragraphs out of wrapped lines", () => {
  it("joins lines and drops the spaces at their ends", () => {
    expect(outline(importText(lines(...before.map((line) => `${line} `))))).toEqual([firstParagraph]);
  });

  it.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
    ["the line separator", "\u2028"],
  ])("reads %s as a line's end", (_, end) => {
    expect(outline(importText(before.join(end)))).toEqual([firstParagraph]);
  });

  it("parts paragraphs at a blank line after a full stop", () => {
    expect(paragraphs("Tramwaj pojedzie w marcu.", "", "Bilety podrożeją.")).toEqual([
      "Tramwaj pojedzie w marcu.",
      "Bilety podrożeją.",
    ]);
  });

  it("parts paragraphs where a sentence ends on a line with room left", () => {
    expect(
      paragraphs(
        "Linia ruszy w marcu.",
        "Bilety podrożeją dopiero jesienią, gdy skończy się",
        "okres próbny.",
      ),
    ).toEqual(["Linia ruszy w marcu.", "Bilety podrożeją dopiero jesienią, gdy skończy się okres próbny."]);
  });

  it("parts paragraphs at a deep indent", () => {
    expect(
      paragraphs(
        "Budowa ruszy zaraz po świętach, mówi burmistrz.",
        "    Opozycja wątpi w ten termin i żąda dokumentów,",
        "których nikt nie widział.",
      ),
    ).toEqual([
      "Budowa ruszy zaraz po świętach, mówi burmistrz.",
      "Opozycja wątpi w ten termin i żąda dokumentów, których nikt nie widział.",
    ]);
  });

  it.each(["12 kwietnia br.", "w 2031 r.", "m.in.", "np.", "tzw.", "prof.", "przy ul.", "J."])(
    "ends no sentence after „%s”",
    (end) => {
      const padded = `Otwarcie odbyło się w obecności licznych gości ${end}`.slice(-46).trim();
      expect(
        paragraphs(padded, "Kowalski przemawiał długo i ku zdziwieniu wielu", "zapowiedział wybory."),
      ).toHaveLength(1);
    },
  );

  it.each([
    "23 marca br. w porcie",
    "2031 r. przyniósł zmianę",
    "– zwłaszcza na nabrzeżu –",
    "1. batalion saperów",
  ])("takes a line that begins with „%s” for a part of the paragraph", (start) => {
    expect(
      paragraphs(
        "Zdaniem inżynierów roboty zaczną się dopiero wtedy",
        `${start} i potrwają do lata`,
        "albo i dłużej.",
      ),
    ).toEqual([
      `Zdaniem inżynierów roboty zaczną się dopiero wtedy ${start} i potrwają do lata albo i dłużej.`,
    ]);
  });

  it("keeps every line of unwrapped text as a paragraph", () => {
    const one = `${"Pierwszy akapit ciągnie się długo i nie ma w nim żadnego podziału na wiersze ".repeat(4).trim()}.`;
    const two = `${"Drugi akapit jest jeszcze dłuższy i też stoi w jednym wierszu aż do samego końca ".repeat(5).trim()}.`;
    expect(outline(importText(lines(one, two, one)))).toEqual([one, two, one]);
  });
});

describe("paragraphs cut by the page", () => {
  it("joins halves across a blank line in mid-sentence", () => {
    const imported = importText(
      lines(
        ...before,
        "Most obciążą pociągi (przede wszystkim te, które",
        "wożą drewno i ładunki",
        "",
        "ponadwymiarowe), a nie tramwaje.",
      ),
    );
    expect(outline(imported)[1]).toBe(
      "Most obciążą pociągi (przede wszystkim te, które wożą drewno i ładunki ponadwymiarowe), a nie tramwaje.",
    );
    expect(warned(imported)).toEqual(["paragraph-joined-across-break@0"]);
  });

  it("joins halves across a form feed", () => {
    expect(
      paragraphs(
        "Roboty prowadzi spółka należąca do samorządu oraz",
        "\fdo trzech prywatnych wspólników z zagranicy.",
      ),
    ).toEqual([
      "Roboty prowadzi spółka należąca do samorządu oraz do trzech prywatnych wspólników z zagranicy.",
    ]);
  });

  it("joins halves before a capital letter if the line could not end there", () => {
    expect(
      paragraphs(
        "Umowę podpisali w obecności notariusza wójt oraz",
        "",
        "Anna Zawadzka, wspólniczka spółki.",
      ),
    ).toHaveLength(1);
  });

  it("puts what stood between the halves after them", () => {
    expect(
      paragraphs(
        "Kolejny przetarg ogłoszono w czerwcu, lecz żadna z",
        "",
        "Ramka stoi tu całkiem osobno.",
        "",
        "firm nie przysłała oferty.",
      ),
    ).toEqual([
      "Kolejny przetarg ogłoszono w czerwcu, lecz żadna z firm nie przysłała oferty.",
      "Ramka stoi tu całkiem osobno.",
    ]);
  });

  it("tells of a paragraph that nothing goes on from", () => {
    const imported = importText(
      lines(
        ...before,
        "Trzeci przetarg ogłoszono jesienią, choć krytycy",
        "uważali, że lepiej poczekać na nowy budżet, który",
        "rada",
        "",
        "Wnioski złożono na czas.",
      ),
    );
    expect(warned(imported)).toEqual(["paragraph-unfinished@0"]);
  });

  it("closes up a paragraph whose lines stand apart, numbers and names at their heads included", () => {
    const imported = importText(
      lines(
        ...before,
        "12 maja w ratuszu spotkali się po raz trzeci przedstawiciele miasta i kolei Jan",
        "",
        "Nowak oraz Ewa Lis. Uzgodnili, że na początek pojedzie po nowym torze tylko",
        "",
        "8 składów dziennie i że umowę podpiszą wszyscy. Koszty podzielą po równo obie.",
        "",
        "Strony wrócą do rozmów latem, jeżeli rząd zatwierdzi obiecaną wcześniej dotację",
        "",
        "celową.",
      ),
    );
    expect(outline(imported)).toHaveLength(2);
    expect(warned(imported)).toEqual(["lines-closed-up@0"]);
  });

  it("reads text with blank lines between all lines", () => {
    const wrapped = [
      ...before.slice(0, 2),
      "wzgórzu. Rada zwlekała.",
      "Uchwałę przyjęto dopiero w kwietniu, kiedy było",
      "już po terminie.",
    ];
    expect(outline(importText(wrapped.join("\n\n")))).toEqual([
      firstParagraph.replace(" z decyzją do wiosny", ""),
      "Uchwałę przyjęto dopiero w kwietniu, kiedy było już po terminie.",
    ]);
  });
});

describe("signs that nobody sees", () => {
  it("makes every kind of space a plain one", () => {
    expect(outline(importText("Po\u00A010\u202Fkm\tkoniec."))).toEqual(["Po 10 km koniec."]);
  });

  it("drops zero-width and control characters and a byte order mark", () => {
    expect(outline(importText("\uFEFFTor\u200Bowi\u0000sko gotowe.\u200E"))).toEqual(["Torowisko gotowe."]);
  });

  it("keeps the joiners of emoji", () => {
    expect(outline(importText("Rodzina 👨‍👩‍👧 wsiada."))).toEqual(["Rodzina 👨‍👩‍👧 wsiada."]);
  });

  it("composes letters", () => {
    expect(outline(importText("zo\u0301łw wraca."))).toEqual(["żółw wraca.".replace("ż", "z")]);
  });

  it("joins a word at a soft hyphen without a warning", () => {
    const imported = importText("Nowe toro\u00ADwi\u00AD\nsko gotowe.");
    expect(outline(imported)).toEqual(["Nowe torowisko gotowe."]);
    expect(imported.warnings).toEqual([]);
  });
});

describe("hyphens at the ends of lines", () => {
  const cases: [string, string, string, string, string[]][] = [
    [
      "takes out a break inside a Polish word",
      "Rozbudowa infra-",
      "struktury trwa.",
      "Rozbudowa infrastruktury trwa.",
      ["hyphen-joined@0"],
    ],
    [
      "keeps a Polish compound, and says so",
      "Spór duńsko-",
      "szwedzki trwa.",
      "Spór duńsko-szwedzki trwa.",
      ["hyphen-kept@0"],
    ],
    [
      "keeps the hyphen before a capital",
      "Trasa Puck-",
      "Hel jest krótka.",
      "Trasa Puck-Hel jest krótka.",
      [],
    ],
    [
      "keeps the hyphen between numbers",
      "W latach 2010-",
      "2015 było lepiej.",
      "W latach 2010-2015 było lepiej.",
      [],
    ],
    [
      "follows the text's own spelling",
      "Aneks i e-usługi oraz e-",
      "usługi są tu.",
      "Aneks i e-usługi oraz e-usługi są tu.",
      [],
    ],
    [
      "takes out a break before an English ending",
      "The govern-",
      "ment of the town.",
      "The government of the town.",
      ["hyphen-joined@0"],
    ],
    [
      "keeps an English compound, and says so",
      "The long-",
      "term plan of the town.",
      "The long-term plan of the town.",
      ["hyphen-kept@0"],
    ],
    [
      "keeps what may be either, and says so",
      "The har-",
      "bour of the town.",
      "The har-bour of the town.",
      ["hyphen-kept@0"],
    ],
    [
      "takes out a break in a word known from elsewhere",
      "The harbour and the har-",
      "bour of the town.",
      "The harbour and the harbour of the town.",
      ["hyphen-joined@0"],
    ],
    ["leaves a dash alone", "Port – jak wiadomo –", "stoi pusty.", "Port – jak wiadomo – stoi pusty.", []],
  ];
  it.each(cases)("%s", (_, first, second, expected, warnings) => {
    const imported = importText(lines(first, second));
    expect(outline(imported)).toEqual([expected]);
    expect(warned(imported)).toEqual(warnings);
  });
});
