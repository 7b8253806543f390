import { isIP } from "node:net";
import { AppError } from "../errors.ts";
import { type AllowedPlace, allowsHost } from "./allow-list.ts";

/** Names that lead to this machine or stay within a network, whatever they resolve to. */
const innerName =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|corp|home|private|svc|arpa|test|invalid|onion)$/;

export interface CheckedAddress {
  readonly url: URL;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** A name that says that it is of an inner network. */
  readonly inner: boolean;
}

/**
 * Judges an address by how it is written, before anybody is asked what its name stands for. Throws `address-refused` with
 * the reason.
 */
export function checkAddress(address: string, allowed: readonly AllowedPlace[]): CheckedAddress {
  const refuse = (reason: string) => new AppError("address-refused", { reason });
  if (!URL.canParse(address)) throw refuse("not an address");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw refuse("not a web address");
  if (url.username !== "" || url.password !== "") throw refuse("holds a password");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const literal = isIP(host) !== 0;
  // 2130706433, 0x7f.1 and 0177.0.0.1 all come out of the parser as 127.0.0.1: nobody who means well writes so.
  if (isIP(host) === 4 && writtenHost(address) !== host) throw refuse("an address in disguise");
  if (host.endsWith(".")) throw refuse("ends in a dot");
  const inner = !literal && (!host.includes(".") || innerName.test(host)) && !allowsHost(allowed, host, port);
  // Its network may have an entry, which what it stands for then has to be in.
  if (inner && allowed.length === 0) throw refuse("a name of an inner network");
  return { url, host, port, inner };
}

function writtenHost(address: string): string {
  return /^\s*https?:[\\/]*([^\\/?#:]*)/i.exec(address)?.[1] ?? "";
}
