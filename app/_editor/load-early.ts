import { patiently } from "./late.ts";

/**
 * Every part of the room whose script comes late, so that all of it works without a connection. The parts of the claim's
 * card come first: tagging shows them. A test holds this list against what the room loads late.
 */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import("./claims/claim-review.tsx"),
  () => import("./claims/claim-nesting.tsx"),
  () => import("./claims/claim-repeats.tsx"),
  () => import("./claims/stale-notice.tsx"),
  () => import("./claims/reattach.tsx"),
  () => import("./claims/quote-check.tsx"),
  () => import("../_ui/sources/quote-chooser.tsx"),
  () => import("./since/since-card.tsx"),
  () => import("./text/bubble.tsx"),
  () => import("./blame/blame-bar.tsx"),
  () => import("./suggestions/mention-card.tsx"),
  () => import("./citations/citation-card.tsx"),
  () => import("./images/image-card.tsx"),
  () => import("./panel/sources-tab.tsx"),
  () => import("./panel/entities-tab.tsx"),
  () => import("./history/history-tab.tsx"),
  () => import("./preview/preview-tab.tsx"),
  () => import("./translation/original-tab.tsx"),
  () => import("./panel/new-record.tsx"),
  () => import("../_ui/entity-form.tsx"),
  () => import("../_ui/source-form.tsx"),
  () => import("./header/import-notice.tsx"),
  () => import("./header/export-dialog.tsx"),
  () => import("./header/version-dialog.tsx"),
  () => import("./header/release-dialog.tsx"),
  () => import("./header/publication-dialog.tsx"),
  () => import("./header/series-dialog.tsx"),
  () => import("./header/translation-dialog.tsx"),
  () => import("./shortcuts-dialog.tsx"),
  () => import("./sheet.tsx"),
];

/**
 * One after another, so that what a person asks for meanwhile need not wait for all of them. What cannot be loaded now is
 * asked for again when it is shown, and fails there, where a person can see it.
 */
export async function loadEarly(): Promise<void> {
  for (const load of parts) await patiently(load).catch(() => undefined);
}
