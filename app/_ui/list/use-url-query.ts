"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useTransition } from "react";

/** The address keeps what a list shows: `change` sets or (null, "") clears, `pending` until the page has followed. */
export function useUrlQuery() {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const [pending, start] = useTransition();
  const change = useCallback(
    (values: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(values)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const search = next.toString();
      start(() => router.replace(search ? `${path}?${search}` : path, { scroll: false }));
    },
    [router, path],
  );
  return { query, change, pending };
}
