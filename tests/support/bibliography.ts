// Files of references as offices have them, made from a seed: every type, Polish letters as they are and in LaTeX, macros,
// comments, crossrefs, and broken entries among them, of which the maker knows the lines.
import { type Random, randomFrom } from "./seed.ts";

export interface MadeFile {
  readonly text: string;
  /** Entries that are whole. */
  readonly whole: number;
  /** Lines at which a broken entry begins, in their order. */
  readonly brokenAt: readonly number[];
}

const surnames = ["Żółkiewska", "Łęcki", "Nowak", "Świątek", "Gźdź-Kamińska", "Ćwikła", "Øster", "Müller"];
const given = ["Anna", "Józef", "Małgorzata", "Zoë", "J. K."];
const bodies = ["Narodowy Bank Polski", "Ministerstwo Śródlądowej Żeglugi i Łąk", "Ośrodek Badań & Analiz"];
const nouns = ["żegluga", "śluza", "tama", "Wisła", "port", "Gdańsk", "łódź", "źródło", "rzeka", "umowa"];
const latexLetters: Readonly<Record<string, string>> = {
  ą: "\\k{a}",
  ć: "\\'{c}",
  ę: "{\\k e}",
  ł: "\\l{}",
  ń: "\\'n",
  ó: "{\\'o}",
  ś: "\\'{s}",
  ź: "{\\'z}",
  ż: "\\.{z}",
  Ł: "{\\L}",
  Ś: "{\\'S}",
  Ż: "\\.Z",
};

const bibtexTypes =
  "article book booklet collection inbook incollection inproceedings inreference manual mastersthesis misc online patent phdthesis proceedings report techreport thesis unpublished dataset software legislation jurisdiction movie audio letter image standard performance periodical zzunknown".split(
    " ",
  );
const risTypes =
  "JOUR NEWS MGZN ELEC BLOG ICOMM RPRT GOVDOC BOOK EDBOOK CHAP CPAPER THES STAT BILL CASE HEAR PAT STAND DATA COMP VIDEO SOUND MAP FIGURE ART PCOMM UNPB ENCYC DICT GEN ZZZZ".split(
    " ",
  );

/** `every` so many entries one is broken, each in another way. */
export function aBibtexFile(seed: number, count: number, every = 25): MadeFile {
  const random = randomFrom(seed);
  const file = fileOf(
    `% made from seed ${seed}\n@comment{nothing to read}\n@string{gazeta = "Gazeta " # {Wodna}}\n`,
  );
  file.add(
    "@proceedings{zbior, title = {Drogi wodne {Europy}}, year = 2024, publisher = {Wydawnictwo Ślad}}\n",
    true,
  );
  for (let index = 1; index < count; index += 1) {
    const broken = index % every === 0;
    if (random.below(15) === 0)
      file.comment("Notes between entries mean nothing, nor does anna@example.pl\n\n");
    const entry = bibtexEntry(random, index);
    file.add(broken ? breakBibtex(entry, index / every) : entry, !broken);
  }
  return file.made();
}

export function anRisFile(seed: number, count: number, every = 25): MadeFile {
  const random = randomFrom(seed);
  const file = fileOf("");
  for (let index = 0; index < count; index += 1) {
    const broken = index % every === every - 1;
    const record = risRecord(random, index);
    file.add(broken ? breakRis(record, Math.floor(index / every)) : record, !broken);
  }
  return file.made();
}

function fileOf(beginning: string) {
  let text = beginning;
  let whole = 0;
  const brokenAt: number[] = [];
  return {
    comment: (words: string) => void (text += words),
    add: (entry: string, isWhole: boolean) => {
      if (isWhole) whole += 1;
      else brokenAt.push(text.split("\n").length);
      text += entry;
    },
    made: (): MadeFile => ({ text, whole, brokenAt }),
  };
}

function bibtexEntry(random: Random, index: number): string {
  const type = bibtexTypes[index % bibtexTypes.length] ?? "misc";
  const fields = [
    ["author", bibtexNames(random)],
    ["title", bibtexTitle(random, index)],
    random.below(2) ? ["date", `2026-0${1 + random.below(9)}-1${random.below(10)}`] : ["year", "2025"],
    ["doi", `10.1000/Example_${index}`],
    random.pick([
      ["url", `https://example.pl/${index}?a=1&b=50%25#x_y`],
      ["howpublished", `\\url{https://example.pl/${index}}`],
      ["eprint", "2401.00001"],
    ]),
    random.pick([
      ["journaltitle", "Przegl\\k{a}d Wodny"],
      ["booktitle", "Zbiór {X} i inne"],
      ["publisher", "Ślad and Trop"],
    ]),
    random.pick([
      ["pages", "12--34"],
      ["number", `${random.below(40)}/2026`],
      ["volume", "7"],
    ]),
    random.pick([
      ["note", "Uwaga: 5\\,\\% i 3~zł, $x^2$, \\emph{ważne} -- \\nieznane{tak}"],
      ["abstract", "Pierwszy akapit,\n  złamany.\n\n  Drugi akapit kosztuje 5$ i 6$."],
      ["keywords", "żegluga, rzeki, Wisła"],
    ]),
    random.pick([
      ["langid", "polish"],
      ["language", "en-GB"],
      ["crossref", "zbior"],
    ]),
    ["urldate", "2026-03-20"],
    random.pick([
      ["x-internal", `zostaje {${index}}`],
      ["file", ":C\\:/a_b.pdf:PDF"],
      ["entrysubtype", "newspaper"],
    ]),
  ];
  const written = fields.map(([name, value], place) =>
    place % 4 === 3 && !/["\\]/.test(value ?? "") ? `${name} = "${value}"` : `${name} = {${value}}`,
  );
  if (random.below(3) === 0) written.push("month = mar", "howpublished2 = gazeta");
  return `@${random.below(5) === 0 ? type.toUpperCase() : type}{klucz:${index}_ą,\n  ${written.join(",\n  ")}\n}\n\n`;
}

/** Each way leaves the next entry whole. */
function breakBibtex(entry: string, way: number): string {
  switch (way % 4) {
    case 0:
      return entry.replace(/\}\s*$/, "\n\n");
    case 1:
      return entry.replace("title = {", "title = {{");
    case 2:
      return entry.replace("title = ", "title ");
    default:
      return entry.replace(/title = \{.*\},\n/, "");
  }
}

function bibtexNames(random: Random): string {
  const names = Array.from({ length: 1 + random.below(3) }, () =>
    random.pick([
      `${latexed(random, random.pick(surnames))}, ${random.pick(given)}`,
      `${random.pick(given)} ${random.pick(surnames)}`,
      `van der ${random.pick(surnames)}, Jr, ${random.pick(given)}`,
      `{${random.pick(bodies).replace("&", "\\&")}}`,
    ]),
  );
  return [...names, ...(random.below(6) === 0 ? ["others"] : [])].join(" and ");
}

function bibtexTitle(random: Random, index: number): string {
  const words = Array.from({ length: 3 + random.below(5) }, () => latexed(random, random.pick(nouns)));
  return `${words.join(" ")} {NATO} 100\\% ${random.pick(["", "--- \\textit{Nowa} era", "i ``cytat''", "<b> & c"])} ${index}`;
}

function latexed(random: Random, word: string): string {
  return random.below(2) === 0 ? word : word.replaceAll(/./gu, (letter) => latexLetters[letter] ?? letter);
}

function risRecord(random: Random, index: number): string {
  const lines = [
    `TY  - ${risTypes[index % risTypes.length]}`,
    ...Array.from({ length: 1 + random.below(3) }, () =>
      random.pick([
        `AU  - ${random.pick(surnames)}, ${random.pick(given)}`,
        `A1  - ${random.pick(bodies)}`,
        `AU  - ${random.pick(surnames)}, ${random.pick(given)}, Jr.`,
      ]),
    ),
    `${random.pick(["TI", "T1"])}  - ${random.pick(nouns)}, ${random.pick(nouns)} „i” ${random.pick(nouns)} ${index}`,
    random.pick(["DA  - 2026/03/19", "PY  - 2025", "Y1  - 2024/11//", "DA  - 2026///wiosna", "PY  - b.r."]),
    `UR  - https://example.org/${index}`,
    random.pick(["T2  - Przegląd Wodny", "JO  - Dziennik", "PB  - Ślad", "SN  - 1234-567X"]),
    random.pick(["SP  - 12\nEP  - 34", "IS  - 7", "VL  - XII", "M1  - 8"]),
    random.pick([
      "AB  - Pierwszy wiersz\ni drugi, bez znacznika\nTo też: zł, ąę",
      "N1  - Uwaga",
      "N1  - Jedna uwaga\nN1  - I druga",
    ]),
    "KW  - żegluga",
    "KW  - rzeki, jeziora",
    random.pick(["C1  - własne pole", "L1  - /tmp/a.pdf", "U1  - x\nU1  - y", "ID  - abc"]),
    "Y2  - 2026/03/20/",
    "ER  - ",
  ];
  return `${lines.join("\n")}\n\n`;
}

function breakRis(record: string, way: number): string {
  switch (way % 3) {
    case 0:
      return record.replace("ER  - \n", "");
    case 1:
      return record.replace(/^TY.*\n/, "").replaceAll(/\n(?=.)/g, "\n");
    default:
      return record.replace(/T[I1] {2}- .*\n/, "");
  }
}
