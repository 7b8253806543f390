import type { Transaction } from "#prisma/database";
import { type ComparedKeys, sharedKey } from "./same-source.ts";
import { survivingSources } from "./survivors.ts";

/** A record that another one can be of the same source as. */
export interface KnownSource {
  readonly id: string | null;
  /** Its line, where it is one of the file that is being read. */
  readonly line: number | null;
  readonly title: string;
}

type Kept = KnownSource & ComparedKeys;

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

  find(keys: ComparedKeys): KnownSource | null {
    for (const key of keysOf(keys)) {
      const same = this.#byKey.get(key)?.find((kept) => sharedKey(kept, keys) !== null);
      if (same) return { id: same.id, line: same.line, title: same.title };
    }
    return null;
  }
}

/** The records of the registry that share a key with one of these; what was merged stands for what it became. */
export async function addKnown(
  db: Transaction,
  workspaceId: string,
  wanted: readonly ComparedKeys[],
  known: KnownSources,
): Promise<void> {
  const among = (name: keyof ComparedKeys) => ({
    [name]: { in: [...new Set(wanted.flatMap((keys) => keys[name] ?? []))] },
  });
  const rows = await db.source.findMany({
    where: { workspaceId, OR: [among("doiKey"), among("addressKey"), among("titleKey")] },
    select: { id: true, title: true, doiKey: true, addressKey: true, titleKey: true, mergedIntoId: true },
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

function keysOf({ doiKey, addressKey, titleKey }: ComparedKeys): string[] {
  return [
    ...(doiKey === null ? [] : [`doi ${doiKey}`]),
    ...(addressKey === null ? [] : [`address ${addressKey}`]),
    ...(titleKey === null ? [] : [`title ${titleKey}`]),
  ];
}
