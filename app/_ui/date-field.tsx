"use client";

import { TextInput } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { dateInWords, parseDateParts } from "./csl-date.ts";

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date that may lack its day or its month, typed; below it stands how it was read. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const t = useTranslations("sources.form");
  const format = useFormatter();
  const parts = parseDateParts(value);
  const words = parts && dateInWords(parts);
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={t("datePlaceholder")}
      inputMode="numeric"
      inputWrapperOrder={["label", "input", "description", "error"]}
      description={words ? format.dateTime(words.date, { ...words.style, timeZone: "UTC" }) : " "}
      error={value.trim() !== "" && !parts ? t("dateUnread") : undefined}
    />
  );
}
