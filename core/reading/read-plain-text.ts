import { tidied } from "./block-text.ts";
import { sitesOfHost } from "./page-title.ts";
import type { RawDocument, ReadDocument } from "./document.ts";
import { textLanguage } from "./text-language.ts";
import { titleOfName } from "./title-of-name.ts";
import { toCsl } from "./to-csl.ts";

/** Reads plain text, whose first line is its title if it is short enough for one. */
export function readPlainText(
  given: string,
  { address, name }: Pick<RawDocument, "address" | "name">,
): ReadDocument {
  const text = tidied(given);
  const first = /^.*/.exec(text)?.[0].trim() ?? "";
  const container = address === null ? undefined : sitesOfHost(new URL(address).hostname)[1];
  const title = first !== "" && first.length <= 200 ? first : titleOfName(name);
  return {
    csl: toCsl({
      type: address ? "webpage" : "document",
      title,
      container,
      language: textLanguage(text),
      url: address ?? undefined,
    }),
    text,
    html: null,
  };
}
