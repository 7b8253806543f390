"use client";

import { Button, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ReleaseState } from "#core/versions/model";
import { api } from "../../_ui/api.ts";
import { Dialog } from "../../_ui/dialog.tsx";
import { FormFooter } from "../../_ui/form-footer.tsx";
import form from "../../_ui/form.module.css";
import { toast } from "../../_ui/toasts.tsx";
import { useAction } from "../../_ui/use-action.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./release-dialog.module.css";
import { ReleaseChanges } from "./release-changes.tsx";
import { ReleaseObstacles } from "./release-obstacles.tsx";

/** What stands in the way of a release, and the release itself: plainly, or all the same with a reason; a later one with what it puts right. */
export default function ReleaseDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("approval.release");
  const { brief, sync } = useRoom();
  const { kind } = useStore(sync.saved);
  const { data, isError, refetch } = useQuery({
    queryKey: ["brief", brief.id, "release"],
    queryFn: ({ signal }) => api<ReleaseState>(`/briefs/${brief.id}/release`, { signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog title={t("title")} onClose={onClose}>
      {kind === "offline" && !data && <p className={panel.hint}>{t("offline")}</p>}
      {kind !== "offline" && !data && !isError && (
        <p role="status" className={panel.hint}>
          {t("loading")}
        </p>
      )}
      {kind !== "offline" && !data && isError && (
        <div role="alert" className={classes.failed}>
          <p>{t("failed")}</p>
          <Button variant="default" onClick={() => void refetch()}>
            {t("again")}
          </Button>
        </div>
      )}
      {data && <ReleaseForm state={data} onClose={onClose} />}
    </Dialog>
  );
}

function ReleaseForm({ state, onClose }: { state: ReleaseState; onClose: () => void }) {
  const t = useTranslations("approval.release");
  const { brief } = useRoom();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [correction, setCorrection] = useState("");
  const isCorrected = state.edition > 1;
  const { run, busy, failure } = useAction(async () => {
    const body = {
      ...(!state.ready && { overrideReason: reason.trim() }),
      ...(isCorrected && { correction: correction.trim() }),
    };
    await api(`/briefs/${brief.id}/release`, { body });
    toast({ message: t("done", { title: brief.title }) });
    void queries.invalidateQueries({ queryKey: ["brief", brief.id] });
    onClose();
  });
  if (state.released) {
    return (
      <div className={form.form}>
        <p>{t("released")}</p>
        <div className={form.footer}>
          <Button onClick={onClose}>{t("close")}</Button>
        </div>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isSaid = (state.ready || reason.trim() !== "") && (!isCorrected || correction.trim() !== "");
    if (isSaid) void run();
  };
  return (
    <form className={form.form} onSubmit={submit}>
      {isCorrected && (
        <>
          <ReleaseChanges state={state} />
          <Textarea
            label={t("correction")}
            description={t("correctionExplained", { number: state.edition })}
            inputWrapperOrder={["label", "input", "description"]}
            value={correction}
            maxLength={2000}
            required
            autosize
            minRows={2}
            onChange={(event) => setCorrection(event.currentTarget.value)}
          />
        </>
      )}
      {state.ready ? (
        <p>{t("ready")}</p>
      ) : (
        <>
          <ReleaseObstacles state={state} onGo={onClose} />
          <Textarea
            label={t("reason")}
            description={t("reasonExplained")}
            inputWrapperOrder={["label", "input", "description"]}
            value={reason}
            maxLength={2000}
            required
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      <FormFooter
        busy={busy}
        failure={failure}
        submit={t(state.ready ? "submit" : "override")}
        onCancel={onClose}
      />
    </form>
  );
}
