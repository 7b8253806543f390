"use client";

import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Publication } from "#core/publications/model";
import { api } from "../../_ui/api.ts";
import { CopyField } from "../../_ui/copy-field.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import form from "../../_ui/form.module.css";
import panel from "../../_ui/panel.module.css";
import { useAction } from "../../_ui/use-action.ts";
import { useFailureText } from "../../_ui/use-failure.ts";
import { useMoment } from "../../_ui/use-moment.ts";
import { useRoom } from "../room.ts";

/** The page on which anybody reads the last release: opened, its address taken, closed. */
export default function PublicationDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("approval.publication");
  const words = useFailureText();
  const { brief } = useRoom();
  const queryKey = ["brief", brief.id, "publication"];
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api<Publication>(`/briefs/${brief.id}/publication`, { signal }),
    staleTime: 0,
    retry: false,
  });
  return (
    <Dialog title={t("title")} onClose={onClose}>
      {!data && !error && (
        <p role="status" className={panel.hint}>
          {t("loading")}
        </p>
      )}
      {!data && error && <p role="alert">{words(error)}</p>}
      {data && (
        <Page page={data} onChanged={() => queries.invalidateQueries({ queryKey })} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface PageProps {
  readonly page: Publication;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

function Page({ page, onChanged, onClose }: PageProps) {
  const t = useTranslations("approval.publication");
  const { brief } = useRoom();
  const moment = useMoment();
  const [annex, setAnnex] = useState(page.annex);
  const path = `/briefs/${brief.id}/publication`;
  const { run, busy, failure } = useAction(async (open: boolean) => {
    if (open) await api(path, { body: { annex } });
    else await api(path, { method: "DELETE" });
    await onChanged();
  });
  if (page.release === null) {
    return (
      <div className={form.form}>
        <p>{t("nothing")}</p>
        <div className={form.footer}>
          <Button onClick={onClose}>{t("close")}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={form.form}>
      <p role="status">
        {page.open
          ? t("open", {
              number: page.release,
              name: page.openedBy?.name ?? "",
              date: moment(page.openedAt ?? ""),
            })
          : t("shut", { number: page.release })}
      </p>
      {page.open && page.path && <CopyField label={t("address")} value={`${location.origin}${page.path}`} />}
      <label className={form.item}>
        <input type="checkbox" checked={annex} onChange={(event) => setAnnex(event.currentTarget.checked)} />
        {t("annex")}
      </label>
      {failure && <p role="alert">{failure}</p>}
      <div className={form.footer}>
        {page.open && page.path && (
          <Button component="a" variant="default" href={page.path} target="_blank" rel="noreferrer">
            {t("look")}
          </Button>
        )}
        {page.open && (
          <Button variant="default" disabled={busy} onClick={() => void run(false)}>
            {t("shutIt")}
          </Button>
        )}
        {(!page.open || annex !== page.annex) && (
          <Button disabled={busy} onClick={() => void run(true)}>
            {t(page.open ? "change" : "openIt")}
          </Button>
        )}
      </div>
    </div>
  );
}
