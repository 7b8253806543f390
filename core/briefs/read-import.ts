import { importFile } from "../imports/import-file.ts";
import { importText } from "../imports/import-text.ts";
import type { ImportedDocument, Language } from "../imports/model.ts";
import { textOf } from "../sections/split-sections.ts";

/** A file, or pasted text. */
export type ImportSubject = { readonly language?: Language | undefined } & (
  | { readonly text: string }
  | { readonly file: { readonly name: string; readonly bytes: Uint8Array } }
);

const longestTitle = 300;

/** Reads what is to become a brief. Throws what `importFile` throws. */
export async function readImport(subject: ImportSubject): Promise<ImportedDocument> {
  const options = subject.language ? { language: subject.language } : {};
  return "file" in subject
    ? importFile(subject.file.name, subject.file.bytes, options)
    : importText(subject.text, options);
}

/** What the text calls itself, else the file's name without its ending, else the lead's first words. */
export function titleOf({ title, content }: ImportedDocument, subject: ImportSubject): string {
  const [first] = content.content ?? [];
  const fallback =
    "file" in subject ? subject.file.name.replace(/\.[^.]*$/, "") : firstWords(first ? textOf(first) : "");
  const plain = (text: string) => text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return [...(plain(title ?? "") || plain(fallback) || "—")].slice(0, longestTitle).join("");
}

const fewWords = 60;

/** The beginning of a sentence, cut between words. */
function firstWords(text: string): string {
  const [sentence = ""] = text.split(/(?<=[.?!…])\s/u);
  if (sentence.length <= fewWords) return sentence.replace(/\.$/, "");
  return `${sentence.slice(0, fewWords + 1).replace(/\s+\S*$/, "")}…`;
}
