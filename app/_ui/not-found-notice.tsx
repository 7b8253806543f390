import { useTranslations } from "next-intl";
import Link from "next/link";
import classes from "./failure.module.css";

export function NotFoundNotice() {
  const t = useTranslations("common");
  return (
    <div className={classes.page}>
      <p className={classes.code}>{t("notFound.code")}</p>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <p>
        <Link href="/">{t("failure.home")}</Link>
      </p>
    </div>
  );
}
