"use client";

import { PasswordInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ProblemError, send } from "../api.ts";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { useFailureText } from "../use-failure.ts";
import classes from "./entrance.module.css";

export interface DemoAccount {
  readonly email: string;
  readonly role: "owner" | "editor" | "analyst" | "reviewer" | "reader";
}

interface SignInFormProps {
  /** A path of ours. */
  readonly next: string;
  readonly demo: { readonly accounts: readonly DemoAccount[]; readonly password: string } | null;
}

/** Signs in and leaves for `next` with a full load, so that nothing of a stranger's page stays. */
export function SignInForm({ next, demo }: SignInFormProps) {
  const t = useTranslations("auth");
  const roles = useTranslations("common.roles");
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const signIn = async (email: string, password: string) => {
    setBusy(true);
    setFailure(null);
    try {
      await send("/api/auth/sign-in/email", { body: { email, password } });
      window.location.assign(next);
    } catch (error) {
      const wrong = error instanceof ProblemError && error.problem.status === 401;
      const often = error instanceof ProblemError && error.problem.status === 429;
      setFailure(wrong ? t("signIn.wrong") : often ? t("signIn.often") : failureText(error));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    void signIn(String(given.get("email")).trim(), String(given.get("password")));
  };

  return (
    <>
      <form className={form.form} onSubmit={submit} method="post">
        <TextInput
          name="email"
          type="email"
          label={t("fields.email")}
          autoComplete="username"
          required
          withAsterisk={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form
          autoFocus
        />
        <PasswordInput
          name="password"
          label={t("fields.password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": t("fields.showPassword") }}
        />
        <FormFooter busy={busy} failure={failure} submit={t("signIn.submit")} />
      </form>
      {demo && (
        <section className={classes.demo}>
          <h2>{t("demo.title")}</h2>
          <div className={classes.chips}>
            {demo.accounts.map(({ email, role }) => (
              <button
                key={email}
                type="button"
                className={classes.chip}
                title={email}
                disabled={busy}
                onClick={() => void signIn(email, demo.password)}
              >
                {email.startsWith("analyst2") ? t("demo.second", { role: roles(role) }) : roles(role)}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
