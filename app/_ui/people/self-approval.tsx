"use client";

import { Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { WorkspaceSummary } from "#core/workspaces/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import classes from "./people.module.css";

/** Whether people may judge and sign off what they alone wrote. */
export function SelfApproval({ workspace: { id, selfApproval } }: { workspace: WorkspaceSummary }) {
  const t = useTranslations("workspace.selfApproval");
  const router = useRouter();
  const { run, busy, failure } = useAction(async (allowed: boolean) => {
    await api(`/workspaces/${id}`, { method: "PATCH", body: { selfApproval: allowed } });
    toast({ message: t(allowed ? "on" : "off") });
    router.refresh();
  });
  return (
    <div className={classes.setting}>
      <Switch
        label={t("label")}
        description={t("text")}
        error={failure}
        checked={selfApproval}
        disabled={busy}
        onChange={(event) => void run(event.currentTarget.checked)}
      />
    </div>
  );
}
