"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { judges } from "#core/review/vocabulary";
import type { Member } from "#core/workspaces/model";
import classes from "./bulk-bar.module.css";
import type { BulkChange, BulkFault } from "./use-bulk.ts";

interface BulkBarProps {
  readonly count: number;
  readonly members: readonly Member[];
  readonly mayJudge: boolean;
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
  readonly onChange: (change: BulkChange) => void;
  readonly onClear: () => void;
}

const most = 200;
const nobody = "-";

/** What can be done to all the selected claims. */
export function BulkBar({ count, members, mayJudge, running, onChange, onClear, ...progress }: BulkBarProps) {
  const t = useTranslations("desk.bulk");
  const [day, setDay] = useState("");
  const blocked = running || count > most;
  if (running) return <BulkProgress {...progress} />;
  return (
    <div className={classes.bar} role="group" aria-label={t("label")}>
      <strong className={classes.count} role="status">
        {t("selected", { count })}
      </strong>
      {count > most && <span className={classes.hint}>{t("most")}</span>}
      {mayJudge && (
        <button
          type="button"
          className={classes.primary}
          disabled={blocked}
          onClick={() => onChange({ action: "approve" })}
        >
          {t("approve")}
        </button>
      )}
      <select
        className={classes.input}
        aria-label={t("assign")}
        value=""
        disabled={blocked}
        onChange={({ target: { value } }) =>
          onChange({ action: "assign", reviewerId: value === nobody ? null : value })
        }
      >
        <option value="" disabled>
          {t("assign")}
        </option>
        <option value={nobody}>{t("nobody")}</option>
        {members
          .filter(({ role }) => judges.includes(role))
          .map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
      </select>
      <input
        type="date"
        className={classes.input}
        aria-label={t("due")}
        value={day}
        disabled={blocked}
        onChange={(event) => setDay(event.target.value)}
      />
      <button
        type="button"
        className={classes.button}
        disabled={blocked}
        onClick={() => onChange({ action: "due", dueOn: day || null })}
      >
        {day ? t("setDue") : t("clearDue")}
      </button>
      <button type="button" className={classes.button} onClick={onClear}>
        {t("clear")}
      </button>
    </div>
  );
}

function BulkProgress({ done, total }: { done: number; total: number }) {
  const t = useTranslations("desk.bulk");
  const words = t("progress", { done, total });
  return (
    <div className={classes.bar} role="status">
      <progress className={classes.progress} max={total} value={done} aria-label={words} />
      <span>{words}</span>
    </div>
  );
}

/** Those that could not be done, each with the reason. */
export function BulkFaults({ faults, onDismiss }: { faults: readonly BulkFault[]; onDismiss: () => void }) {
  const t = useTranslations("desk.bulk");
  const reason = (code: string) =>
    t.has(`codes.${code}` as "codes.other") ? t(`codes.${code}` as "codes.other") : t("codes.other");
  return (
    <section className={classes.faults} role="alert">
      <p className={classes.head}>
        <strong>{t("failed", { count: faults.length })}</strong>
        <button type="button" className={classes.button} onClick={onDismiss}>
          {t("dismiss")}
        </button>
      </p>
      <ul>
        {faults.map(({ item, code }) => (
          <li key={item.claimId}>
            „{item.quote}”: {reason(code)}
          </li>
        ))}
      </ul>
    </section>
  );
}
