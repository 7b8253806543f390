"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BriefSummary } from "#core/briefs/model";
import { api } from "../api.ts";
import { MoreButton } from "../list/more-button.tsx";
import { useMorePages } from "../list/use-more-pages.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import classes from "./brief-list.module.css";
import { BriefRow } from "./brief-row.tsx";

const RenameDialog = dynamic(() => import("./rename-dialog.tsx"), { ssr: false });

interface BriefListProps {
  readonly page: { readonly items: readonly BriefSummary[]; readonly nextCursor: string | null };
  readonly query: Readonly<Record<string, string | boolean | undefined>>;
  /** Whether this reader may rename and put away. */
  readonly mayChange: boolean;
}

export function BriefList({ page, query, mayChange }: BriefListProps) {
  const t = useTranslations("briefs");
  const undo = useTranslations("common.actions")("undo");
  const router = useRouter();
  const failed = useToastFailure();
  const { items, more, busy } = useMorePages(page, "/briefs", query, ({ id }) => id);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [renamed, setRenamed] = useState<BriefSummary | null>(null);

  const hide = (id: string, hidden: boolean) =>
    setGone((before) => new Set(hidden ? [...before, id] : [...before].filter((one) => one !== id)));

  /** The row goes at once; it comes back when the server refuses, or the person takes it back. */
  const move = async (brief: BriefSummary, trashed: boolean, undoable: boolean) => {
    hide(brief.id, undoable);
    try {
      await api(`/briefs/${brief.id}`, { method: "PATCH", body: { trashed } });
    } catch (error) {
      hide(brief.id, !undoable);
      failed(error);
      return;
    }
    if (undoable) {
      const message = t(trashed ? "trash.moved" : "trash.restored", { title: brief.title });
      toast({ message, action: { label: undo, run: () => void move(brief, !trashed, false) } });
    }
    router.refresh();
  };

  return (
    <>
      <ul className={classes.list}>
        {items
          .filter(({ id }) => !gone.has(id))
          .map((brief) => (
            <BriefRow
              key={brief.id}
              brief={brief}
              mayChange={mayChange}
              onRename={() => setRenamed(brief)}
              onMove={(trashed) => void move(brief, trashed, true)}
            />
          ))}
      </ul>
      <MoreButton more={more} busy={busy} />
      {renamed && <RenameDialog brief={renamed} onClose={() => setRenamed(null)} />}
    </>
  );
}
