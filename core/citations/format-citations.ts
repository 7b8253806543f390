import type { Language } from "../briefs/vocabulary.ts";
import type { Csl } from "../sources/model.ts";
import { type Driver, dropDriver, takeDriver } from "./driver.ts";
import { readLocator } from "./locator.ts";
import type { Cite, FormattedCitations, FormattedCite, ListEntry } from "./model.ts";
import { readRuns } from "./read-runs.ts";
import { end, splitCluster, start } from "./split-cluster.ts";
import { addressOf, type Reference, toReference } from "./to-reference.ts";
import { type CitationStyle, numberedStyles } from "./vocabulary.ts";

export interface CitedText {
  readonly style: CitationStyle;
  readonly language: Language;
  /** Citations that stand directly beside each other, in the order of the text. */
  readonly clusters: readonly (readonly Cite[])[];
  /** By the id that cites name. */
  readonly sources: ReadonlyMap<string, Csl>;
  /** Further sources for the list, after those that are cited. */
  readonly listed?: readonly string[];
}

/**
 * A text's citations and its list of references, set in a style. A cite of a source that is not among `sources` is
 * marked missing and stands as a question mark.
 */
export async function formatCitations(text: CitedText): Promise<FormattedCitations> {
  const driver = await takeDriver(text.style, text.language);
  try {
    return format(driver, text);
  } catch (error) {
    dropDriver(text.style, text.language);
    throw error;
  }
}

function format(
  driver: Driver,
  { style, language, clusters, sources, listed = [] }: CitedText,
): FormattedCitations {
  const known = clusters.map((cites) => cites.filter(({ sourceId }) => sources.has(sourceId)));
  const cited = [...new Set(known.flat().map(({ sourceId }) => sourceId))];
  const uncited = [...new Set(listed)].filter((id) => sources.has(id) && !cited.includes(id));
  const references = [...cited, ...uncited].flatMap((id): Reference[] => {
    const csl = sources.get(id);
    return csl ? [toReference(id, csl, style, language)] : [];
  });
  driver.resetReferences(references);
  const placed = known.flatMap((cites, index) =>
    cites.length > 0 ? [{ id: String(index), cites: cites.map(toCite) }] : [],
  );
  driver.initClusters(placed);
  driver.setClusterOrder(placed.map(({ id }) => ({ id })));
  driver.includeUncited(uncited.length > 0 ? { Specific: uncited } : "None");

  const built = new Map(placed.map(({ id }) => [Number(id), driver.builtCluster(id)]));
  return {
    style,
    clusters: clusters.map((cites, index) => writeCluster(cites, built.get(index) ?? "", sources)),
    list: numbered(style, driver.makeBibliography(), [...cited, ...uncited], sources),
  };
}

function toCite({ sourceId, locator }: Cite) {
  const place = readLocator(locator);
  return {
    id: sourceId,
    prefix: start,
    suffix: end,
    ...(place && "label" in place && { label: place.label, locator: place.locator }),
  };
}

/** What the processor does not know stays between its neighbours, as a question mark. */
function writeCluster(
  cites: readonly Cite[],
  html: string,
  sources: ReadonlyMap<string, Csl>,
): FormattedCite[] {
  const pieces = splitCluster(html);
  let next = 0;
  return cites.map((cite) => {
    const { sourceId } = cite;
    if (!sources.has(sourceId))
      return { sourceId, missing: true, open: "", runs: [{ text: "[?]" }], close: "" };
    const piece = pieces[next++] ?? { open: "", html: "", close: "" };
    return {
      sourceId,
      missing: false,
      open: piece.open,
      runs: withAffixes(cite, piece.html),
      close: piece.close,
    };
  });
}

function withAffixes({ prefix, suffix, locator }: Cite, html: string): FormattedCite["runs"] {
  const place = readLocator(locator);
  const own = place && "words" in place ? `, ${place.words}` : "";
  const before = prefix.trim() === "" ? "" : `${prefix.trim()} `;
  const after =
    suffix.trim() === "" ? "" : /^[\p{P}]/u.test(suffix.trim()) ? suffix.trim() : ` ${suffix.trim()}`;
  const runs = readRuns(html);
  return [
    ...(before ? [{ text: before }] : []),
    ...runs.map(({ href: _, ...run }) => run),
    ...(own + after ? [{ text: own + after }] : []),
  ];
}

function numbered(
  style: CitationStyle,
  entries: readonly { id: string; value: string }[],
  order: readonly string[],
  sources: ReadonlyMap<string, Csl>,
): ListEntry[] {
  const counts = numberedStyles.has(style);
  const list = entries.map(({ id, value }) => {
    const csl = sources.get(id);
    return {
      sourceId: id,
      label: counts ? `[${order.indexOf(id) + 1}]` : null,
      runs: readRuns(value, csl ? addressOf(csl) : null),
    };
  });
  return counts ? list.toSorted((a, b) => order.indexOf(a.sourceId) - order.indexOf(b.sourceId)) : list;
}
