"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Source } from "#core/sources/model";

const GradeDialog = dynamic(() => import("./grade-dialog.tsx"), { ssr: false });

interface GradeButtonProps {
  readonly source: Source;
  /** Whether the reader may grade the publisher as well. */
  readonly mayGradePublisher: boolean;
}

export function GradeButton({ source, mayGradePublisher }: GradeButtonProps) {
  const t = useTranslations("trust.grades");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("grade")}
      </Button>
      {open && (
        <GradeDialog source={source} mayGradePublisher={mayGradePublisher} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
