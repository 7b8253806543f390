"use client";

import { useTranslations } from "next-intl";
import type { VerdictValue } from "#core/claims/vocabulary";
import classes from "./verdicts.module.css";

interface VerdictChoiceProps {
  readonly legend: string;
  readonly values: readonly VerdictValue[];
  readonly value: VerdictValue | null;
  readonly onChange: (value: VerdictValue) => void;
}

/** One of some verdicts. */
export function VerdictChoice({ legend, values, value, onChange }: VerdictChoiceProps) {
  const t = useTranslations("claims.verdicts.values");
  return (
    <fieldset className={classes.values}>
      <legend className={classes.legend}>{legend}</legend>
      {values.map((each) => (
        <label key={each} className={classes.choice}>
          <input
            type="radio"
            name="value"
            value={each}
            checked={value === each}
            onChange={() => onChange(each)}
          />
          {t(each)}
        </label>
      ))}
    </fieldset>
  );
}
