"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import classes from "./form.module.css";

interface FormFooterProps {
  readonly busy: boolean;
  /** What went wrong at the last try, or null. */
  readonly failure: string | null;
  /** The words on the button; absent: Save. */
  readonly submit?: string;
  readonly onCancel?: () => void;
}

/** The foot of every form: what went wrong, Cancel, Save. */
export function FormFooter({ busy, failure, submit, onCancel }: FormFooterProps) {
  const t = useTranslations("common.actions");
  return (
    <>
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <div className={classes.footer}>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t("cancel")}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {submit ?? t("save")}
        </Button>
      </div>
    </>
  );
}
