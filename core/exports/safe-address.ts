/**
 * The address of a link as every format can carry it: plain ASCII without spaces, quotes or brackets, its scheme
 * http, https or mailto. Null when it cannot be made so; the words then stand without a link.
 */
export function safeAddress(address: unknown): string | null {
  if (typeof address !== "string" || !URL.canParse(address)) return null;
  if (plainAddress.test(address)) return address;
  const url = new URL(address);
  if (!allowedSchemes.has(url.protocol)) return null;
  return url.href.replace(/[^!#-;=?-Z_a-z~]/g, encodeURIComponent);
}

const allowedSchemes = new Set(["http:", "https:", "mailto:"]);
const plainAddress = /^(?:https?:\/\/|mailto:)[!#-;=?-Z_a-z~]+$/;
