import type { LookupFunction } from "node:net";
import { isIPv6 } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import type { CheckedAddress } from "./check-address.ts";
import type { FetchLimits } from "./settings.ts";

export interface Answer {
  readonly status: number;
  readonly body: Dispatcher.ResponseData["body"];
  /** Of a header by its name in small letters, the first if there are several; empty if there is none. */
  header(name: string): string;
}

export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

/**
 * Asks one server once, at one of the IP addresses given and nowhere else: its name is not resolved again. `take` is
 * given the answer; the connection is closed when it is done. No cookies, no redirects, nothing kept for later.
 */
export async function requestOnce<Taken>(
  { url }: CheckedAddress,
  addresses: readonly string[],
  { headers, limits, signal }: Asking,
  take: (answer: Answer) => Promise<Taken>,
): Promise<Taken> {
  const agent = new Agent({
    connect: { lookup: lookupAmong(addresses), timeout: limits.answerMs, autoSelectFamily: true },
    headersTimeout: limits.answerMs,
    bodyTimeout: limits.answerMs,
    maxHeaderSize: 32_768,
    pipelining: 0,
  });
  try {
    const { statusCode, headers: given, body } = await request(url, { dispatcher: agent, headers, signal });
    // Whoever does not read the body still hears of its end.
    body.on("error", () => undefined);
    return await take({
      status: statusCode,
      body,
      header: (name) => [given[name] ?? []].flat()[0] ?? "",
    });
  } finally {
    await agent.destroy();
  }
}

/** A resolver that knows one answer, whatever it is asked. */
function lookupAmong(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, done) => {
    const [first] = found;
    if (options.all) done(null, found);
    else done(null, first?.address ?? "", first?.family ?? 4);
  };
}
