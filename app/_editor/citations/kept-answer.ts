import type { FormattedCitations } from "#core/citations/model";

/** How the server set a text's citations, and what it had been asked. */
export interface Answer {
  /** The clusters, as JSON. */
  readonly wanted: string;
  readonly formatted: FormattedCitations;
}

const item = (briefId: string) => `kolegium.citations.${briefId}`;

/** The last answer for a commentary that this device has had: it stands before the next one comes, and without a connection. */
export function recallAnswer(briefId: string): Answer | null {
  const kept = localStorage.getItem(item(briefId));
  return kept === null ? null : (JSON.parse(kept) as Answer);
}

/** A full device keeps none, and none is kept of a text that cites nothing. */
export function keepAnswer(briefId: string, answer: Answer): void {
  if (answer.formatted.clusters.length === 0) return localStorage.removeItem(item(briefId));
  try {
    localStorage.setItem(item(briefId), JSON.stringify(answer));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    localStorage.removeItem(item(briefId));
  }
}
