"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { toast } from "../../_ui/toasts.tsx";
import { caretPosition } from "../outline/people-in.ts";
import { useRoom } from "../room.ts";
import classes from "./people-here.module.css";
import { usePresent } from "./use-present.ts";

const mostShown = 4;

/** Who has the text open; a click goes to that person's caret. */
export function PeopleHere() {
  const t = useTranslations("editor.people");
  const room = useRoom();
  const present = usePresent(room);
  if (present.length === 0) return null;
  const more = present.slice(mostShown);

  const follow = (client: number, name: string) => {
    const state = room.sync.provider.awareness.getStates().get(client);
    const at = state ? caretPosition(room, state) : null;
    if (at === null) toast({ message: t("away", { name }) });
    else room.goTo(at);
  };
  return (
    <ul className={classes.people} aria-label={t("label")}>
      {present.slice(0, mostShown).map(({ id, name, color, client }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.person}
            style={{ background: color }}
            title={name}
            onClick={() => follow(client, name)}
          >
            <span aria-hidden="true">{initials(name)}</span>
            <VisuallyHidden>{t("follow", { name })}</VisuallyHidden>
          </button>
        </li>
      ))}
      {more.length > 0 && (
        <li className={classes.more} title={more.map(({ name }) => name).join(", ")}>
          +{more.length}
        </li>
      )}
    </ul>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase();
}
