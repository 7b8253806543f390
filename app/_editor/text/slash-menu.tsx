"use client";

import type { SuggestionProps } from "@tiptap/suggestion";
import { useTranslations } from "next-intl";
import { type Ref, useEffect, useId, useImperativeHandle, useState } from "react";
import type { SlashItem } from "./slash-item.ts";
import classes from "./slash-menu.module.css";

export interface SlashMenuHandle {
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

type Props = SuggestionProps<SlashItem, SlashItem> & { readonly ref?: Ref<SlashMenuHandle> };

/** The list under `/`. The caret stays in the text: the editor says which entry is meant. */
export function SlashMenu({ items, command, editor, ref }: Props) {
  const t = useTranslations("editor.slash");
  const [chosen, setChosen] = useState(0);
  const [shownItems, setShownItems] = useState(items);
  const id = useId();
  if (items !== shownItems) {
    setShownItems(items);
    setChosen(0);
  }

  useEffect(() => {
    const text = editor.view.dom;
    text.setAttribute("aria-controls", id);
    text.setAttribute("aria-activedescendant", `${id}-${chosen}`);
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: "nearest" });
    return () => {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    };
  }, [editor, id, chosen]);

  useImperativeHandle(ref, () => ({
    onKeyDown: (event) => {
      if (items.length === 0) return false;
      const step = steps[event.key];
      if (step) setChosen((chosen + step + items.length) % items.length);
      const item = items[chosen];
      const taken = (event.key === "Enter" || event.key === "Tab") && item !== undefined;
      if (taken) command(item);
      return step !== undefined || taken;
    },
  }));

  return (
    <ul id={id} role="listbox" aria-label={t("label")} className={classes.menu}>
      {items.map((item, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys go to the editor
        <li
          key={item.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={classes.item}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => setChosen(index)}
          onClick={() => command(item)}
        >
          <span>{item.label}</span>
          <kbd className={classes.hint}>{item.hint}</kbd>
        </li>
      ))}
      {items.length === 0 && (
        <li role="option" aria-selected={false} aria-disabled className={classes.none}>
          {t("none")}
        </li>
      )}
    </ul>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
