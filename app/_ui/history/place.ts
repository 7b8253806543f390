/** What the room shows beside its timeline. Revisions are of the section chosen; instants are of the whole commentary. */
export type View =
  | { readonly kind: "newest" }
  | { readonly kind: "revision"; readonly number: number }
  /** `from` 0: from nothing; `to` null: to the text as it stands now. */
  | { readonly kind: "changes"; readonly from: number; readonly to: number | null }
  | { readonly kind: "then"; readonly at: string }
  | { readonly kind: "between"; readonly since: string; readonly at: string | null };

/** All that the address of the history room says. */
export interface Place {
  /** Null: the whole commentary. */
  readonly section: string | null;
  /** Whose revisions the timeline lists; null: everybody's. */
  readonly author: string | null;
  readonly view: View;
}

type Query = Pick<URLSearchParams, "get">;

/** Reads an address; what makes no sense in it is passed over. */
export function placeOf(query: Query): Place {
  const section = query.get("section");
  return {
    section,
    author: query.get("author"),
    view: (section === null ? viewOfWhole(query) : viewOfSection(query)) ?? { kind: "newest" },
  };
}

/** The address's query, with its question mark, or nothing. */
export function searchOf({ section, author, view }: Place): string {
  const query = new URLSearchParams({
    ...(section !== null && { section }),
    ...(author !== null && { author }),
    ...queryOf(view),
  }).toString();
  return query && `?${query}`;
}

function viewOfSection(query: Query): View | null {
  const [number, from, to] = ["revision", "from", "to"].map((name) => wholeNumber(query.get(name)));
  if (from !== undefined && from !== null) return { kind: "changes", from, to: to ?? null };
  return number ? { kind: "revision", number } : null;
}

function viewOfWhole(query: Query): View | null {
  const [at, since] = [instant(query.get("at")), instant(query.get("since"))];
  if (since !== null) return { kind: "between", since, at };
  return at === null ? null : { kind: "then", at };
}

function queryOf(view: View): Readonly<Record<string, string>> {
  switch (view.kind) {
    case "newest":
      return {};
    case "revision":
      return { revision: String(view.number) };
    case "changes":
      return { from: String(view.from), ...(view.to !== null && { to: String(view.to) }) };
    case "then":
      return { at: view.at };
    case "between":
      return { since: view.since, ...(view.at !== null && { at: view.at }) };
  }
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

function instant(value: string | null): string | null {
  const time = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
