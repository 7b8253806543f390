import { folded } from "../collation.ts";
import type { Csl } from "./model.ts";

/** What tells two records of one source from records of two; null where a record says too little. */
export interface SourceKeys {
  readonly addressKey: string | null;
  readonly doiKey: string | null;
  /** The title and the year, or the day where it is known. */
  readonly titleKey: string | null;
  readonly publisherKey: string | null;
}

export function sourceKeys(csl: Csl): SourceKeys {
  return {
    addressKey: csl.URL === undefined ? null : addressKey(csl.URL),
    doiKey: csl.DOI === undefined ? null : doiKey(csl.DOI),
    titleKey: titleKey(csl),
    publisherKey: publisherKey(csl["container-title"] ?? csl.publisher ?? ""),
  };
}

/** Parameters that tell who sent a reader, not what he reads. */
const tracking =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|[a-z]*clid|_ga|_gl|mc_[ce]id|_hs\w+|igsh(?:id)?|vero_id|oly_\w+_id|s_cid|cmpid|ref_?(?:src|url)|at_\w+)$/i;

/**
 * An address as it is compared: without scheme, www, default port, fragment, tracking parameters and a last slash, its
 * other parameters in order. Null for what is no web address, and for one too long to be compared.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const kept = [...searchParams].filter(([name]) => !tracking.test(name)).toSorted(byName);
  const query = new URLSearchParams(kept).toString();
  const site = host.replace(/^www\d?\./, "");
  const key = `${site}${readable(pathname).replace(/\/+$/, "")}${query && `?${query}`}`;
  // An index holds no more.
  return Buffer.byteLength(key) > 2000 ? null : key;
}

/** An address as it can be cited: what only tells who sent the reader is left out, and the place within the page. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  const names = [...url.searchParams.keys()];
  for (const name of names) if (tracking.test(name)) url.searchParams.delete(name);
  // A page whose address begins its fragment with ! or / tells by it what it shows.
  if (!/^#[!/]/.test(url.hash)) url.hash = "";
  return url.href;
}

/** Without what a person or a page has put before it; a DOI knows no case. Null for what is none. */
export function doiKey(doi: string): string | null {
  return /10\.\d{4,9}\/\S+/.exec(doi)?.[0]?.toLowerCase() ?? null;
}

/** A publisher's name as grades by publisher compare it; null for an empty one. */
export function publisherKey(name: string): string | null {
  return letters(name) || null;
}

function titleKey({ title, issued }: Csl): string | null {
  const words = letters(title);
  const parts = issued?.["date-parts"]?.[0];
  // A short title, such as “Oświadczenie”, is that of many, and without a date nothing tells them apart.
  if (words.length < 8 || !parts) return null;
  return `${words.slice(0, 300)} ${parts.join("-")}`;
}

function letters(words: string): string {
  return folded(words)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

/** %C5%82 and ł are the same letter of a path. */
function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return pathname;
    throw error;
  }
}
