import { useFormatter, useTranslations } from "next-intl";
import type { Grade as GradeRow } from "#core/grades/model";
import record from "../registry/record.module.css";
import { GradeBadge } from "./grade-badge.tsx";
import classes from "./history.module.css";

/** How a source was graded, by whom and why; the newest first. */
export function GradeHistory({ grades }: { grades: readonly GradeRow[] }) {
  const t = useTranslations("trust.grades");
  const format = useFormatter();
  return (
    <>
      <h2 className={record.heading}>{t("title")}</h2>
      {grades.length === 0 && <p className={record.none}>{t("none")}</p>}
      <ol className={classes.list}>
        {grades.map(({ id, reliability, reason, byPublisher, gradedBy, gradedAt }) => (
          <li key={id}>
            <p className={classes.line}>
              {reliability === null ? (
                <span>{t("takenBack")}</span>
              ) : (
                <GradeBadge reliability={reliability} />
              )}
              <span>{gradedBy.name}</span>
              <time dateTime={gradedAt}>{format.dateTime(new Date(gradedAt), { dateStyle: "long" })}</time>
              {byPublisher && <span>{t("byPublisher")}</span>}
            </p>
            {reason && <p className={classes.reason}>{reason}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
