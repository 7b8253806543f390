import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { AppError } from "../errors.ts";
import { type AllowedPlace, allowsAddress, allowsHost } from "./allow-list.ts";
import type { CheckedAddress } from "./check-address.ts";
import { isPrivateAddress, isPublicAddress } from "./public-address.ts";

/** Asks what IP addresses a name stands for; rejects as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Where web servers for everybody listen; other ports are those of mail, databases and the like. */
const usualPorts: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);

const askSystem: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The IP addresses to connect to, every one of them checked: one that must not be reached refuses the whole name, since
 * its owner chooses what it stands for. Throws `address-refused` and `address-not-found`.
 */
export async function resolveHost(
  { host, port, inner }: CheckedAddress,
  { allow, resolve = askSystem }: { readonly allow: readonly AllowedPlace[]; readonly resolve?: Resolve },
): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await ask(host, resolve) : [host];
  const named = allowsHost(allow, host, port);
  const mayReach = (address: string) =>
    allowsAddress(allow, address, port) ||
    (named && isPrivateAddress(address)) ||
    ((named || (!inner && usualPorts.has(port))) && isPublicAddress(address));
  if (!addresses.every(mayReach))
    throw new AppError("address-refused", { reason: "not of the open internet" });
  return addresses;
}

async function ask(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host).catch((error: NodeJS.ErrnoException) => {
    // A resolver that does not answer says nothing of the name.
    const gone = error.code === "ENOTFOUND" || error.code === "ENODATA";
    throw new AppError(gone ? "address-not-found" : "address-unreachable", {}, { cause: error });
  });
  if (addresses.length === 0) throw new AppError("address-not-found");
  return addresses;
}
