import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.parse>;

/** A place of one's own network that may be reached although it is private; without a port, at every port. */
export type AllowedPlace = { readonly port: number | null } & (
  | { readonly host: string }
  | { readonly network: readonly [Address, number] }
);

/**
 * Reads `wiki.office.example, 10.2.0.0/16, 192.168.1.5:8090, [fd12::5]:80`: names, addresses and networks, each with a
 * port or without. Null when one of them is none of these.
 */
export function readAllowList(text: string): readonly AllowedPlace[] | null {
  const entries = text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const places = entries.map(readPlace);
  return places.includes(null) ? null : places.filter((place) => place !== null);
}

function readPlace(entry: string): AllowedPlace | null {
  if (entry.includes("/")) return ipaddr.isValidCIDR(entry) ? networkOf(entry, null) : null;
  if (ipaddr.IPv6.isValid(entry)) return networkOf(`${entry}/128`, null);
  const { host, port } = splitPort(entry);
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) return networkOf(`${host}/32`, port);
  if (ipaddr.IPv6.isValid(host)) return networkOf(`${host}/128`, port);
  return /^(?:[a-z\d-]+\.)*[a-z][a-z\d-]*$/i.test(host) ? { host: host.toLowerCase(), port } : null;
}

function splitPort(entry: string): { host: string; port: number | null } {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(entry) ?? [];
  return { host: bracketed ?? plain ?? "", port: port === undefined ? null : Number(port) };
}

function networkOf(cidr: string, port: number | null): AllowedPlace {
  return { network: ipaddr.parseCIDR(cidr), port };
}

export function allowsHost(allowed: readonly AllowedPlace[], host: string, port: number): boolean {
  return allowed.some(
    (place) => "host" in place && place.host === host && (place.port === null || place.port === port),
  );
}

export function allowsAddress(allowed: readonly AllowedPlace[], address: string, port: number): boolean {
  const parsed = ipaddr.process(address);
  return allowed.some(
    (place) =>
      "network" in place &&
      (place.port === null || place.port === port) &&
      place.network[0].kind() === parsed.kind() &&
      parsed.match(place.network[0], place.network[1]),
  );
}
