import { addressKey } from "../sources/identity.ts";
import { AppError, isAppError } from "../errors.ts";
import { checkAddress } from "./check-address.ts";
import { readMediaType, readableTypes, sniffType, vagueTypes } from "./media-type.ts";
import { readLimited } from "./read-limited.ts";
import { type Answer, requestOnce } from "./request-once.ts";
import { resolveHost } from "./resolve-host.ts";
import type { FetchSettings } from "./settings.ts";

/** What the server said of a page's state, to ask next time whether it is still so. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface FetchOptions {
  /** The media types that are welcome, the likeliest first; absent: those of documents that can be read. */
  readonly accept?: readonly string[];
  /** Of the body, before and after decompression; absent: 20 MiB. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
  readonly validators?: Validators | undefined;
  /** Hears when a server has begun to answer with what was asked for. */
  readonly onAnswer?: () => void;
}

export interface Fetched {
  /** Where it was in the end, after all redirects. */
  readonly address: string;
  /** Where the address has moved for good; null if it has not. */
  readonly movedTo: string | null;
  /** In small letters, without parameters. */
  readonly mediaType: string;
  /** As the server declares it. */
  readonly charset: string | null;
  /** Empty when `unchanged`. */
  readonly bytes: Uint8Array;
  /** The server says that it is as the validators have it. */
  readonly unchanged: boolean;
  readonly validators: Validators;
}

const mostRedirects = 8;
const permanent = new Set([301, 308]);
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches somebody else's page. Only the open internet is reached and what `settings.allow` names, judged anew at each
 * redirect, and the connection is made to the very IP address that was judged (docs/decisions/0026). Throws
 * `address-refused`, `address-not-found`, `address-unreachable`, `page-missing`, `page-refused`, `page-failed`,
 * `page-too-large`, `page-too-slow`, `page-type` and `redirect-loop`.
 */
export async function fetchAddress(
  settings: FetchSettings,
  address: string,
  options: FetchOptions = {},
): Promise<Fetched> {
  const deadline = AbortSignal.timeout(settings.limits.totalMs);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  try {
    return await follow(settings, address, options, signal);
  } catch (error) {
    throw isAppError(error) ? error : faultOf(error, deadline, options.signal);
  }
}

type Step = { readonly fetched: Fetched } | { readonly next: string; readonly status: number };

async function follow(
  settings: FetchSettings,
  address: string,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  const seen = new Set<string>();
  let movedTo: string | null = null;
  let forGood = true;
  let current = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const step = await ask(settings, current, options, signal);
    if ("fetched" in step)
      return { ...step.fetched, movedTo: isElsewhere(address, movedTo) ? movedTo : null };
    // Without cookies, the same address answers the same.
    if (seen.has(step.next)) break;
    seen.add(step.next);
    forGood &&= permanent.has(step.status);
    if (forGood) movedTo = step.next;
    current = step.next;
  }
  throw new AppError("redirect-loop", { address: current });
}

/** From http to https, or to the same with www, is no move. */
function isElsewhere(address: string, movedTo: string | null): boolean {
  return movedTo !== null && addressKey(movedTo) !== addressKey(address);
}

async function ask(
  settings: FetchSettings,
  address: string,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Step> {
  const checked = checkAddress(address, settings.allow);
  const addresses = await unlessAborted(resolveHost(checked, settings), signal);
  const accept = options.accept ?? readableTypes;
  const { etag, lastModified } = options.validators ?? {};
  const headers = {
    accept: accept.join(", "),
    "accept-encoding": "gzip, deflate, br",
    "accept-language": "pl, en;q=0.8, *;q=0.5",
    "user-agent": settings.userAgent,
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(lastModified !== undefined && { "if-modified-since": lastModified }),
  };
  const asking = { headers, limits: settings.limits, signal };
  return requestOnce(checked, addresses, asking, async (answer) => {
    const next = nextOf(answer, checked.url);
    if (next !== null) return { next, status: answer.status };
    refuseStatus(answer.status);
    options.onAnswer?.();
    return { fetched: await take(answer, checked.url.href, accept, options.maxBytes ?? 20 * 1024 * 1024) };
  });
}

async function take(answer: Answer, address: string, accept: readonly string[], maxBytes: number) {
  const { type, charset } = readMediaType(answer.header("content-type"));
  const validators = {
    ...(answer.header("etag") && { etag: answer.header("etag") }),
    ...(answer.header("last-modified") && { lastModified: answer.header("last-modified") }),
  };
  const said = { address, movedTo: null, charset, validators };
  if (answer.status === 304) return { ...said, mediaType: type, bytes: new Uint8Array(), unchanged: true };
  if (!accept.includes(type) && !vagueTypes.has(type)) throw new AppError("page-type", { type });
  if (Number(answer.header("content-length")) > maxBytes) throw new AppError("page-too-large", { maxBytes });
  const bytes = await readLimited(answer.body, answer.header("content-encoding"), maxBytes);
  const mediaType = vagueTypes.has(type) ? (sniffType(bytes) ?? "") : type;
  if (!accept.includes(mediaType)) throw new AppError("page-type", { type });
  return { ...said, mediaType, bytes, unchanged: false };
}

/** A redirect without an address is what it is: a page without words. */
function nextOf({ status, header }: Answer, base: URL): string | null {
  const location = header("location");
  if (!redirects.has(status) || location === "") return null;
  if (URL.canParse(location)) return withoutFragment(location);
  if (!URL.canParse(location, base)) throw new AppError("address-refused", { reason: "not an address" });
  return withoutFragment(new URL(location, base).href);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, "");
}

function refuseStatus(status: number): void {
  if ((status >= 200 && status < 300) || status === 304) return;
  if (status === 404 || status === 410) throw new AppError("page-missing", { status });
  throw new AppError(status >= 500 ? "page-failed" : "page-refused", { status });
}

/** Resolving a name cannot be broken off, but need not be waited for. */
function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** What the network or the clock has against it. */
function faultOf(error: unknown, deadline: AbortSignal, cancel: AbortSignal | undefined): AppError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const slow = deadline.aborted || /TIMEOUT|TIMEDOUT/.test(code);
  if (cancel?.aborted) return new AppError("address-unreachable", { reason: "cancelled" }, { cause: error });
  return slow
    ? new AppError("page-too-slow", {}, { cause: error })
    : new AppError("address-unreachable", code ? { reason: code } : {}, { cause: error });
}
