import type { NodeCompiler, NodeTypstDocument, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { Composition } from "../compose.ts";
import { compileTypst } from "./compiler.ts";
import { typstSource } from "./typst-source.ts";

/** A tagged A4 document with bookmarks, PDF/UA-1 where that can be. Throws `export-failed` with the compiler's diagnostics. */
export async function writePdf(brief: Composition): Promise<Uint8Array> {
  const { PdfStandard } = await import("@myriaddreamin/typst-ts-node-compiler");
  return compileTypst(
    typstSource(brief),
    (compiler, document) => new Uint8Array(render(compiler, document, PdfStandard.UA_1)),
  );
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
