/** Where to go after signing in: a path of ours, whatever the address says; anything else is the front page. */
export function ownPath(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/")) return "/";
  const base = "http://own.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  return url?.origin === base ? url.pathname + url.search + url.hash : "/";
}
