import { setImmediate } from "node:timers/promises";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { AppError } from "../../errors.ts";
import { fontFolders } from "./fonts.ts";

/** A text in Typst's language, and the files that it names. */
export interface TypstSource {
  readonly main: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The compiler keeps each text that it has read, about 0.1 MB: after so many it is replaced. */
const lifetime = 200;

let loading: Promise<NodeCompiler> | undefined;
let uses = 0;

/** In compilations: what has not been used for so long leaves the compiler's memory. */
const cacheAge = 10;

/** Has a document compiled, and `render` write it. Throws `export-failed` with the compiler's diagnostics. */
export async function compileTypst<Rendered>(
  { main, files }: TypstSource,
  render: (compiler: NodeCompiler, document: NodeTypstDocument) => Rendered,
): Promise<Rendered> {
  const compiler = await takeCompiler();
  // The compiler's memory of the document before is freed between two turns of the event loop, never within one.
  await setImmediate();
  for (const [name, bytes] of files) compiler.mapShadow(`${workspace}/${name}`, Buffer.from(bytes));
  try {
    return renderWith(compiler, main, render);
  } finally {
    for (const name of files.keys()) compiler.unmapShadow(`${workspace}/${name}`);
    compiler.evictCache(cacheAge);
  }
}

function renderWith<Rendered>(
  compiler: NodeCompiler,
  mainFileContent: string,
  render: (compiler: NodeCompiler, document: NodeTypstDocument) => Rendered,
): Rendered {
  const compilation = compiler.compile({ mainFileContent });
  if (!compilation.result) {
    throw new AppError("export-failed", { diagnostics: compilation.takeDiagnostics()?.shortDiagnostics });
  }
  try {
    return render(compiler, compilation.result);
  } catch (error) {
    throw new AppError("export-failed", {}, { cause: error });
  }
}

/** Where nothing is on the disk: a text names no file but those that it brings. */
const workspace = "/brief";

/**
 * The process's one compiler, made at the first need, since it reads the machine's fonts. Its calls are synchronous,
 * so that two exports never meet in it.
 */
async function takeCompiler(): Promise<NodeCompiler> {
  uses = uses === lifetime ? 1 : uses + 1;
  if (!loading || uses === 1) loading = loadCompiler();
  return loading;
}

async function loadCompiler(): Promise<NodeCompiler> {
  const typst = await import("@myriaddreamin/typst-ts-node-compiler");
  return typst.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] });
}
