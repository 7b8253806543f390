"use client";

import { Button } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Merge, MergePreview } from "#core/merges/model";
import type { Entity } from "#core/entities/model";
import { api } from "../api.ts";
import form from "../form.module.css";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import { useFailureText } from "../use-failure.ts";
import { entityNames } from "./entity-names.ts";
import { MergeTable } from "./merge-table.tsx";
import classes from "./merge.module.css";
import { useUndoMerge } from "./use-undo-merge.ts";

interface MergePreviewedProps {
  /** The first stays, until they are swapped. */
  readonly pair: readonly [Entity, Entity];
  readonly onMerged: (survivorId: string) => void;
  readonly onCancel: () => void;
}

/** Which of the two stays, what it would become, and the button that does it. */
export function MergePreviewed({ pair, onMerged, onCancel }: MergePreviewedProps) {
  const t = useTranslations("entities.merge");
  const common = useTranslations("common.actions");
  const locale = useLocale();
  const failureText = useFailureText();
  const undo = useUndoMerge();
  const [swapped, setSwapped] = useState(false);
  const [survivor, loser] = swapped ? [pair[1], pair[0]] : pair;
  const nameOf = (entity: Pick<Entity, "name">) => entityNames(entity, locale).name.text;
  const { data, error } = useQuery({
    queryKey: ["entities", survivor.id, "merge", loser.id],
    queryFn: ({ signal }) =>
      api<MergePreview>(`/entities/${survivor.id}/merge`, { query: { with: loser.id }, signal }),
    gcTime: 0,
    retry: false,
  });
  const { run, busy, failure } = useAction(async () => {
    const merge = await api<Merge>(`/entities/${survivor.id}/merge`, { body: { otherId: loser.id } });
    const names = { loser: nameOf(loser), survivor: nameOf(survivor) };
    toast({ message: t("done", names), action: { label: common("undo"), run: () => void undo(merge.id) } });
    onMerged(survivor.id);
  });
  const swap = useRef<HTMLButtonElement>(null);
  useEffect(() => swap.current?.focus(), []);
  const failed = failure ?? (error ? failureText(error) : null);
  return (
    <div className={form.form}>
      <p>{t("text", { survivor: nameOf(survivor), loser: nameOf(loser) })}</p>
      <div>
        <Button
          ref={swap}
          variant="default"
          leftSection={<IconArrowsExchange size={16} stroke={1.5} />}
          onClick={() => setSwapped(!swapped)}
        >
          {t("swap", { name: nameOf(loser) })}
        </Button>
      </div>
      {data && <MergeTable preview={data} />}
      {data && (
        <ul className={classes.effects}>
          <li>{t("claims", { moved: data.moved, shared: data.shared })}</li>
          {data.mentioning > 0 && <li>{t("mentioning", { count: data.mentioning })}</li>}
        </ul>
      )}
      {failed !== null && (
        <p role="alert" className={form.failure}>
          {failed}
        </p>
      )}
      <div className={form.footer}>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {common("cancel")}
        </Button>
        <Button loading={busy} disabled={!data} onClick={() => void run()}>
          {t("submit")}
        </Button>
      </div>
    </div>
  );
}
