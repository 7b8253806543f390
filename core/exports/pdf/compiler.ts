import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** The compiler keeps each text that it has read, about 0.1 MB: after so many it is replaced. */
const lifetime = 200;

let loading: Promise<NodeCompiler> | undefined;
let uses = 0;

/**
 * The process's one compiler, made at the first need, since it reads the machine's fonts. Its calls are synchronous,
 * so that two exports never meet in it.
 */
export async function takeCompiler(): Promise<NodeCompiler> {
  uses = uses === lifetime ? 1 : uses + 1;
  if (!loading || uses === 1) loading = loadCompiler();
  return loading;
}

async function loadCompiler(): Promise<NodeCompiler> {
  const typst = await import("@myriaddreamin/typst-ts-node-compiler");
  return typst.NodeCompiler.create();
}
