import type { Csl } from "../sources/model.ts";
import type { ExportLanguage } from "./model.ts";

/**
 * A reference after PN-ISO 690, plain: NAZWISKO, Imię. Tytuł [online]. Czasopismo. Miejsce: Wydawca, data
 * [dostęp: RRRR-MM-DD]. Dostępny w: URL. In English the terms of ISO 690. Parts that the source lacks are left out.
 */
export function formatSource(csl: Csl, language: ExportLanguage): string {
  const words = terms[language];
  const address = sourceAddress(csl);
  const title = address ? `${csl.title} [online]` : csl.title;
  const parts = [authorsOf(csl, language), title, csl["container-title"], issueOf(csl, language)];
  const available = address ? `${words.available} ${address}.` : "";
  return [...parts.map((part) => closed(part)), available].filter((part) => part !== "").join(" ");
}

/** Where the source can be read; null for one that is on paper or was said. */
export function sourceAddress({ URL: url, DOI: doi }: Csl): string | null {
  if (url) return url;
  return doi ? `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "")}` : null;
}

const terms = {
  pl: { number: "Nr", accessed: "dostęp:", available: "Dostępny w:", others: "i in." },
  en: { number: "No.", accessed: "viewed", available: "Available from:", others: "et al." },
} as const satisfies Record<ExportLanguage, Record<string, string>>;

/** More are named by the first alone. */
const namedAuthors = 3;

function authorsOf({ author = [] }: Csl, language: ExportLanguage): string {
  const names = author.map((name) => nameOf(name, language)).filter((name) => name !== "");
  if (names.length <= namedAuthors) return names.join("; ");
  return `${names[0]} ${terms[language].others}`;
}

function nameOf(name: NonNullable<Csl["author"]>[number], language: ExportLanguage): string {
  if (typeof name.literal === "string") return name.literal;
  if (typeof name.family !== "string") return "";
  const family = name.family.toLocaleUpperCase(language);
  return typeof name.given === "string" && name.given !== "" ? `${family}, ${name.given}` : family;
}

function issueOf(csl: Csl, language: ExportLanguage): string {
  const words = terms[language];
  const place = csl["publisher-place"];
  const publisher = [place, csl.publisher].filter((part) => typeof part === "string" && part !== "");
  const number = csl.number === undefined ? "" : `${words.number} ${csl.number}`;
  const issue = [publisher.join(": "), number, dayOf(csl.issued)].filter((part) => part !== "").join(", ");
  const accessed = dayOf(csl.accessed);
  return accessed ? `${issue} [${words.accessed} ${accessed}]`.trimStart() : issue;
}

/** ISO, as exact as the source says: 2026, 2026-03, 2026-03-19, or two with a slash between. */
function dayOf(date: Csl["issued"]): string {
  const days = date?.["date-parts"] ?? [];
  const written = days.map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
  return written.length > 0 ? written.join("/") : (date?.raw ?? "");
}

function closed(part: string | undefined): string {
  if (!part) return "";
  return /[.?!…]$/.test(part) ? part : `${part}.`;
}
