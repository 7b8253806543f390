import { useTranslations } from "next-intl";
import Link from "next/link";
import type { CitingSection } from "#core/citations/model";
import record from "../registry/record.module.css";
import classes from "./history.module.css";

/** The sections that cite a source. */
export function CitedIn({ cited }: { cited: readonly CitingSection[] }) {
  const t = useTranslations("trust.cited");
  return (
    <>
      <h2 className={record.heading}>{t("title")}</h2>
      <ul className={classes.list}>
        {cited.map(({ brief, section }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- sections of one text may share their title
          <li key={`${brief.id} ${index}`}>
            <p className={classes.line}>
              <Link href={`/briefs/${brief.id}`} prefetch={false}>
                {brief.title}
              </Link>
              <span>{section ?? t("lead")}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
