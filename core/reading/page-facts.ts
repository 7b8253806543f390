import type { Csl } from "../sources/model.ts";

export type CslName = NonNullable<Csl["author"]>[number];

/** What one way of describing a page says of it; what it does not say is absent. */
export interface PageFacts {
  /** Of CSL. */
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly authors?: readonly CslName[] | undefined;
  /** The journal or the site that it appeared in. */
  readonly container?: string | undefined;
  readonly publisher?: string | undefined;
  /** Year, month, day, as far as they are known. */
  readonly issued?: readonly number[] | undefined;
  readonly language?: string | undefined;
  readonly doi?: string | undefined;
  readonly number?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
}

/** Each fact from the first that has it. */
export function joinFacts(given: readonly PageFacts[]): PageFacts {
  const joined: Record<string, unknown> = {};
  for (const facts of given) {
    for (const [name, value] of Object.entries(facts) as [string, unknown][]) {
      const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
      if (!empty) joined[name] ??= value;
    }
  }
  return joined;
}
