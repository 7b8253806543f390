"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ReviewItem } from "#core/review/model";
import type { Member } from "#core/workspaces/model";
import type { AssignmentChange } from "./assignment.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { DeskPane } from "./desk-pane.tsx";
import { type DeskFilter, prefetchClaim, refreshClaim, useDeskClaim } from "./desk-queries.ts";
import classes from "./desk.module.css";
import { type DeskActions, useDeskKeys } from "./use-desk-keys.ts";
import { useVerdict } from "./use-verdict.ts";

interface ChosenClaimProps {
  readonly item: ReviewItem;
  /** Whose claim is brought beforehand. */
  readonly next: string | null;
  readonly workspaceId: string;
  readonly filter: DeskFilter;
  readonly members: readonly Member[];
  readonly may: { readonly judge: boolean; readonly assign: boolean; readonly comment: boolean };
  readonly selected: boolean;
  readonly onJudged: () => void;
  readonly onAssign: (change: AssignmentChange) => Promise<unknown>;
  readonly onBack: () => void;
  readonly onFocusList: () => void;
  readonly actions: Pick<DeskActions, "move" | "extend" | "select" | "clear" | "go" | "help">;
}

/** The claim that the list stands at, with the keys and buttons that act on it. */
export function ChosenClaim({ item, next, workspaceId, filter, members, may, ...on }: ChosenClaimProps) {
  const t = useTranslations("desk.pane");
  const queries = useQueryClient();
  const { claim, passage } = useDeskClaim(item.claimId);
  const { judge, busy } = useVerdict(workspaceId, filter, on.onJudged);
  const [disputing, setDisputing] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const { data } = claim;
  const judgeable = data?.judgeable ?? false;
  useEffect(() => {
    if (next !== null && data) prefetchClaim(queries, next);
  }, [queries, next, data]);

  const actions: DeskActions = {
    ...on.actions,
    approve: () => data && judgeable && void judge(data, "true", null),
    dispute: () => judgeable && setDisputing(true),
    note: () => noteField.current?.focus(),
  };
  useDeskKeys(actions);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The list has the focus two frames later: what is typed before is meant for the desk, not for the field.
    if (event.target instanceof HTMLElement) event.target.blur();
    on.onFocusList();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape pass
    <section className={classes.pane} aria-label={t("label")} onKeyDown={onKeyDown}>
      <div className={classes.acts}>
        <button type="button" className={classes.back} onClick={on.onBack}>
          ‹ {t("back")}
        </button>
        <DeskBar
          actions={actions}
          busy={busy}
          may={{ judge: judgeable, comment: may.comment, select: may.assign, move: true }}
          selected={on.selected}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className={classes.scroll} data-scrolls tabIndex={0} role="group" aria-label={t("label")}>
        {data ? (
          <DeskPane
            item={item}
            claim={data}
            passage={passage.data}
            workspaceId={workspaceId}
            members={members}
            may={may}
            busy={busy}
            disputing={disputing}
            noteField={noteField}
            onJudge={(value, note) => {
              void judge(data, value, note);
            }}
            onCancelDispute={() => {
              setDisputing(false);
              on.onFocusList();
            }}
            onAssign={on.onAssign}
            onSaid={() => void refreshClaim(queries, workspaceId, item.claimId)}
          />
        ) : (
          <p className={classes.state} role={claim.isError ? "alert" : "status"}>
            {t(claim.isError ? "failed" : "waiting")}
          </p>
        )}
      </div>
    </section>
  );
}
