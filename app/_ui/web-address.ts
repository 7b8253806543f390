/** Of a page, with its scheme or with www, or a DOI. */
const address = /^(?:https?:\/\/\S+\.\S+|www\.\S+\.\S+|(?:doi:\s*)?10\.\d{4,9}\/\S+)$/i;

/** Whether words that were typed or pasted are an address, or the number of a publication, that can be read. */
export function isAddress(words: string): boolean {
  return address.test(words.trim());
}

/** What to call the place that an address leads to: its site, or the DOI itself. */
export function placeOf(words: string): string {
  const given = words.trim();
  const whole = /^www\./i.test(given) ? `https://${given}` : given;
  return URL.canParse(whole) && /^http/i.test(whole) ? new URL(whole).host.replace(/^www\./, "") : given;
}
