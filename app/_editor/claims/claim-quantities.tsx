"use client";

import { IconPlus, IconX } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Claim, Quantity } from "#core/claims/model";
import { proposeQuantities } from "#editor/statements/quantities";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useChangeClaim } from "./change-claim.ts";
import classes from "./claim-quantities.module.css";

/** The figures that the claim states: those that are kept, those that its words propose, and a form for others. */
export function ClaimQuantities({ claim, words }: { claim: Claim; words: string }) {
  const t = useTranslations("claims.quantities");
  const { abilities, brief } = useRoom();
  const [adding, setAdding] = useState(false);
  const [quantities, save] = useQuantities(claim);
  const proposed = abilities.write
    ? proposeQuantities(words, brief.language, brief.createdAt.slice(0, 10)).filter(
        (each) => !quantities.some((kept) => kept.value === each.value && kept.unit === each.unit),
      )
    : [];
  if (quantities.length === 0 && proposed.length === 0 && !adding) return null;
  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{t("title")}</h3>
      <ul className={classes.list}>
        {quantities.map((quantity, index) => (
          <li key={`${quantity.value} ${quantity.unit} ${quantity.date}`} className={classes.row}>
            <Figure quantity={quantity} />
            {abilities.write && (
              <Remove quantity={quantity} onRemove={() => save(quantities.toSpliced(index, 1))} />
            )}
          </li>
        ))}
        {proposed.map((quantity) => (
          <li key={`proposed ${quantity.value} ${quantity.unit}`} className={classes.row} data-proposed>
            <Figure quantity={quantity} />
            <Keep quantity={quantity} onKeep={() => save([...quantities, quantity])} />
          </li>
        ))}
      </ul>
      {abilities.write &&
        (adding ? (
          <NewQuantity
            onDone={(quantity) => {
              setAdding(false);
              if (quantity) save([...quantities, quantity]);
            }}
          />
        ) : (
          <button type="button" className={panel.link} onClick={() => setAdding(true)}>
            {t("add")}
          </button>
        ))}
    </section>
  );
}

/** What was saved is shown at once: a second change builds on the first before the server has answered. */
function useQuantities(claim: Claim): [readonly Quantity[], (next: readonly Quantity[]) => void] {
  const change = useChangeClaim();
  const [saved, setSaved] = useState<readonly Quantity[] | null>(null);
  const calls = useRef(0);
  const save = (next: readonly Quantity[]) => {
    const call = ++calls.current;
    setSaved(next);
    void change(claim.id, { quantities: [...next] }).finally(() => {
      if (call === calls.current) setSaved(null);
    });
  };
  return [saved ?? claim.quantities, save];
}

function Figure({ quantity: { value, unit, date, inferred } }: { quantity: Quantity }) {
  const t = useTranslations("claims.quantities");
  const format = useFormatter();
  return (
    <p className={classes.figure}>
      <span className={classes.value}>{format.number(value, { maximumFractionDigits: 6 })}</span> {unit}
      {date && (
        <span className={classes.date}>
          {date}
          {inferred && ` (${t("inferred")})`}
        </span>
      )}
    </p>
  );
}

function nameOf(format: ReturnType<typeof useFormatter>, { value, unit }: Quantity): string {
  return [format.number(value, { maximumFractionDigits: 6 }), unit].filter(Boolean).join(" ");
}

function Remove({ quantity, onRemove }: { quantity: Quantity; onRemove: () => void }) {
  const t = useTranslations("claims.quantities");
  const label = t("remove", { figure: nameOf(useFormatter(), quantity) });
  return (
    <button type="button" className={panel.icon} title={label} aria-label={label} onClick={onRemove}>
      <IconX size={15} />
    </button>
  );
}

function Keep({ quantity, onKeep }: { quantity: Quantity; onKeep: () => void }) {
  const t = useTranslations("claims.quantities");
  const label = t("keep", { figure: nameOf(useFormatter(), quantity) });
  return (
    <button type="button" className={panel.icon} title={label} aria-label={label} onClick={onKeep}>
      <IconPlus size={15} />
    </button>
  );
}

function NewQuantity({ onDone }: { onDone: (quantity: Quantity | null) => void }) {
  const t = useTranslations("claims.quantities");
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const value = Number(String(data.get("value")).replaceAll(/\s/g, "").replace("−", "-").replace(",", "."));
    const words = (name: string) => String(data.get(name)).trim() || null;
    if (Number.isFinite(value)) onDone({ value, unit: words("unit"), date: words("date"), inferred: false });
  };
  return (
    <form className={panel.fields} onSubmit={submit}>
      <label className={panel.label}>
        {t("value")}
        <input
          name="value"
          className={panel.input}
          inputMode="decimal"
          pattern="[\-−]?[0-9  ]+([.,][0-9]+)?"
          required
          ref={first}
        />
      </label>
      <label className={panel.label}>
        {t("unit")}
        <input name="unit" className={panel.input} maxLength={60} />
      </label>
      <label className={panel.label}>
        {t("date")}
        <input
          name="date"
          className={panel.input}
          placeholder={t("datePlaceholder")}
          pattern="[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
        />
      </label>
      <div className={classes.buttons}>
        <button type="submit" className={panel.primary}>
          {t("save")}
        </button>
        <button type="button" className={panel.button} onClick={() => onDone(null)}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
