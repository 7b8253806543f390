"use client";

import { useId } from "react";
import classes from "./choice-field.module.css";
import form from "./form.module.css";

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
}

/** A few things side by side, one of which is chosen. */
export function ChoiceField<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: ChoiceFieldProps<Value>) {
  const name = useId();
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{label}</legend>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
