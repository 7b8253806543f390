"use client";

import { useCallback, useMemo, useState } from "react";
import type { ImportCorrections, ImportPreview } from "#core/briefs/model";
import type { BlockRole } from "#core/imports/vocabulary";
import { type PreviewBlock, type Roles, naturalRole, previewBlocks } from "./preview-blocks.ts";

export interface Corrections {
  readonly blocks: readonly PreviewBlock[];
  /** The addresses of links that were corrected, by their index; null: no link any more. */
  readonly addresses: ReadonlyMap<number, string | null>;
  readonly count: number;
  readonly choose: (block: PreviewBlock, role: PreviewBlock["role"]) => void;
  /** Undefined: as it was read. */
  readonly lead: (link: number, href: string | null | undefined) => void;
  readonly undoAll: () => void;
  /** As the server takes them. */
  readonly toSend: () => ImportCorrections;
}

interface Corrected {
  /** What was read: corrections of something else count no more. */
  readonly reading: string;
  readonly roles: Roles;
  readonly addresses: Corrections["addresses"];
}

/** What a reader corrects of a text before it is imported. */
export function useCorrections({ reading, content }: ImportPreview): Corrections {
  const none = useMemo<Corrected>(() => ({ reading, roles: new Map(), addresses: new Map() }), [reading]);
  const [last, setLast] = useState(none);
  const { roles, addresses } = last.reading === reading ? last : none;
  const blocks = useMemo(() => previewBlocks(content, roles), [content, roles]);
  const corrected = blocks.filter(({ isCorrected }) => isCorrected);

  const change = useCallback(
    (next: (before: Corrected) => Partial<Corrected>) =>
      setLast((before) => {
        const valid = before.reading === reading ? before : none;
        return { ...valid, ...next(valid) };
      }),
    [reading, none],
  );
  const choose = useCallback<Corrections["choose"]>(
    (block, role) =>
      change((before) => ({ roles: withEntry(before.roles, block.index, correctionOf(block, role)) })),
    [change],
  );
  const lead = useCallback<Corrections["lead"]>(
    (link, href) => change((before) => ({ addresses: withEntry(before.addresses, link, href) })),
    [change],
  );
  const undoAll = useCallback(() => setLast(none), [none]);
  const toSend = () => ({
    reading,
    blocks: corrected.map(({ index }) => ({ block: index, role: roles.get(index) ?? "paragraph" })),
    links: [...addresses].map(([link, href]) => ({ link, href })),
  });
  return { blocks, addresses, count: corrected.length + addresses.size, choose, lead, undoAll, toSend };
}

/** Nothing where the block is that anyway. */
function correctionOf({ node, choices }: PreviewBlock, role: PreviewBlock["role"]): BlockRole | undefined {
  const natural = naturalRole(node);
  if (role === "kept" || role === natural) return undefined;
  // Before the first section a paragraph is of the lead without being moved there.
  const standsInLead = !choices.includes("paragraph");
  return role === "lead" && natural === "paragraph" && standsInLead ? undefined : role;
}

function withEntry<Value>(
  before: ReadonlyMap<number, Value>,
  key: number,
  value: Value | undefined,
): ReadonlyMap<number, Value> {
  const after = new Map(before);
  if (value === undefined) after.delete(key);
  else after.set(key, value);
  return after;
}
