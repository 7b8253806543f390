import type { JsonNode } from "#editor/json-node";
import { labels } from "./labels.ts";
import type { Credit, ExportLanguage, Imprint } from "./model.ts";
import { visibleText } from "./visible-text.ts";
import type { Licence } from "./vocabulary.ts";

/** A licence by its name, and where its terms stand. */
export function licenceOf(
  licence: Licence,
  language: ExportLanguage,
): { readonly name: string; readonly address: string | null } | null {
  if (licence === "none") return null;
  if (licence === "reserved") return { name: labels[language].rightsReserved, address: null };
  const { name, path } = commons[licence];
  return { name, address: `https://creativecommons.org/${path}/deed.${language}` };
}

const commons = {
  "cc-by": { name: "CC BY 4.0", path: "licenses/by/4.0" },
  "cc-by-sa": { name: "CC BY-SA 4.0", path: "licenses/by-sa/4.0" },
  "cc-by-nc": { name: "CC BY-NC 4.0", path: "licenses/by-nc/4.0" },
  "cc-by-nc-nd": { name: "CC BY-NC-ND 4.0", path: "licenses/by-nc-nd/4.0" },
  cc0: { name: "CC0 1.0", path: "publicdomain/zero/1.0" },
} as const;

/** „Redakcja: Anna Nowak (redaktor naczelna)” and „Ośrodek · ISSN 1234-5679 · CC BY 4.0”, each a paragraph. */
export function imprintOf(imprint: Imprint, language: ExportLanguage): JsonNode {
  const words = labels[language];
  const editors = imprint.editors.map(named).filter((name) => name !== "");
  const licence = licenceOf(imprint.licence, language);
  const parts = [
    ...textOf(visibleText(imprint.publisher).trim()),
    ...textOf(imprint.issn && `ISSN\u00a0${imprint.issn}`),
    ...(licence ? [linked(licence)] : []),
  ];
  const lines = [
    textOf(editors.length > 0 ? `${words.editors}: ${editors.join(", ")}` : ""),
    parts.flatMap((part, index) => (index === 0 ? [part] : [...textOf(" · "), part])),
  ];
  const paragraphs = lines.filter((line) => line.length > 0);
  return { type: "doc", content: paragraphs.map((content) => ({ type: "paragraph", content })) };
}

/** „Anna Nowak (redaktor naczelna)”. */
export function named({ name, role }: Credit): string {
  const [who, what] = [visibleText(name).trim(), visibleText(role).trim()];
  return what === "" ? who : `${who} (${what})`;
}

function textOf(text: string): JsonNode[] {
  return text === "" ? [] : [{ type: "text", text }];
}

function linked({ name, address }: { readonly name: string; readonly address: string | null }): JsonNode {
  const marks = address === null ? [] : [{ type: "link", attrs: { href: address } }];
  return { type: "text", text: name.replaceAll(" ", "\u00a0"), marks };
}
