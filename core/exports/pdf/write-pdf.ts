import { setImmediate } from "node:timers/promises";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Composition } from "../compose.ts";
import { AppError } from "../../errors.ts";
import { takeCompiler } from "./compiler.ts";
import { layout } from "./layout.ts";
import { fullWidth, typstBlocks, typstWords } from "./tables.ts";
import { typstString } from "./typst-string.ts";

/** A tagged A4 document with bookmarks. Throws `export-failed` with the compiler's diagnostics. */
export async function writePdf(brief: Composition): Promise<Uint8Array> {
  const compiler = await takeCompiler();
  // The compiler's memory of the document before is freed between two turns of the event loop, never within one.
  await setImmediate();
  return compile(compiler, source(brief));
}

/** In compilations: what has not been used for so long leaves the compiler's memory. */
const cacheAge = 10;

function compile(compiler: NodeCompiler, mainFileContent: string): Uint8Array {
  const compilation = compiler.compile({ mainFileContent });
  if (!compilation.result) {
    throw new AppError("export-failed", { diagnostics: compilation.takeDiagnostics()?.shortDiagnostics });
  }
  try {
    return new Uint8Array(render(compiler, compilation.result));
  } catch (error) {
    throw new AppError("export-failed", {}, { cause: error });
  } finally {
    compiler.evictCache(cacheAge);
  }
}

/**
 * With tags, by which a screen reader tells headings, lists and tables apart. Typst 0.14.2 fails to tag some cells
 * that span rows and hold links ("expected link ancestor in logical tree"): such a document goes without.
 */
function render(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
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
