/** Where a link really leads that an editor wrapped in an address of its own, as Google Docs does. */
export function directAddress(href: string): string {
  if (!/^https?:\/\/(www\.)?google\.[a-z.]+\/url\?/i.test(href) || !URL.canParse(href)) return href;
  const { searchParams } = new URL(href);
  const inner = searchParams.get("q") ?? searchParams.get("url") ?? "";
  return /^https?:\/\//i.test(inner) && URL.canParse(inner) ? inner : href;
}
