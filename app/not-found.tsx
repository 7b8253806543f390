import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import classes from "./_ui/failure.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.notFound");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <main className={classes.page}>
      <p className={classes.code}>{t("notFound.code")}</p>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <p>
        <Link href="/">{t("failure.home")}</Link>
      </p>
    </main>
  );
}
