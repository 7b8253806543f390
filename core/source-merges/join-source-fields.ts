import { isDeepStrictEqual } from "node:util";
import { type Csl, csl } from "../sources/model.ts";
import type { Reliability } from "../sources/vocabulary.ts";

/** What a merge may change of the record that stays. */
export interface SourceFields {
  readonly csl: Csl;
  readonly reliability: Reliability | null;
  readonly note: string | null;
}

/** A field before and after; null where there was none. Those of CSL are named csl.publisher, csl.custom.ris. */
export type SourceChanges = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** What the survivor lacks and the loser has. */
export function changesOf(survivor: SourceFields, loser: SourceFields): SourceChanges {
  const [own, other] = [flat(survivor), flat(loser)];
  const taken = Object.entries(other).filter(([name, value]) => !has(own[name]) && has(value));
  return Object.fromEntries(taken.map(([name, to]) => [name, { from: own[name] ?? null, to }]));
}

export function withChanges(fields: SourceFields, changes: SourceChanges): SourceFields {
  const taken = Object.entries(changes).map(([name, { to }]) => [name, to]);
  return whole({ ...flat(fields), ...Object.fromEntries(taken) });
}

/** A field is what it was before the merge, unless somebody has changed it since. */
export function withoutChanges(fields: SourceFields, changes: SourceChanges): SourceFields {
  const own = flat(fields);
  const returned = Object.entries(changes)
    .filter(([name, { to }]) => isDeepStrictEqual(own[name], to))
    .map(([name, { from }]) => [name, from]);
  return whole({ ...own, ...Object.fromEntries(returned) });
}

function flat({ csl: item, reliability, note }: SourceFields): Record<string, unknown> {
  const { custom, ...fields } = item;
  const kept = typeof custom === "object" && custom !== null ? Object.entries(custom) : [];
  return {
    reliability,
    note,
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`csl.${name}`, value])),
    ...Object.fromEntries(kept.map(([name, value]) => [`csl.custom.${name}`, value])),
  };
}

function whole({ reliability, note, ...rest }: Record<string, unknown>): SourceFields {
  const named = (prefix: string) =>
    Object.entries(rest).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== null ? [[name.slice(prefix.length), value]] : [],
    );
  const custom = named("csl.custom.");
  const fields = named("csl.").filter(([name]) => !String(name).startsWith("custom."));
  const item = csl.parse({
    ...Object.fromEntries(fields),
    ...(custom.length > 0 && { custom: Object.fromEntries(custom) as object }),
  });
  return { csl: item, reliability: reliability as Reliability | null, note: note as string | null };
}

function has(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)
  );
}
