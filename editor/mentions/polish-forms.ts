import { irregulars } from "./irregular-forms.ts";

/** How a word of a name inflects. */
export type Inflection =
  /** A word of any name but a surname: as a noun, as an adjective, in the plural. */
  | "name"
  /** A man's surname. */
  | "man"
  /** A woman's surname; it inflects only in -a. */
  | "woman"
  /** A surname of whom we do not know whether it is a man's or a woman's. */
  | "anyone"
  /** A word of a state's name: as of any name, but Rumuni are a people. */
  | "state"
  /** A word of the name of something that there may be several of: Iskandery. */
  | "thing"
  /** The surname of several men together: Kaczyńscy, Kłyczkach. */
  | "brothers"
  /** Not at all. */
  | "fixed";

/**
 * The forms of one word (folded, see `foldWord`) in all cases, itself among them. Endings decide; some of the forms
 * are no words at all, which does no harm: nobody writes them.
 */
export function inflect(word: string, as: Inflection): Set<string> {
  const forms = new Set([word]);
  if (as === "fixed" || word.length < 3) {
    if (as !== "fixed" && word.length === 2) addAll(forms, shortWord(word));
    return forms;
  }
  if (as === "anyone") return new Set([...inflect(word, "man"), ...inflect(word, "woman")]);
  if (as === "brothers") return new Set(brothersForms(word));
  // In „Rzeczpospolita Polska” it is an adjective.
  const regular = as === "woman" || (word === "polska" && as !== "state");
  const irregular = regular ? undefined : irregulars.get(word);
  if (irregular) addAll(forms, irregular.forms);
  if (irregular?.beside === false) return forms;
  if (as === "woman") addAll(forms, womansForms(word));
  else if (as === "man") addAll(forms, mansForms(word));
  else addAll(forms, nameForms(word));
  if (as === "thing") addAll(forms, endings(word, ["y", "i", "ów", "om", "ami", "ach"]));
  if (as === "state" && word.endsWith("ia")) forms.delete(word.slice(0, -1));
  return forms;
}

function addAll(forms: Set<string>, more: Iterable<string>): void {
  for (const form of more) forms.add(form);
}

const vowel = /[aeiouyąęó]$/;

/** Xi, Li, Wu stay; Ma and Fo hardly occur inflected; Ek and Oh take the plain endings. */
function shortWord(word: string): string[] {
  return vowel.test(word) ? [] : hardMasculine(word);
}

function womansForms(word: string): string[] {
  if (!word.endsWith("a")) return [];
  return [...nounInA(word), ...feminineAdjective(word.slice(0, -1))];
}

function mansForms(word: string): string[] {
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case "a":
      return nounInA(word);
    case "o":
      return [...nounInO(word), ...nounInA(`${stem}a`).filter((form) => !form.endsWith("a"))];
    case "e":
      return [...foreignInE(word), `${stem}y`, `${stem}ów`];
    case "y":
      return [...masculineAdjective(stem), ...foreignInY(word)];
    case "i":
      return [...masculineAdjective(stem), ...endings(word, ["ego", "emu", "m"])];
    case "u":
      // Belarusian: Ryżankou.
      return word.endsWith("ou") ? endings(word, ["a", "owi", "em", "ie"]) : [];
    case "ą":
    case "ę":
      return [];
    default:
      return hardMasculine(word);
  }
}

function brothersForms(word: string): string[] {
  const stem = word.replace(/[aoeyi]$/, "");
  if (/[sc]ki$|dzki$/.test(word)) return [`${stem.slice(0, -1)}cy`, ...endings(word, ["ch", "m", "mi"])];
  return endings(stem, ["owie", "ów", "om", "ami", "ach"]);
}

function nameForms(word: string): string[] {
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case "a":
      return [...nounInA(word), ...feminineAdjective(stem), ...neuterPlural(stem)];
    case "o":
      return [...nounInO(word), ...nounInA(`${stem}a`).filter((form) => !form.endsWith("a"))];
    case "e":
      return [...nounInE(word), ...neuterAdjective(stem), ...plural(word), ...foreignInE(word)];
    case "y":
    case "i":
      return [
        ...masculineAdjective(word.endsWith("i") && !/[kg]i$/.test(word) ? word : stem),
        ...pluralAdjective(stem),
        ...plural(word),
        ...foreignInY(word),
      ];
    case "u":
    case "ą":
    case "ę":
      return [];
    default:
      return [...hardMasculine(word), ...softFeminine(word)];
  }
}

// ── Nouns ────────────────────────────────────────────────────────────────────

const softFinal: Readonly<Record<string, string>> = { ń: "ni", ś: "si", ź: "zi", ć: "ci" };
const hardened = /(?:cz|sz|rz|dz|dż|ż|c|j|l|š|č|ž)$/;

/** Putin, Tusk, Kraków, Paweł, Gołąb, Poznań, Wrocław, Andriej. */
function hardMasculine(word: string): string[] {
  return obliqueStems(word).flatMap((stem) => {
    const soft = softFinal[stem.at(-1) ?? ""];
    if (soft) return endings(stem.slice(0, -1) + soft, ["a", "owi", "em", "u"]);
    const forms = endings(stem, ["a", "u", "owi", "em"]);
    if (/[kgh]$/.test(stem)) forms.push(`${stem}iem`);
    else if (!hardened.test(stem)) forms.push(...softened(stem).map((softer) => `${softer}e`));
    if (/[wmbpf]$/.test(stem)) forms.push(...endings(stem, ["ia", "iowi", "iem", "iu"]));
    if (stem.endsWith("x"))
      forms.push(`${stem}ie`, ...endings(`${stem.slice(0, -1)}ks`, ["a", "owi", "em", "ie", "u"]));
    if (stem.endsWith("l")) forms.push(...endings(stem, ["owie"]));
    return forms;
  });
}

/** Itself, and what it becomes before an ending: Dudek, dudk-; Kraków, krakow-; Gołąb, gołęb-. */
function obliqueStems(word: string): string[] {
  const stems = [word];
  const fleeting = /^(.*[^aeiouyąęó])e([kcłlrńwmtns])$/.exec(word);
  if (fleeting) stems.push(`${fleeting[1]}${fleeting[2]}`);
  const fleetingIe = /^(.*)ie([cłlkń])$/.exec(word);
  if (fleetingIe) {
    const [, head = "", tail = ""] = fleetingIe;
    stems.push(head + tail);
    if (head.endsWith("n")) stems.push(`${head.slice(0, -1)}ń${tail}`);
    if (head.endsWith("dz")) stems.push(`${head.slice(0, -2)}d${tail}`);
    if (head.endsWith("c")) stems.push(`${head.slice(0, -1)}t${tail}`);
  }
  if (word.endsWith("ioł")) stems.push(`${word.slice(0, -3)}ł`);
  const deep = /^(.*)ó([^aeiouyąęó]+)$/.exec(word);
  if (deep) stems.push(`${deep[1]}o${deep[2]}`);
  const nasal = /^(.*)ą([^aeiouyąęó]+)$/.exec(word);
  if (nasal) stems.push(`${nasal[1]}ę${nasal[2]}`);
  return stems;
}

/** Białoruś, Łódź, Solidarność, Bydgoszcz, Sól. */
function softFeminine(word: string): string[] {
  return obliqueStems(word).flatMap((stem) => {
    const soft = softFinal[stem.at(-1) ?? ""];
    if (soft) {
      const bare = stem.slice(0, -1) + soft;
      return [bare, `${bare}ą`];
    }
    if (stem.endsWith("j")) return [`${stem.slice(0, -1)}i`, `${stem}ą`];
    if (stem.endsWith("ft")) return [`${stem}i`];
    if (stem.endsWith("l")) return [`${stem}i`, `${stem}ą`];
    if (hardened.test(stem)) return [`${stem}y`, `${stem}ą`];
    if (/[wbp]$/.test(stem)) return [`${stem}i`, `${stem}ią`];
    return [];
  });
}

/** Duda, Litwa, Praga, Rosja, Gdynia, Maria, Sapieha, Fiala. */
function nounInA(word: string): string[] {
  const stem = word.slice(0, -1);
  const forms = endings(stem, ["ę", "ą", "o"]);
  if (stem.endsWith("i")) {
    const bare = stem.slice(0, -1);
    return [...forms, stem, `${stem}i`, `${bare}j`, ...softened(bare).map((softer) => `${softer}e`)];
  }
  if (stem.endsWith("j")) return [...forms, `${stem}i`, `${stem.slice(0, -1)}i`];
  if (stem.endsWith("l")) return [...forms, `${stem}i`, `${stem}e`];
  forms.push(...endings(stem, /[kg]$/.test(stem) ? ["i"] : ["y", "i"]));
  for (const softer of softened(stem)) forms.push(`${softer}e`);
  return forms;
}

/** Grodno, ministerstwo, Monako, Rubio. */
function nounInO(word: string): string[] {
  const stem = word.slice(0, -1);
  const forms = endings(stem, ["a", "u", "owi", "em"]);
  if (/[kg]$/.test(stem)) forms.push(`${stem}iem`);
  return [...forms, ...softened(stem).map((softer) => `${softer}e`)];
}

/** Opole, morze, Podlasie. */
function nounInE(word: string): string[] {
  return endings(word.slice(0, -1), ["a", "u", "em"]);
}

/** Porozumienia, Mazowsza. */
function neuterPlural(stem: string): string[] {
  return [...endings(stem, ["om", "ami", "ach"]), stem.replace(/ni$/, "ń")];
}

/** Stany, Filipiny, Katowice, Helsinki, Emiraty. */
function plural(word: string): string[] {
  const stem = word.slice(0, -1);
  const bare = stem.replace(/i$/, "");
  const forms = endings(stem, ["ów", "om", "ami", "ach"]);
  forms.push(bare, `${stem}i`, `${stem}y`);
  if (/[kg]i$/.test(word)) forms.push(...endings(stem, ["om", "ami", "ach"]));
  const cluster = /^(.*[^aeiouyąęó])([^aeiouyąęó])$/.exec(bare);
  if (cluster) forms.push(`${cluster[1]}e${cluster[2]}`, `${cluster[1]}ie${cluster[2]}`);
  const open = /^(.*)o([^aeiouyąęó]+)$/.exec(bare);
  if (open) forms.push(`${open[1]}ó${open[2]}`);
  return forms;
}

/** Dante, Goethe; after an apostrophe (Coale’em) the ending is read by find-mentions.ts. */
function foreignInE(word: string): string[] {
  const stem = word.slice(0, -1);
  const forms = [...endings(stem, ["ego", "emu", "em", "a", "owi", "u", "ie", "iem"]), `${word}m`];
  for (const softer of softened(stem)) forms.push(`${softer}e`);
  // Vance is said with an s: o Vansie.
  if (word.endsWith("ce")) forms.push(...endings(`${stem.slice(0, -1)}s`, ["a", "owi", "em", "ie"]));
  return forms;
}

/** Kennedy, Kelly, Grassley, Nagy. */
function foreignInY(word: string): string[] {
  return endings(word, ["ego", "emu", "m", "a", "owi", "em", "u"]);
}

// ── Adjectives ───────────────────────────────────────────────────────────────

const joined = (stem: string) => (/[kg]$/.test(stem) ? `${stem}i` : stem);
const nominative = (stem: string) => (/(?:[kgi])$/.test(stem) ? [joined(stem)] : [`${stem}y`, `${stem}i`]);

function masculineAdjective(stem: string): string[] {
  const base = joined(stem);
  const short = base.endsWith("i") ? [`${base}m`] : [`${stem}ym`, `${stem}im`];
  return [...nominative(stem), ...endings(base, ["ego", "emu"]), ...short];
}

function feminineAdjective(stem: string): string[] {
  return [`${joined(stem)}ej`, `${stem}ą`];
}

function neuterAdjective(stem: string): string[] {
  const bare = stem.replace(/([kg])i$/, "$1");
  return [...masculineAdjective(bare), ...pluralAdjective(bare)];
}

function pluralAdjective(stem: string): string[] {
  const base = joined(stem);
  const many = base.endsWith("i") ? base : `${stem}y`;
  return [...endings(many, ["ch", "m", "mi"]), `${base}e`, ...endings(`${stem}i`, ["ch", "m", "mi"])];
}

/** The adjective of a state or a place (białoruski, dolnośląski) in every gender, number and case. */
export function inflectAdjective(word: string): Set<string> {
  if (!/[yi]$/.test(word)) return new Set([word]);
  const stem = /[kg]i$/.test(word) || word.endsWith("y") ? word.slice(0, -1) : word;
  const forms = new Set([
    word,
    `${stem}a`,
    ...masculineAdjective(stem),
    ...feminineAdjective(stem),
    ...pluralAdjective(stem),
  ]);
  const personal = word.replace(/(?:sk|ck|dzk|łk|k)i$/, (end) => `${end.slice(0, -2)}cy`);
  if (personal !== word) forms.add(personal);
  return forms;
}

// ── Sounds ───────────────────────────────────────────────────────────────────

const softenings: readonly (readonly [RegExp, string])[] = [
  [/ch$/, "sz"],
  [/h$/, "ż"],
  [/k$/, "c"],
  [/g$/, "dz"],
  [/st$/, "ści"],
  [/zd$/, "ździ"],
  [/łł$/, "ll"],
  [/sł$/, "śl"],
  [/zł$/, "źl"],
  [/sn$/, "śni"],
  [/zn$/, "źni"],
  [/sm$/, "śmi"],
  [/t$/, "ci"],
  [/d$/, "dzi"],
  [/r$/, "rz"],
  [/ł$/, "l"],
  [/[nszwbpmf]$/, "$&i"],
];

/** What a stem becomes before -e: Praga, pradz-; Tatra, tatrz-; powiat, powieci- beside powiaci-. */
function softened(stem: string): string[] {
  const all: string[] = [];
  for (const [final, soft] of softenings) {
    if (!final.test(stem)) continue;
    all.push(stem.replace(final, soft));
    if (stem.endsWith("h") && soft === "ż") all.push(`${stem.slice(0, -1)}sz`, `${stem.slice(0, -1)}dz`);
    const open = /ia(?=(?:st|t|zd|r|ł|d)$)/;
    if (open.test(stem)) all.push(stem.replace(open, "ie").replace(final, soft));
    break;
  }
  if (/(?:sz|cz|ż|rz|c|dz|l|j|ń)$/.test(stem) || all.length === 0) all.push(stem);
  return all;
}

function endings(stem: string, all: readonly string[]): string[] {
  return all.map((ending) => stem + ending);
}
