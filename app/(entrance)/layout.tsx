import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "../_i18n/client-messages.tsx";
import classes from "../_ui/entrance/entrance.module.css";
import { LanguageSwitch } from "../_ui/shell/language-switch.tsx";
import { ThemeSwitch } from "../_ui/shell/theme-switch.tsx";

/** Outside the office: a quiet page with one thing to do. */
export default async function EntranceLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <ClientMessages namespaces={["auth"]}>
      <div className={classes.page}>
        <header className={classes.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </header>
        <main className={classes.main}>
          <p className={classes.mark}>{t("product")}</p>
          {children}
        </main>
        <footer className={classes.footer}>{t("tagline")}</footer>
      </div>
    </ClientMessages>
  );
}
