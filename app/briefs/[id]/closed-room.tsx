import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import type { BriefDetail } from "#core/briefs/model";
import classes from "./closed-room.module.css";

/** The room before its script has come: the same head and the same paper, to read. */
export async function ClosedRoom({ brief, children }: { brief: BriefDetail; children: ReactNode }) {
  const t = await getTranslations("editor");
  return (
    <div className={classes.room}>
      <header className={classes.header}>
        <Link
          href={`/w/${brief.workspaceId}`}
          prefetch={false}
          className={classes.back}
          aria-label={t("header.back")}
        >
          ←
        </Link>
        <h1 className={classes.title}>{brief.title}</h1>
        <span className={classes.state}>{t("saved.connecting")}</span>
      </header>
      <main className={classes.paper}>{children}</main>
    </div>
  );
}
