import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { runtime } from "#core/runtime";
import { currentActor } from "../../_server/session.ts";
import classes from "../../_ui/entrance/entrance.module.css";
import { type DemoAccount, SignInForm } from "../../_ui/entrance/sign-in-form.tsx";
import { ownPath } from "../own-path.ts";

/** Made by `npm run demo` alone. */
const demoAccounts: readonly DemoAccount[] = [
  { email: "owner@demo.test", role: "owner" },
  { email: "editor@demo.test", role: "editor" },
  { email: "analyst@demo.test", role: "analyst" },
  { email: "analyst2@demo.test", role: "analyst" },
  { email: "reviewer@demo.test", role: "reviewer" },
  { email: "reader@demo.test", role: "reader" },
];
const demoPassword = "kolegium-demo";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

interface SignInPageProps {
  readonly searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = ownPath((await searchParams).next);
  if (await currentActor()) redirect(next);
  const demo = runtime().env.demo ? { accounts: demoAccounts, password: demoPassword } : null;
  const t = await getTranslations("auth.signIn");
  return (
    <>
      <h1 className={classes.heading}>{t("title")}</h1>
      <SignInForm next={next} demo={demo} />
    </>
  );
}
