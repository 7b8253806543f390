"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import form from "../form.module.css";
import list from "../list/list.module.css";
import { useAddStates } from "./use-add-states.ts";

interface AddStatesProps {
  readonly workspaceId: string;
  /** How many there are. */
  readonly states: number;
}

/** What fills an empty registry at once. */
export function AddStatesButton({ workspaceId, states }: AddStatesProps) {
  const t = useTranslations("entities.states");
  const { run, busy, failure } = useAddStates(workspaceId);
  return (
    <div>
      <Button variant="default" loading={busy} onClick={() => void run()}>
        {t("add", { count: states })}
      </Button>
      <p className={list.count}>{t("hint")}</p>
      {failure !== null && (
        <p role="alert" className={form.failure}>
          {failure}
        </p>
      )}
    </div>
  );
}
