import { safeAddress } from "../exports/safe-address.ts";
import type { Run } from "./model.ts";
import { mark } from "./to-reference.ts";

/**
 * The processor's HTML as runs. It writes only a handful of tags without attributes that matter; a tag that is none of
 * them is left out and its words stay. `href` is where a marked title leads.
 */
export function readRuns(html: string, href: string | null = null): Run[] {
  const runs: Run[] = [];
  const open = { italic: 0, bold: 0 };
  let link: string | null = null;
  for (const [piece] of html.matchAll(/<[^<>]*>|[\uE002-\uE005]|[^<\uE002-\uE005]+|</g)) {
    const tag = tags[/^<\/?(\w+)/.exec(piece)?.[1] ?? ""];
    if (tag) open[tag] += piece.startsWith("</") ? -1 : 1;
    else if (piece === mark.address[0]) link = "address";
    else if (piece === mark.title[0]) link = href;
    else if (piece === mark.address[1] || piece === mark.title[1]) link = null;
    else if (!/^<\w|^<\//.test(piece)) push(runs, decoded(piece), open, link);
  }
  return runs;
}

const tags: Readonly<Record<string, "italic" | "bold">> = {
  i: "italic",
  em: "italic",
  b: "bold",
  strong: "bold",
};

function push(
  runs: Run[],
  text: string,
  { italic, bold }: { italic: number; bold: number },
  link: string | null,
): void {
  const address = link === null ? null : safeAddress(link === "address" ? text : link);
  const run: Run = {
    text,
    ...(italic > 0 && { italic: true }),
    ...(bold > 0 && { bold: true }),
    ...(address !== null && { href: address }),
  };
  const last = runs.at(-1);
  const alike =
    last !== undefined && last.italic === run.italic && last.bold === run.bold && last.href === run.href;
  if (alike) runs.splice(-1, 1, { ...last, text: last.text + text });
  else runs.push(run);
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity);
}
