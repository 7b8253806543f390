import { likelihoodRanges } from "../claims/vocabulary.ts";
import type { Claim, Evidence, Quantity, Verdict } from "../claims/model.ts";
import type { ListEntry } from "../citations/model.ts";
import type { JsonNode } from "#editor/json-node";
import { formatDate, formatNumber } from "./format-date.ts";
import { type Labels, labels } from "./labels.ts";
import type { Annex, AnnexSource, ExportLanguage } from "./model.ts";
import { entryParagraph } from "./set-citations.ts";

/**
 * The annex as content of the editor's own kind, so that every format writes it by the table it has: a section
 * with the claims as a numbered list, each with its verdicts and evidence, and then those of the formatted `entries`
 * that are its sources.
 */
export function buildAnnex(
  { claims, sources }: Annex,
  language: ExportLanguage,
  entries: readonly ListEntry[],
): JsonNode {
  const words = labels[language];
  const content: JsonNode[] = [];
  if (claims.length > 0) {
    content.push(
      heading(words.claims),
      list(
        "orderedList",
        claims.map((claim) => claimItem(claim, language)),
      ),
    );
  }
  if (sources.length > 0) {
    const written = entries.flatMap((entry) => {
      const source = sources.find(({ id }) => id === entry.sourceId);
      return source ? [reference(entry, source, words)] : [];
    });
    const counted = entries.some(({ label }) => label !== null);
    // A number of the list's own would contradict the one by which the text cites a source.
    const items = counted
      ? written
      : [
          list(
            "orderedList",
            written.map((each) => item(each)),
          ),
        ];
    content.push(heading(words.sources), ...items);
  }
  return { type: "doc", content: content.length > 0 ? [title(words.annex), ...content] : [] };
}

function claimItem(claim: Claim, language: ExportLanguage): JsonNode {
  const words = paragraph(bold(quoted(claim.quote, labels[language])));
  return item(words, ...claimParagraphs(claim, language));
}

/** What is said of a claim under its words: paragraphs, and a list of its evidence. */
export function claimParagraphs(claim: Claim, language: ExportLanguage): JsonNode[] {
  const words = labels[language];
  const evidence = claim.evidence.map((piece) => item(paragraph(...evidenceLine(piece, words))));
  return [
    paragraph(text(describe(claim, language))),
    ...spokenVerdicts(claim).map((verdict) => paragraph(...verdictLine(verdict, words))),
    ...(claim.note ? [paragraph(text(`${words.remark}: ${claim.note}`))] : []),
    ...(evidence.length > 0 ? [paragraph(text(`${words.evidence}:`)), list("bulletList", evidence)] : []),
  ];
}

/** Type, status and what else is known of a claim, in one line. */
function describe(claim: Claim, language: ExportLanguage): string {
  const words = labels[language];
  const { likelihood } = claim;
  const range = likelihood && `${words.likelihoods[likelihood]} (${likelihoodRanges[likelihood].join("–")}%)`;
  const facts: [label: string, value: string | null][] = [
    [words.type, words.types[claim.type]],
    [words.status, words.statuses[claim.status] + (claim.stale ? ` (${words.stale})` : "")],
    [words.likelihood, range],
    [words.confidence, claim.confidence && words.confidences[claim.confidence]],
    [words.speaker, claim.speaker],
    [words.quantities, claim.quantities.map((each) => figure(each, language)).join("; ")],
    [words.asOf, claim.asOf && formatDate(claim.asOf, language)],
    [words.validUntil, claim.validUntil && formatDate(claim.validUntil, language)],
    [words.entities, claim.entities.map(({ name }) => name).join(", ")],
  ];
  return facts.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join(" · ");
}

/** 12 śluz (marzec 2030, rok domyślny) */
function figure({ value, unit, date, inferred }: Quantity, language: ExportLanguage): string {
  const number = formatNumber(value, language);
  const stated = unit === null ? number : `${number}\u00a0${unit}`;
  if (date === null) return stated;
  const day = formatDate(date, language);
  return `${stated} (${inferred ? `${day}, ${labels[language].inferred}` : day})`;
}

/** Those of the words as they stand; of earlier words only the newest, and only when no other is there. */
function spokenVerdicts({ verdicts }: Claim): Verdict[] {
  const current = verdicts.filter((verdict) => verdict.current);
  return current.length > 0 ? current : verdicts.slice(0, 1);
}

function verdictLine({ value, current, note }: Verdict, words: Labels): JsonNode[] {
  const judged = bold(words.verdicts[value]);
  const aside = current ? "" : ` (${words.earlierWords})`;
  return [text(`${words.verdict}: `), judged, text(note ? `${aside}. ${note}` : aside)];
}

function evidenceLine({ stance, source, locator, quote, grade }: Evidence, words: Labels): JsonNode[] {
  const publisher = source.publisher ? `, ${source.publisher}` : "";
  const place = locator ? `, ${locator}` : "";
  const said = quote ? `: ${quoted(quote, words)}` : "";
  const judged = grade ? ` [${grade}]` : "";
  const name = source.url ? link(source.title, source.url) : text(source.title);
  return [text(`${words.stances[stance]}: `), name, text(`${publisher}${place}${said}${judged}`)];
}

function reference(entry: ListEntry, { reliability }: AnnexSource, words: Labels): JsonNode {
  const written = entryParagraph(entry, null);
  const judged = reliability ? [text(` ${words.reliability}: ${reliability}.`)] : [];
  return { ...written, content: [...(written.content ?? []), ...judged] };
}

function quoted(words: string, { quotes }: Labels): string {
  return quotes[0] + words + quotes[1];
}

function title(words: string): JsonNode {
  return { type: "sectionHeading", attrs: { kind: "sources" }, content: [text(words)] };
}

function heading(words: string): JsonNode {
  return { type: "heading", attrs: { level: 3 }, content: [text(words)] };
}

function list(type: "orderedList" | "bulletList", content: JsonNode[]): JsonNode {
  return { type, content };
}

function item(...content: JsonNode[]): JsonNode {
  return { type: "listItem", content };
}

function paragraph(...content: JsonNode[]): JsonNode {
  return { type: "paragraph", content };
}

function text(words: string): JsonNode {
  return { type: "text", text: words };
}

function bold(words: string): JsonNode {
  return { type: "text", text: words, marks: [{ type: "bold" }] };
}

function link(words: string, href: string): JsonNode {
  return { type: "text", text: words, marks: [{ type: "link", attrs: { href } }] };
}
