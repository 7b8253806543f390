"use client";

import type { ImportSubject } from "./import-subject.ts";

/** What somebody imports, as a browser can show it: words, a page of its own, or a file that the browser's viewer opens. */
export type Original =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "page"; readonly html: string }
  | { readonly kind: "pdf"; readonly file: File };

interface Room {
  /** What a file of words says. */
  readonly words: string | null;
  /** In CSS pixels: pages of Word are made to fit. */
  readonly width: number;
}

/** Throws where a file cannot be shown. */
export async function readOriginal(subject: ImportSubject, { words, width }: Room): Promise<Original> {
  if ("text" in subject) return { kind: "words", text: subject.text };
  const { file } = subject;
  if (words !== null) {
    return /\.html?$/i.test(file.name)
      ? { kind: "page", html: harmless(words) }
      : { kind: "words", text: words };
  }
  return isPdf(file) ? { kind: "pdf", file } : { kind: "page", html: await pagesOfWord(file, width) };
}

function isPdf({ name }: File): boolean {
  return /\.pdf$/i.test(name);
}

async function pagesOfWord(file: File, width: number): Promise<string> {
  const { parseAsync, renderDocument } = await import("docx-preview");
  const options = { useBase64URL: true, renderAltChunks: false, renderChanges: true };
  const nodes = await renderDocument(await parseAsync(file, options), options);
  const { body } = document.implementation.createHTMLDocument();
  body.append(...nodes);
  const widths = [...body.querySelectorAll<HTMLElement>("section")].map(({ style }) => inPixels(style.width));
  const zoom = Math.min(1, width / (Math.max(...widths, 0) + 2 * margin || width));
  const fitted = `<style>body{margin:0;zoom:${zoom}}.docx-wrapper{padding:${margin}px!important}</style>`;
  return harmless(`${fitted}${body.innerHTML}`);
}

/** Around the pages, in CSS pixels. */
const margin = 12;

/** A length as Word's files say it, in points. */
function inPixels(length: string): number {
  return length.endsWith("pt") ? (Number.parseFloat(length) * 96) / 72 : 0;
}

/** A page that asks no other for anything, and leads nowhere. It is shown in a frame that runs no scripts. */
function harmless(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const link of page.querySelectorAll("a[href], area[href]")) link.removeAttribute("href");
  for (const other of page.querySelectorAll("base, meta[http-equiv], link, script")) other.remove();
  for (const element of page.querySelectorAll("*")) {
    for (const name of element.getAttributeNames())
      if (reaches(name, element.getAttribute(name) ?? "")) element.removeAttribute(name);
  }
  const policy = page.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";
  page.head.prepend(policy);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Whether an attribute runs a script or asks another page for something: the frame refuses both, but not in silence. */
function reaches(name: string, value: string): boolean {
  return (
    /^on/i.test(name) || (/^(?:src|srcset|poster|background|data)$/i.test(name) && !/^data:/i.test(value))
  );
}
