"use client";

import { PasswordInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { ProblemError, send } from "../api.ts";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import classes from "./account.module.css";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account.password");
  const { run, busy, failure } = useAction(async (target: HTMLFormElement) => {
    const given = new FormData(target);
    const body = {
      currentPassword: String(given.get("current")),
      newPassword: String(given.get("next")),
      revokeOtherSessions: true,
    };
    try {
      await send("/api/auth/change-password", { body });
    } catch (error) {
      const wrong = error instanceof ProblemError && error.problem.code === "INVALID_PASSWORD";
      throw wrong ? new ProblemError({ ...error.problem, title: t("wrong") }) : error;
    }
    target.reset();
    toast({ message: t("changed") });
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(event.currentTarget);
  };
  const visibility = { "aria-label": t("show") };
  return (
    <form className={`${form.form} ${classes.narrow}`} onSubmit={submit} method="post">
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        name="current"
        label={t("current")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={visibility}
      />
      <PasswordInput
        name="next"
        label={t("next")}
        description={t("rule")}
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={10}
        maxLength={200}
        visibilityToggleButtonProps={visibility}
      />
      <FormFooter busy={busy} failure={failure} submit={t("submit")} />
    </form>
  );
}
