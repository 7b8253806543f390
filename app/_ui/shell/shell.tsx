import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Profile } from "#core/people/model";
import type { WorkspaceSummary } from "#core/workspaces/model";
import { Header } from "./header.tsx";
import classes from "./shell.module.css";

interface ShellProps {
  readonly profile: Profile;
  readonly workspaces: readonly WorkspaceSummary[];
  /** The workspace that the page belongs to; absent: the page belongs to none. */
  readonly current?: WorkspaceSummary;
  readonly children: ReactNode;
}

/** The office around a page: skip link, header, main. */
export async function Shell({ profile, workspaces, current, children }: ShellProps) {
  const t = await getTranslations("common");
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t("skip")}
      </a>
      <Header profile={profile} workspaces={workspaces} current={current ?? workspaces[0]} />
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </>
  );
}
