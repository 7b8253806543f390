"use client";

import { useTranslations } from "next-intl";
import type { ReleaseState } from "#core/versions/model";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./release-dialog.module.css";

interface ObstaclesProps {
  readonly state: ReleaseState;
  /** Closes the dialog on the way to what was chosen. */
  readonly onGo: () => void;
}

/** The claims and sections that stand in the way; each leads to where it stands. */
export function ReleaseObstacles({ state: { claims, sections, translation }, onGo }: ObstaclesProps) {
  const t = useTranslations("approval.release");
  const room = useRoom();
  const outline = useStore(room.outline);
  const states = useTranslations("translations.states");
  const goToClaim = (id: string) => {
    onGo();
    const place = outline.claims.get(id);
    if (place) room.goTo(place.from + 1);
    room.chosenClaim.set(id);
    room.showPanel("claims");
  };
  const goToSection = (id: string) => {
    onGo();
    const section = outline.sections.find((each) => each.id === id);
    if (section) room.goTo(section.from + 1);
    room.showPanel("history");
  };
  const goToOriginal = (id: string | null) => {
    onGo();
    const section = outline.sections.find((each) => each.id === id);
    if (section) room.goTo(section.from + 1);
    room.showPanel("original");
  };
  return (
    <div className={classes.obstacles}>
      <p>{t("obstacles")}</p>
      {sections.length > 0 && (
        <>
          <h3 className={classes.heading}>{t("sections", { count: sections.length })}</h3>
          <ul className={classes.list}>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className={classes.go} onClick={() => goToSection(id)}>
                  {title || t(id === "lead" ? "lead" : "untitled")}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {translation.length > 0 && (
        <>
          <h3 className={classes.heading}>{t("translation", { count: translation.length })}</h3>
          <ul className={classes.list}>
            {translation.map(({ id, title, state }) => (
              <li key={id ?? title}>
                <button type="button" className={classes.go} onClick={() => goToOriginal(id)}>
                  <span>{title || t(id === "lead" ? "lead" : "untitled")}</span>
                  <span className={classes.reasons}>{states(state)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {claims.length > 0 && (
        <>
          <h3 className={classes.heading}>{t("claims", { count: claims.length })}</h3>
          <ul className={classes.list}>
            {claims.map(({ id, quote, reasons }) => (
              <li key={id}>
                <button type="button" className={classes.go} onClick={() => goToClaim(id)}>
                  <span className={classes.quote}>{quote}</span>
                  <span className={classes.reasons}>
                    {reasons.map((reason) => t(`reasons.${reason}`)).join(", ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
