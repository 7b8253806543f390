"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Reliability, reliabilities } from "#core/sources/vocabulary";
import form from "./form.module.css";
import classes from "./reliability-field.module.css";

interface ReliabilityFieldProps {
  readonly value: Reliability | null;
  readonly onChange: (value: Reliability | null) => void;
}

/** The Admiralty code's letter, with the words of the one that is chosen. */
export function ReliabilityField({ value, onChange }: ReliabilityFieldProps) {
  const t = useTranslations("sources");
  const name = useId();
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{t("reliability.label")}</legend>
      <div className={classes.scale}>
        {[...reliabilities, null].map((letter) => (
          <label key={letter ?? "none"} className={classes.step}>
            <input
              type="radio"
              name={name}
              checked={letter === value}
              onChange={() => onChange(letter)}
              aria-label={letter ? `${letter}: ${t(`reliability.${letter}`)}` : t("reliability.none")}
            />
            <span aria-hidden>{letter ?? "–"}</span>
          </label>
        ))}
      </div>
      <p className={classes.words}>{value ? t(`reliability.${value}`) : t("reliability.none")}</p>
    </fieldset>
  );
}
