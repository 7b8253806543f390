import { AppError } from "../errors.ts";
import { type Validators, fetchAddress } from "../fetching/fetch-address.ts";
import { fetchSettings } from "../fetching/settings.ts";
import type { Report } from "../http-model.ts";
import type { Runtime } from "../runtime.ts";
import { doiKey } from "../sources/identity.ts";
import { readDoi } from "./read-doi.ts";
import type { ReadDocument } from "./document.ts";
import { readDocument } from "./read-document.ts";

export interface ReadAt extends ReadDocument {
  /** Where it was found, after all redirects. */
  readonly address: string;
  /** Null for a DOI's record. */
  readonly mediaType: string | null;
  /** Where the address has moved for good; null if it has not. */
  readonly movedTo: string | null;
  readonly validators: Validators;
}

interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly report?: Report;
}

/**
 * Reads what is at an address, or the record of a DOI. Stages: `connecting`, `reading` and `understanding`. Throws what
 * `fetchAddress`, `readDoi` and `readDocument` throw.
 */
export async function readAddress(
  runtime: Pick<Runtime, "env" | "publicUrl">,
  given: string,
  { signal, report = () => undefined }: ReadOptions = {},
): Promise<ReadAt> {
  const settings = fetchSettings(runtime);
  report({ stage: "connecting" });
  const doi = doiOf(given);
  if (doi !== null) {
    const csl = await readDoi(settings, runtime.env.doiResolver, doi, signal);
    const address = csl.URL ?? given;
    return { csl, text: null, html: null, address, mediaType: null, movedTo: null, validators: {} };
  }
  const fetched = await fetchAddress(settings, asAddress(given), {
    signal,
    onAnswer: () => report({ stage: "reading" }),
  });
  report({ stage: "understanding" });
  const name = lastPart(fetched.address);
  const { address, mediaType, movedTo, validators } = fetched;
  return { ...(await readDocument({ ...fetched, name })), address, mediaType, movedTo, validators };
}

/** Of `10.1000/x`, `doi:10.1000/x` and addresses of the resolver; an address elsewhere that holds a DOI is an address. */
function doiOf(given: string): string | null {
  return /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(given.trim())
    ? doiKey(decoded(given))
    : null;
}

function decoded(given: string): string {
  try {
    return decodeURIComponent(given);
  } catch (error) {
    if (error instanceof URIError) return given;
    throw error;
  }
}

/** People leave out what every address begins with. */
function asAddress(given: string): string {
  const address = given.trim();
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(address)) return address;
  if (/^[^\s/:@]+\.[^\s/:@]+(?::\d+)?(?:[/?#]|$)/.test(address)) return `https://${address}`;
  throw new AppError("address-refused", { reason: "not an address" });
}

function lastPart(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split("/").findLast((part) => part !== "");
  return last === undefined ? hostname : decoded(last);
}
