import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType, ShadingType } from "docx";
import type { ExportLanguage, Look } from "../model.ts";
import type { HouseFont } from "../vocabulary.ts";

export const languageTags = { pl: "pl-PL", en: "en-GB" } as const satisfies Record<ExportLanguage, string>;

/** The names of the styles of a paragraph, beside Word's own headings. */
export type ParagraphStyle =
  | keyof typeof own
  | "Series"
  | "Normal"
  | "ListParagraph"
  | "Quote"
  | "FootnoteText";

/* Sizes of letters are in half points, spaces in twentieths of a point. */
/** Such as Word brings along: a family that the reader's machine lacks would be replaced by any. */
const families: Readonly<Record<HouseFont, string>> = {
  libertinus: "Cambria",
  "source-serif": "Cambria",
  "source-sans": "Calibri",
};
const ink = "1C1D1F";
const faint = "5B5F66";
const line = { line: 288, lineRule: LineRuleType.AUTO };

const own = {
  Byline: style("Byline", { color: faint, size: 20 }, { after: 360 }),
  Correction: {
    ...style("Correction", { size: 20 }, { after: 360 }),
    paragraph: {
      spacing: { after: 360 },
      shading: { type: ShadingType.CLEAR, fill: "F3F3EF", color: "auto" },
    },
  },
  Imprint: style("Imprint", { color: faint, size: 17 }, { before: 120 }),
  Colophon: style("Colophon", { color: faint, size: 17 }, { before: 480 }),
  Lead: style("Lead", { bold: true, size: 24 }, { after: 200, ...line }),
  Picture: style("Picture", {}, { before: 200, after: 80 }),
  Caption: style("caption", { color: faint, size: 19 }, { after: 240 }),
  TableText: style("Table Text", { size: 19 }, { before: 40, after: 40 }),
  TableHeading: style("Table Heading", { size: 19, bold: true }, { before: 40, after: 40 }),
  Bibliography: {
    ...style("Bibliography", {}, { after: 100 }),
    paragraph: { spacing: { after: 100 }, indent: { left: 397, hanging: 397 } },
  },
  TableGap: style("Table Gap", { size: 8 }, { after: 120 }),
};

export function stylesFor(language: ExportLanguage, { font, accent }: Omit<Look, "logo">): IStylesOptions {
  const family = families[font];
  const coloured = accent?.slice(1) ?? ink;
  const heading = (size: number, before: number, { italics = false, color = ink } = {}) => ({
    run: { font: family, size, bold: true, italics, color },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: family, size: 22, color: ink, language: { value: languageTags[language] } },
        paragraph: { spacing: { after: 140, ...line } },
      },
      title: {
        run: { font: family, size: 44, bold: true, color: ink },
        paragraph: { spacing: { after: 120 }, keepNext: true },
      },
      heading2: heading(28, 320, { color: coloured }),
      heading3: heading(24, 240),
      heading4: heading(22, 200, { italics: true }),
      hyperlink: { run: { color: "1B4F86", underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      ...Object.entries(own).map(([id, options]) => ({ id, ...options })),
      { id: "Series", ...style("Series", { color: accent?.slice(1) ?? faint, size: 20 }, { after: 60 }) },
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 567, right: 567 } },
      },
    ],
  };
}

function style(
  name: string,
  run: IParagraphStyleOptions["run"],
  spacing: NonNullable<IParagraphStyleOptions["paragraph"]>["spacing"],
): Omit<IParagraphStyleOptions, "id"> {
  return { name, basedOn: "Normal", next: "Normal", quickFormat: true, run, paragraph: { spacing } };
}
