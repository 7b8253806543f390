interface Row {
  readonly id: string;
  readonly mergedIntoId: string | null;
}

/** Of records that were merged, what each became in the end, over several merges if need be. */
export function survivorsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const into = new Map<string, string>();
  for (const { id, mergedIntoId } of rows) if (mergedIntoId !== null) into.set(id, mergedIntoId);
  return new Map(
    [...into].map(([id, first]) => {
      let survivor = first;
      for (let next = into.get(survivor); next; next = into.get(survivor)) survivor = next;
      return [id, survivor];
    }),
  );
}
