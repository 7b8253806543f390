import type { BlockName } from "./blocks.ts";

/** Words by which people ask for a block, in both languages. They are typed, never shown. */
export const slashWords: Readonly<Record<BlockName, string>> = {
  paragraph: "akapit tekst paragraph text",
  section: "sekcja pytanie nagłówek section question heading h2",
  heading: "śródtytuł nagłówek heading subheading h3",
  subheading: "podtytuł mały nagłówek minor heading subheading h4",
  bulletList: "lista punktowana wypunktowanie kropki bullet bulleted list unordered",
  orderedList: "lista numerowana numeracja numbered ordered list",
  quote: "cytat blockquote quote quotation",
  table: "tabela tablica table",
  image: "obraz zdjęcie rysunek wykres mapa ilustracja image picture photo figure chart map",
  citation: "cytowanie źródło odwołanie cytuj cite citation source reference",
  footnote: "przypis footnote note",
};

/** What Markdown people type instead. */
export const slashHints: Readonly<Partial<Record<BlockName, string>>> = {
  section: "##",
  heading: "###",
  subheading: "####",
  bulletList: "-",
  orderedList: "1.",
  quote: ">",
  citation: "@",
};
