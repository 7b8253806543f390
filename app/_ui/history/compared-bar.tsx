"use client";

import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMoment } from "../use-moment.ts";
import { useHistoryRoom } from "./room.ts";
import classes from "./stage.module.css";
import { type Step, stepAt } from "./steps.ts";
import { useStepWords } from "./time-slider.tsx";
import type { useChangeSteps } from "./use-change-steps.ts";
import type { Columns } from "./use-columns.ts";
import { useVersionName } from "./use-version-name.ts";
import type { Version } from "#core/versions/model";

interface BarProps {
  readonly steps: readonly Step[];
  readonly versions: readonly Version[];
  readonly changes: ReturnType<typeof useChangeSteps>;
  readonly columns: Columns;
}

/** Which two are compared, how, and the way from change to change. */
export function ComparedBar({ steps, versions, changes, columns }: BarProps) {
  const t = useTranslations("historyRoom");
  const { place } = useHistoryRoom();
  return (
    <div className={classes.compared}>
      {place.section === null ? <Moments steps={steps} versions={versions} /> : <Revisions steps={steps} />}
      {columns.possible && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={columns.wanted}
            onChange={(event) => columns.want(event.target.checked)}
          />
          {t("views.columns")}
        </label>
      )}
      <span className={classes.steps}>
        <span role="status">
          {changes.at === null
            ? t("changes.count", { count: changes.count })
            : t("changes.at", { number: changes.at + 1, count: changes.count })}
        </span>
        <button
          type="button"
          className={classes.tool}
          aria-label={t("changes.previous")}
          title={`${t("changes.previous")} (K)`}
          aria-keyshortcuts="K P"
          disabled={changes.count === 0}
          onClick={() => changes.step(-1)}
        >
          <IconArrowUp size={16} stroke={1.75} />
        </button>
        <button
          type="button"
          className={classes.tool}
          aria-label={t("changes.next")}
          title={`${t("changes.next")} (J)`}
          aria-keyshortcuts="J N"
          disabled={changes.count === 0}
          onClick={() => changes.step(1)}
        >
          <IconArrowDown size={16} stroke={1.75} />
        </button>
      </span>
    </div>
  );
}

const now = "now";

/** Two revisions of a section. */
function Revisions({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("history");
  const moment = useMoment();
  const { place, show } = useHistoryRoom();
  const { view } = place;
  if (view.kind !== "changes") return null;
  const listed = steps.flatMap(({ revisions }) => revisions);
  const numbers = new Set([...listed.map(({ number }) => number), view.from, view.to ?? 0]);
  const when = new Map(listed.map(({ number, createdAt }) => [number, createdAt]));
  const options = [...numbers]
    .filter((number) => number > 0)
    .toSorted((one, other) => other - one)
    .map((number) => {
      const at = when.get(number);
      const name = t("number", { number });
      return {
        value: String(number),
        name: at ? `${name}, ${moment(at)}` : name,
      };
    });
  return (
    <>
      <Choice
        label={t("from")}
        value={String(view.from)}
        options={[...options, { value: "0", name: t("nothing") }]}
        onChange={(value) => show({ ...view, from: Number(value) })}
      />
      <Choice
        label={t("to")}
        value={view.to === null ? now : String(view.to)}
        options={[{ value: now, name: t("now") }, ...options]}
        onChange={(value) => show({ ...view, to: value === now ? null : Number(value) })}
      />
    </>
  );
}

/** Two times of the whole commentary. */
function Moments({ steps, versions }: Pick<BarProps, "steps" | "versions">) {
  const t = useTranslations("history");
  const wordsOf = useStepWords();
  const nameOf = useVersionName();
  const { place, show } = useHistoryRoom();
  const { view } = place;
  if (view.kind !== "between") return null;
  const named = versions.map((version) => ({ value: version.createdAt, name: nameOf(version) }));
  const options = steps.map((step) => ({ value: step.at, name: wordsOf(step) })).toReversed();
  const valueOf = (at: string) => {
    const version = named.find(({ value }) => value === at);
    return version?.value ?? steps[stepAt(steps, { kind: "then", at })]?.at ?? "";
  };
  const before = { value: "", name: wordsOf(undefined) };
  return (
    <>
      <Choice
        label={t("from")}
        value={valueOf(view.since)}
        options={[...named, ...options, before]}
        onChange={(since) => show({ ...view, since: since || new Date(0).toISOString() })}
      />
      <Choice
        label={t("to")}
        value={view.at === null ? now : valueOf(view.at)}
        options={[{ value: now, name: t("now") }, ...named, ...options]}
        onChange={(at) => show({ ...view, at: at === now ? null : at })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className={classes.choice}>
      {label}
      <select className={classes.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
