import type { JsonNode } from "#editor/json-node";
import type { FormattedCitations } from "../citations/model.ts";
import { buildAnnex } from "./build-annex.ts";
import { type Remark, claimRemarks } from "./claim-remarks.ts";
import { formatDate } from "./format-date.ts";
import { labels } from "./labels.ts";
import { emptyImprint, plainLook } from "./house.ts";
import { imprintOf, named } from "./imprint.ts";
import type { Annex, Edition, ExportDocument, ExportImage, ExportLanguage, Look } from "./model.ts";
import { readTree } from "./read-tree.ts";
import type { Block } from "./tree.ts";
import { setCitations } from "./set-citations.ts";
import { setSpaces, setTitle, setTypography } from "./typography/set-typography.ts";
import { visibleText } from "./visible-text.ts";

/** A brief in the parts that every format sets, each part a node `doc`. */
export interface Composition {
  language: ExportLanguage;
  title: string;
  /** ISO day. */
  date: string;
  authors: readonly string[];
  look: Omit<Look, "logo">;
  logo: Logo | null;
  /** By the ids that the text names; one that is not there is told by its words alone. */
  images: ReadonlyMap<string, ExportImage>;
  /** „Komentarze 21/2026”; empty when the brief is in no series. */
  series: string;
  /** „Jan Kowalski, Anna Nowak · 19 marca 2026”; of a translation „Jan Kowalski · Tłumaczenie: Locks · 19 marca 2026”. */
  byline: string;
  /** „Wydanie 2. Sprostowanie: …”; empty where nothing was put right. */
  correction: string;
  lead: Block;
  body: Block;
  annex: Block;
  /** Who answers for it, and on what terms it may be used. */
  imprint: Block;
  /** What a format that has comments may say at the words of claims, by the claims' ids. */
  remarks: ReadonlyMap<string, Remark>;
  /** „Wydanie 1 · 19 marca 2026 · SHA-256 4f0c…”; empty where nothing was released. */
  colophon: string;
}

export interface Logo {
  readonly image: ExportImage;
  /** For those who do not see it. */
  readonly alt: string;
}

/**
 * The lead is what precedes the first section heading; a text without sections has none. An annex by itself is the body. Throws `export-failed`
 * with the node or the mark that the schema does not know.
 */
export function compose(document: ExportDocument, citations: FormattedCitations): Composition {
  const { language, date, edition } = document;
  const content = setCitations(setTypography(document.content, language), citations, language);
  const blocks = readTree(content);
  const body = Math.max(
    0,
    blocks.findIndex(({ type }) => type === "sectionHeading"),
  );
  const annex = document.annex ? readTree(annexOf(document.annex, language, citations)) : [];
  const authors = document.authors.filter(({ name }) => visibleText(name).trim() !== "");
  const { look = plainLook, imprint = emptyImprint } = document;
  return {
    language,
    title: visibleText(setTitle(document.title, language)).trim() || labels[language].untitled,
    date,
    authors: authors.map(({ name }) => visibleText(name).trim()),
    // An annex has tables and lists that need a whole line.
    look: document.annexAlone ? { ...look, columns: 1 } : look,
    logo: logoOf(document),
    images: document.images,
    series: visibleText([document.series, document.number].filter(Boolean).join(" ")).trim(),
    byline: [authors.map(named).join(", "), originalOf(document), formatDate(date, language)]
      .filter((part) => part !== "")
      .join(" · "),
    correction: edition ? correctionOf(edition, language) : "",
    lead: part(document.annexAlone ? [] : blocks.slice(0, body)),
    body: part(document.annexAlone ? orNothing(annex, language) : blocks.slice(body)),
    annex: part(document.annexAlone ? [] : annex),
    imprint: part(readTree(imprintOf(imprint, language))),
    remarks: claimRemarks(document.commented ?? [], language),
    colophon: edition ? colophonOf(edition, date, language) : "",
  };
}

function originalOf({ translationOf, language }: ExportDocument): string {
  if (!translationOf) return "";
  const title = visibleText(setTitle(translationOf.title, translationOf.language)).trim();
  return title === "" ? "" : `${labels[language].translationOf}: ${title}`;
}

function logoOf({ look, imprint, series, images }: ExportDocument): Logo | null {
  const image = look?.logo ? images.get(look.logo) : undefined;
  return image ? { image, alt: visibleText(imprint?.publisher || series || "").trim() } : null;
}

function nameOf({ number }: Edition, language: ExportLanguage): string {
  return `${labels[language].edition}\u00a0${number}`;
}

function colophonOf(edition: Edition, date: string, language: ExportLanguage): string {
  return [
    nameOf(edition, language),
    formatDate(date, language),
    `SHA-256\u00a0${edition.hash.slice(0, shownDigits)}`,
  ].join(" · ");
}

/** Of a hash: enough to tell editions apart by eye. */
const shownDigits = 16;

function correctionOf(edition: Edition, language: ExportLanguage): string {
  if (edition.correction === null) return "";
  const line = edition.correction.replaceAll(/\s*\n\s*/g, " ");
  const words = visibleText(setTitle(line, language)).trim();
  return `${nameOf(edition, language)}. ${labels[language].correction}: ${words}`;
}

function annexOf(annex: Annex, language: ExportLanguage, { list }: FormattedCitations): JsonNode {
  return setSpaces(buildAnnex(annex, language, list), language);
}

/** A file that holds nothing but an annex says so when there is nothing to it. */
function orNothing(annex: readonly Block[], language: ExportLanguage): readonly Block[] {
  if (annex.length > 0) return annex;
  const words = { type: "text", text: labels[language].noClaims };
  return readTree({ type: "doc", content: [{ type: "paragraph", content: [words] }] });
}

function part(blocks: readonly Block[]): Block {
  return { type: "doc", attrs: {}, blocks, inlines: [] };
}
