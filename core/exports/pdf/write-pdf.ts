import { setImmediate } from "node:timers/promises";
import type { NodeCompiler, NodeTypstDocument, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { Composition } from "../compose.ts";
import { AppError } from "../../errors.ts";
import { takeCompiler } from "./compiler.ts";
import { layout } from "./layout.ts";
import { fullWidth, typstBlocks, typstWords } from "./tables.ts";
import { typstString } from "./typst-string.ts";

/** A tagged A4 document with bookmarks, PDF/UA-1 where that can be. Throws `export-failed` with the compiler's diagnostics. */
export async function writePdf(brief: Composition): Promise<Uint8Array> {
  const compiler = await takeCompiler();
  const { PdfStandard } = await import("@myriaddreamin/typst-ts-node-compiler");
  // The compiler's memory of the document before is freed between two turns of the event loop, never within one.
  await setImmediate();
  return compile(compiler, source(brief), PdfStandard.UA_1);
}

/** In compilations: what has not been used for so long leaves the compiler's memory. */
const cacheAge = 10;

function compile(compiler: NodeCompiler, mainFileContent: string, standard: PdfStandard): Uint8Array {
  const compilation = compiler.compile({ mainFileContent });
  if (!compilation.result) {
    throw new AppError("export-failed", { diagnostics: compilation.takeDiagnostics()?.shortDiagnostics });
  }
  try {
    return new Uint8Array(render(compiler, compilation.result, standard));
  } catch (error) {
    throw new AppError("export-failed", {}, { cause: error });
  } finally {
    compiler.evictCache(cacheAge);
  }
}

/**
 * As PDF/UA-1 (ISO 14289-1), which a screen reader can rely on. Typst 0.14.2 makes none of a text that skips a level of
 * headings, or has a letter that no font here has: that goes with its tags only. And it fails to tag some cells that span
 * rows and hold links ("expected link ancestor in logical tree"): such a document goes without.
 */
function render(compiler: NodeCompiler, document: NodeTypstDocument, pdfStandard: PdfStandard): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard });
  } catch {
    // Told by the next attempt, if that fails, too.
  }
  try {
    return compiler.pdf(document);
  } catch {
    return compiler.pdf(document, { pdfTags: false });
  }
}

function source(brief: Composition): string {
  const { language, title, date, authors, lead, body, annex } = brief;
  const names = authors.map((author) => `${typstString(author)},`).join(" ");
  const head = [
    plain(brief.series, 60),
    plain(title, 28),
    plain(brief.byline, 60),
    plain(brief.correction, 60),
  ].join(", ");
  return `#set document(title: ${typstString(title)}, author: (${names}), date: ${typstDate(date)})
#set text(lang: "${language}", region: "${regions[language]}")
${layout}
#masthead(${head})
${lead.blocks.length > 0 ? `#lead(${typstBlocks(lead.blocks, fullWidth)})` : ""}
#${typstBlocks(body.blocks, fullWidth)}
${annex.blocks.length > 0 ? `#annex(${typstBlocks(annex.blocks, fullWidth)})` : ""}
${brief.colophon ? `#colophon(${plain(brief.colophon, 70)})` : ""}
`;
}

function plain(text: string, width: number): string {
  return typstWords(text ? [{ type: "text", text, inlines: [] }] : [], { width });
}

const regions = { pl: "PL", en: "GB" } as const;

function typstDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year && month && date ? `datetime(year: ${+year}, month: ${+month}, day: ${+date})` : "none";
}
