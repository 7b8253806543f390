import ipaddr from "ipaddr.js";

const nat64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");
const global = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to the open internet. One that carries an IPv4 address (mapped, or translated by NAT64) is
 * judged by that; the tunnels 6to4 and Teredo, which carry one to wherever they please, are not of the open internet.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === "unicast";
  if (parsed.match(nat64)) return isPublicAddress(parsed.toByteArray().slice(12).join("."));
  return parsed.range() === "unicast" && parsed.match(global);
}

/** Of somebody's own network, or of this machine. */
export function isPrivateAddress(address: string): boolean {
  return ["private", "loopback", "uniqueLocal", "carrierGradeNat"].includes(ipaddr.process(address).range());
}
