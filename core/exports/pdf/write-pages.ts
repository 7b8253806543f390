import type { Composition } from "../compose.ts";
import { compileTypst } from "./compiler.ts";
import { typstSource } from "./typst-source.ts";

/** The pages of the PDF as one SVG, each below the one before. Throws `export-failed` with the compiler's diagnostics. */
export async function writePages(brief: Composition): Promise<string> {
  const svg = await compileTypst(typstSource(brief), (compiler, document) => compiler.plainSvg(document));
  // A third of it is what it is indented by.
  return svg.replaceAll(/\n\s*/g, "");
}
