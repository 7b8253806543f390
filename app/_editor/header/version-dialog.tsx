"use client";

import { TextInput, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Version } from "#core/versions/model";
import { api } from "../../_ui/api.ts";
import { Dialog } from "../../_ui/dialog.tsx";
import { FormFooter } from "../../_ui/form-footer.tsx";
import form from "../../_ui/form.module.css";
import { toast } from "../../_ui/toasts.tsx";
import { useAction } from "../../_ui/use-action.ts";
import { useRoom } from "../room.ts";

/** Keeps the text as the server has it under a name. */
export default function VersionDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("approval.version");
  const { brief } = useRoom();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const { run, busy, failure } = useAction(async () => {
    const body = { name: name.trim(), note: note.trim() || null };
    const version = await api<Version>(`/briefs/${brief.id}/versions`, { body });
    toast({ message: t("kept", { name: version.name }) });
    void queries.invalidateQueries({ queryKey: ["brief", brief.id, "versions"] });
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") void run();
  };
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={t("name")}
          placeholder={t("example")}
          value={name}
          maxLength={120}
          required
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t("note")}
          description={t("explained")}
          inputWrapperOrder={["label", "input", "description"]}
          value={note}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormFooter busy={busy} failure={failure} submit={t("submit")} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
