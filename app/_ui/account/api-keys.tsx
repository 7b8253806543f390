"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { ApiKey } from "#core/people/model";
import { api } from "../api.ts";
import { CopyField } from "../copy-field.tsx";
import form from "../form.module.css";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import { useToastFailure } from "../use-failure.ts";
import classes from "./account.module.css";

type CreatedKey = ApiKey & { readonly secret: string };

/** In days; the empty one has no term. */
const lifetimes = ["30", "90", "365", ""] as const;

/** One's keys for programs: made with a name and a term, shown once, revoked at once. */
export function ApiKeys({ keys }: { keys: readonly ApiKey[] }) {
  const t = useTranslations("account.keys");
  const router = useRouter();
  const [name, setName] = useState("");
  const [days, setDays] = useState<string>("90");
  const [created, setCreated] = useState<CreatedKey | null>(null);
  const create = useAction(async () => {
    const body = { name: name.trim(), expiresInDays: days === "" ? null : Number(days) };
    setCreated(await api<CreatedKey>("/me/api-keys", { body }));
    setName("");
    router.refresh();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") void create.run();
  };
  return (
    <div>
      <p>{t("text")}</p>
      {keys.length === 0 ? (
        <p className={classes.hint}>{t("none")}</p>
      ) : (
        <ul className={classes.keys}>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      <form className={classes.create} onSubmit={submit}>
        <TextInput
          label={t("name")}
          placeholder={t("namePlaceholder")}
          value={name}
          maxLength={100}
          required
          withAsterisk={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("lifetime")}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={lifetimes.map((value) => ({
            value,
            label: value === "" ? t("forever") : t("days", { days: Number(value) }),
          }))}
        />
        <Button type="submit" variant="default" loading={create.busy}>
          {t("create")}
        </Button>
      </form>
      {create.failure !== null && (
        <p role="alert" className={form.failure}>
          {create.failure}
        </p>
      )}
      {created && (
        <div className={classes.secret}>
          <p>{t("created")}</p>
          <CopyField label={created.name} value={created.secret} />
        </div>
      )}
    </div>
  );
}

function KeyRow({ apiKey: { id, name, prefix, lastUsedAt, expiresAt } }: { apiKey: ApiKey }) {
  const t = useTranslations("account.keys");
  const format = useFormatter();
  const router = useRouter();
  const failed = useToastFailure();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  const revoke = useAction(async () => {
    try {
      await api(`/me/api-keys/${id}`, { method: "DELETE" });
      toast({ message: t("revoked", { name }) });
      router.refresh();
    } catch (error) {
      failed(error);
    }
  });
  return (
    <li className={classes.key}>
      <div>
        <strong>{name}</strong> <code>{prefix}…</code>
        <p>
          {t("used")}: {lastUsedAt ? day(lastUsedAt) : t("never")} · {t("expires")}:{" "}
          {expiresAt ? day(expiresAt) : t("forever")}
        </p>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        loading={revoke.busy}
        aria-label={t("revokeNamed", { name })}
        onClick={() => void revoke.run()}
      >
        {t("revoke")}
      </Button>
    </li>
  );
}
