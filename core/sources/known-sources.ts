import type { Transaction } from "#prisma/database";
import { type Csl, csl } from "./model.ts";
import { type ComparedKeys, sharedKey } from "./same-source.ts";
import { survivingSources } from "./survivors.ts";

/** A record that another one can be of the same source as. */
export interface KnownSource {
  readonly id: string | null;
  /** Its line, where it is one of the file that is being read. */
  readonly line: number | null;
  readonly title: string;
}

/** A record with what it is recognised by. */
export type Compared = ComparedKeys & { readonly title: string; readonly csl: unknown };
type Kept = KnownSource & Compared;

/** Records by what they are recognised by; earlier ones come first. */
export class KnownSources {
  readonly #byKey = new Map<string, Kept[]>();

  add(source: Kept): void {
    for (const key of keysOf(source)) {
      const list = this.#byKey.get(key) ?? [];
      // Thousands of entries under one title need not all be compared.
      if (list.length < 20) this.#byKey.set(key, [...list, source]);
    }
  }

  find(wanted: Compared): KnownSource | null {
    for (const key of keysOf(wanted)) {
      const same = this.#byKey.get(key)?.find((kept) => isSame(kept, wanted));
      if (same) return { id: same.id, line: same.line, title: same.title };
    }
    return null;
  }
}

/** The records of the registry that share a key with one of these; what was merged stands for what it became. */
export async function addKnown(
  db: Transaction,
  workspaceId: string,
  wanted: readonly Compared[],
  known: KnownSources,
): Promise<void> {
  const among = (name: keyof ComparedKeys) => ({
    [name]: { in: [...new Set(wanted.flatMap((keys) => keys[name] ?? []))] },
  });
  const keyless = { doiKey: null, addressKey: null, titleKey: null };
  const titles = wanted.filter(isKeyless).map(({ title }) => title);
  const rows = await db.source.findMany({
    where: {
      workspaceId,
      OR: [
        among("doiKey"),
        among("addressKey"),
        among("titleKey"),
        ...(titles.length > 0 ? [{ ...keyless, title: { in: titles } }] : []),
      ],
    },
    select: {
      id: true,
      title: true,
      csl: true,
      doiKey: true,
      addressKey: true,
      titleKey: true,
      mergedIntoId: true,
    },
    orderBy: { id: "asc" },
  });
  const survivors = await survivingSources(
    db,
    rows.filter(({ mergedIntoId }) => mergedIntoId !== null).map(({ id }) => id),
  );
  for (const { id, mergedIntoId: _, ...row } of rows) {
    known.add({ ...row, id: survivors.get(id) ?? id, line: null });
  }
}

function keysOf(source: Compared): string[] {
  const { doiKey, addressKey, titleKey } = source;
  // One of which nothing else is known is the same only as its equal.
  if (isKeyless(source)) return [`whole ${wordsOf(csl.parse(source.csl))}`];
  return [
    ...(doiKey === null ? [] : [`doi ${doiKey}`]),
    ...(addressKey === null ? [] : [`address ${addressKey}`]),
    ...(titleKey === null ? [] : [`title ${titleKey}`]),
  ];
}

function isSame(kept: Compared, wanted: Compared): boolean {
  return isKeyless(wanted) ? isKeyless(kept) : sharedKey(kept, wanted) !== null;
}

function isKeyless({ doiKey, addressKey, titleKey }: ComparedKeys): boolean {
  return doiKey === null && addressKey === null && titleKey === null;
}

/** All that a reference says, whatever the order of its fields, without what a file keeps of its own. */
function wordsOf({ custom: _, ...item }: Csl): string {
  return JSON.stringify(item, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
