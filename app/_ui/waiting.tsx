import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import classes from "./waiting.module.css";

/** The shape of a list that is on its way. */
export function Waiting({ rows = 8 }: { rows?: number }) {
  const t = useTranslations("common");
  return (
    <div className={classes.page} aria-busy>
      <VisuallyHidden>
        <output>{t("loading")}</output>
      </VisuallyHidden>
      <div className={classes.title} />
      <div className={classes.bar} />
      {Array.from({ length: rows }, (_, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- they are all the same
        <div key={row} className={classes.row}>
          <div />
          <div />
        </div>
      ))}
    </div>
  );
}
