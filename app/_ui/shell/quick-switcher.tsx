"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { BriefSummary } from "#core/briefs/model";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import type { Place } from "./nav-links.tsx";
import classes from "./quick-switcher.module.css";

interface QuickSwitcherProps {
  readonly workspaceId: string;
  readonly places: readonly Place[];
  readonly onClose: () => void;
}

interface Target {
  readonly href: string;
  readonly label: string;
  readonly isBrief: boolean;
}

const shownBriefs = 8;
const restMs = 120;

/** Types a few letters, presses Enter, and is there. */
export default function QuickSwitcher({ workspaceId, places, onClose }: QuickSwitcherProps) {
  const t = useTranslations("common");
  const router = useRouter();
  const id = useId();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const briefs = useFoundBriefs(workspaceId, words);

  const rooms = places
    .map(({ name, href }) => ({ href, label: t(`nav.${name}`), isBrief: false }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));
  const found = briefs.map((brief) => ({ href: `/briefs/${brief.id}`, label: brief.title, isBrief: true }));
  const targets: readonly Target[] = words.trim() === "" ? [...found, ...rooms] : [...rooms, ...found];
  const chosen = Math.min(at, targets.length - 1);

  const go = (target: Target | undefined) => {
    if (!target) return;
    onClose();
    router.push(target.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") go(targets[chosen]);
    else if (event.key === "ArrowDown") setAt((chosen + 1) % Math.max(targets.length, 1));
    else if (event.key === "ArrowUp") setAt((chosen + targets.length - 1) % Math.max(targets.length, 1));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t("quick.title")} onClose={onClose} size="36rem">
      <input
        data-autofocus
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={targets.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label={t("quick.placeholder")}
        placeholder={t("quick.placeholder")}
        className={classes.input}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t("quick.title")} className={classes.list}>
        {targets.map((target, index) => (
          // The field keeps the focus: the keys are heard there.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys go to the field
          <div
            key={target.href}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes.option}
            data-brief={target.isBrief || undefined}
            onPointerMove={() => setAt(index)}
            onClick={() => go(target)}
          >
            {target.label}
          </div>
        ))}
      </div>
      {targets.length === 0 && <p className={classes.empty}>{t("quick.empty")}</p>}
    </Dialog>
  );
}

function useFoundBriefs(workspaceId: string, words: string): readonly BriefSummary[] {
  const [briefs, setBriefs] = useState<readonly BriefSummary[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(
      () => {
        api<{ items: BriefSummary[] }>("/briefs", {
          query: { workspaceId, search: words.trim(), limit: shownBriefs },
          signal: abort.signal,
        })
          .then(({ items }) => setBriefs(items))
          // A list that cannot be had is an empty one: places still work.
          .catch(() => !abort.signal.aborted && setBriefs([]));
      },
      words === "" ? 0 : restMs,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [workspaceId, words]);
  return briefs;
}
