"use client";

import { useQueries } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import type { Neighbours, NodeKind } from "#core/dossiers/model";
import { api } from "../../api.ts";
import { joinGraph, keyOf, parseKey } from "./graph-model.ts";

const folders: Readonly<Record<NodeKind, string>> = {
  entity: "entities",
  claim: "claims",
  source: "sources",
};

/** So many of the places where one was stay in the picture. */
const remembered = 5;

/**
 * Where one is in the graph, which the address keeps (`at`), and what the steps so far have brought. A step is an entry of
 * the browser's history, made without asking the server for the page.
 */
export function useWalk(entityId: string) {
  const path = usePathname();
  const locale = useLocale();
  const home = keyOf("entity", entityId);
  const asked = useSearchParams().get("at");
  const center = parseKey(asked) && asked !== null ? asked : home;
  const [walked, setWalked] = useState<readonly string[]>([home]);
  if (walked.at(-1) !== center)
    setWalked([...walked.filter((key) => key !== center), center].slice(-remembered));
  const { parts, around, error } = useQueries({
    queries: walked.map((key) => ({
      queryKey: ["neighbours", key],
      queryFn: ({ signal }: { signal: AbortSignal }) => askNeighbours(key, signal),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
    combine: (results) => ({
      parts: results.flatMap(({ data }) => data ?? []),
      around: results.at(-1)?.data ?? null,
      error: results.at(-1)?.error ?? null,
    }),
  });
  const graph = useMemo(() => joinGraph(parts, locale), [parts, locale]);
  const hrefOf = (key: string) => (key === home ? `${path}?view=graph` : `${path}?view=graph&at=${key}`);
  return {
    center,
    home,
    walked: walked.filter((key) => key !== center).toReversed(),
    graph,
    around,
    error,
    hrefOf,
    walk: (key: string) => {
      if (key !== center) window.history.pushState(null, "", hrefOf(key));
    },
  };
}

async function askNeighbours(key: string, signal: AbortSignal): Promise<Neighbours> {
  const node = parseKey(key);
  if (!node) throw new Error(`${key} names no node`);
  return api<Neighbours>(`/${folders[node.kind]}/${node.id}/neighbours`, { signal });
}
