import { compileTypst } from "#core/exports/pdf/compiler";

/** The bytes of a PDF of some words in Typst's language. */
export function typeset(source: string): Promise<Buffer> {
  return compileTypst({ main: source, files: new Map() }, (compiler, document) => compiler.pdf(document));
}
