import type { ReactNode } from "react";
import classes from "./list.module.css";

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What a list shows when there is nothing in it: why, and what to do. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className={classes.emptyActions}>{children}</div>}
    </div>
  );
}
