import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { listApiKeys } from "#core/people/list-api-keys";
import { readProfile } from "#core/people/read-profile";
import { runtime } from "#core/runtime";
import { listWorkspaces } from "#core/workspaces/list-workspaces";
import { ClientMessages } from "../../_i18n/client-messages.tsx";
import { requireActor } from "../../_server/session.ts";
import { ApiKeys } from "../../_ui/account/api-keys.tsx";
import { Appearance } from "../../_ui/account/appearance.tsx";
import classes from "../../_ui/account/account.module.css";
import { PasswordForm } from "../../_ui/account/password-form.tsx";
import { SignOutButton } from "../../_ui/account/sign-out-button.tsx";
import list from "../../_ui/list/list.module.css";
import { Shell } from "../../_ui/shell/shell.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const actor = await requireActor("/account");
  const [profile, workspaces, keys] = await Promise.all([
    readProfile(runtime(), actor),
    listWorkspaces(runtime(), actor),
    listApiKeys(runtime(), actor),
  ]);
  const t = await getTranslations("account");
  return (
    <Shell profile={profile} workspaces={workspaces}>
      <ClientMessages namespaces={["account"]}>
        <h1 className={list.title}>{t("title")}</h1>
        <section className={classes.section} aria-labelledby="profile">
          <h2 id="profile">{t("profile.title")}</h2>
          <dl className={classes.facts}>
            <dt>{t("profile.name")}</dt>
            <dd>{profile.name}</dd>
            <dt>{t("profile.email")}</dt>
            <dd>{profile.email}</dd>
          </dl>
        </section>
        <section className={classes.section} aria-labelledby="appearance">
          <h2 id="appearance">{t("appearance.title")}</h2>
          <div>
            <Appearance />
            <p className={classes.hint}>{t("appearance.zone", { zone: await getTimeZone() })}</p>
          </div>
        </section>
        <section className={classes.section} aria-labelledby="password">
          <h2 id="password">{t("password.title")}</h2>
          <PasswordForm email={profile.email} />
        </section>
        <section className={classes.section} aria-labelledby="keys">
          <h2 id="keys">{t("keys.title")}</h2>
          <ApiKeys keys={keys} />
        </section>
        <section className={classes.section} aria-labelledby="session">
          <h2 id="session">{t("session.title")}</h2>
          <SignOutButton />
        </section>
      </ClientMessages>
    </Shell>
  );
}
