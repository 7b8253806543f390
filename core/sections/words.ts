import { createHash } from "node:crypto";

const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** The hash of some words, blind to how white space falls between them. */
export function hashWords(text: string): string {
  return createHash("sha256").update(text.replaceAll(/\s+/g, " ").trim().normalize("NFC")).digest("hex");
}

export function hashContent(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
