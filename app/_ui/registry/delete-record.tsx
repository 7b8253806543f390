"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { api } from "../api.ts";
import form from "../form.module.css";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import { useToastFailure } from "../use-failure.ts";

interface DeleteRecordProps {
  readonly label: string;
  /** Below /api/v1. */
  readonly path: string;
  /** Where the list is. */
  readonly home: string;
  /** Said when it is gone. */
  readonly done: string;
  /** Makes it again: what nothing uses needs not keep its id. */
  readonly again: { readonly path: string; readonly body: unknown };
}

/** Deletes a record that nothing uses; the server refuses any other, and its words are shown. */
export function DeleteRecord({ label, path, home, done, again }: DeleteRecordProps) {
  const router = useRouter();
  const failed = useToastFailure();
  const undoLabel = useTranslations("common.actions")("undo");
  const { run, busy, failure } = useAction(async () => {
    await api(path, { method: "DELETE" });
    const undo = () => {
      api(again.path, { body: again.body }).then(() => router.refresh(), failed);
    };
    toast({ message: done, action: { label: undoLabel, run: undo } });
    router.push(home);
    router.refresh();
  });
  return (
    <>
      <Button variant="subtle" color="red" loading={busy} onClick={() => void run()}>
        {label}
      </Button>
      {failure !== null && (
        <p role="alert" className={form.failure}>
          {failure}
        </p>
      )}
    </>
  );
}
