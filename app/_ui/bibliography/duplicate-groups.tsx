"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { SourceMerge } from "#core/source-merges/model";
import type { Duplicates, Source } from "#core/sources/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import form from "../form.module.css";
import classes from "./duplicates.module.css";
import { DuplicatePair } from "./duplicate-pair.tsx";
import { useUndoSourceMerge } from "./use-undo-source-merge.ts";

interface DuplicateGroupsProps {
  readonly workspaceId: string;
  readonly groups: Duplicates["groups"];
  readonly mayMerge: boolean;
}

/** Groups of records that seem to be of one source, each as the two that are to be compared first. */
export function DuplicateGroups({ workspaceId, groups, mayMerge }: DuplicateGroupsProps) {
  return (
    <ul className={classes.groups}>
      {groups.map((group) => (
        <li key={group.sources.map(({ id }) => id).join(" ")}>
          <Group workspaceId={workspaceId} group={group} mayMerge={mayMerge} />
        </li>
      ))}
    </ul>
  );
}

interface GroupProps extends Omit<DuplicateGroupsProps, "groups"> {
  readonly group: Duplicates["groups"][number];
}

function Group({ workspaceId, group, mayMerge }: GroupProps) {
  const t = useTranslations("bibliography");
  const undoLabel = useTranslations("common.actions")("undo");
  const router = useRouter();
  const undo = useUndoSourceMerge();
  const { run, busy, failure } = useAction(async (survivor: Source, loser: Source) => {
    const merge = await api<SourceMerge>(`/sources/${survivor.id}/merge`, { body: { otherId: loser.id } });
    toast({
      message: t("merge.done", { title: survivor.title }),
      action: { label: undoLabel, run: () => void undo(merge.id) },
    });
    router.refresh();
  });
  const [first, second, ...others] = group.sources;
  if (!first || !second) return null;
  return (
    <section aria-label={first.title}>
      <p className={classes.why}>
        <strong>{t(`duplicates.sure.${group.sure}`)}</strong>:{" "}
        {group.shares.map((share) => t(`duplicates.shares.${share}`)).join(", ")}
      </p>
      <DuplicatePair
        workspaceId={workspaceId}
        pair={[first, second]}
        busy={busy}
        onKeep={mayMerge ? (survivor, loser) => void run(survivor, loser) : null}
      />
      {others.length > 0 && <p className={classes.why}>{t("duplicates.others", { count: others.length })}</p>}
      {failure !== null && (
        <p role="alert" className={form.failure}>
          {failure}
        </p>
      )}
    </section>
  );
}
