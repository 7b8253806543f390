"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import classes from "./drop-target.module.css";

/** While a file is dragged over the window, the whole window takes it. */
export function DropTarget({ onDrop }: { onDrop: (file: File) => void }) {
  const t = useTranslations("briefs.import");
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Enter and leave come for every element on the way: the drag has gone when as many left as entered.
    let depth = 0;
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const move = (by: number) => (event: DragEvent) => {
      if (!holdsFile(event)) return;
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const enter = move(1);
    const leave = move(-1);
    const allow = (event: DragEvent) => holdsFile(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      depth = 0;
      setOver(false);
      if (!file) return;
      event.preventDefault();
      onDrop(file);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  if (!over) return null;
  return (
    <div className={classes.veil}>
      <p>
        <strong>{t("drop")}</strong>
        <br />
        {t("formats")}
      </p>
    </div>
  );
}
