"use client";

import { useState } from "react";
import { api } from "../api.ts";
import { useToastFailure } from "../use-failure.ts";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface MorePages<Item> {
  readonly items: readonly Item[];
  /** Null when everything is shown. */
  readonly more: (() => Promise<void>) | null;
  readonly busy: boolean;
}

/**
 * The server's first page and those that were asked for after it. When the first page changes in place, the later ones
 * stay, without what the first now holds; a list for another query should be another component (`key`).
 */
export function useMorePages<Item>(
  first: Page<Item>,
  path: string,
  query: Query,
  keyOf: (item: Item) => string,
): MorePages<Item> {
  const [later, setLater] = useState<Page<Item> | null>(null);
  const [busy, setBusy] = useState(false);
  const failed = useToastFailure();
  const cursor = later ? later.nextCursor : first.nextCursor;
  const known = new Set(first.items.map(keyOf));
  const more = async () => {
    setBusy(true);
    try {
      const page = await api<Page<Item>>(path, { query: { ...query, cursor } });
      setLater((before) => ({
        items: [...(before?.items ?? []), ...page.items],
        nextCursor: page.nextCursor,
      }));
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    items: [...first.items, ...(later?.items ?? []).filter((item) => !known.has(keyOf(item)))],
    more: cursor === null ? null : more,
    busy,
  };
}
