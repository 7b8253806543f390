"use client";

import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, type Ref, useId, useState } from "react";
import classes from "./registry-picker.module.css";
import { useDebounced } from "./use-debounced.ts";

interface PickerProps<Item> {
  readonly label: string;
  readonly placeholder: string;
  /** What to say when nothing is found; the offer to create comes below it. */
  readonly empty: string;
  readonly create: (typed: string) => string;
  readonly queryKey: readonly unknown[];
  readonly search: (typed: string, signal: AbortSignal) => Promise<readonly Item[]>;
  readonly idOf: (item: Item) => string;
  readonly show: (item: Item) => ReactNode;
  readonly onPick: (item: Item) => void;
  readonly onCreate: (typed: string) => void;
  readonly initial?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

const pauseMs = 150;

/** A field that searches a registry as one types: pick a record, or make a new one of what was typed. */
export function RegistryPicker<Item>(props: PickerProps<Item>) {
  const { label, placeholder, empty, create, queryKey, search, idOf, show, onPick, onCreate, initial, ref } =
    props;
  const id = useId();
  const [typed, setTyped] = useState(initial ?? "");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const query = useDebounced(typed.trim(), pauseMs);
  const { data, isFetching } = useQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ signal }) => search(query, signal),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const items = data ?? [];
  const count = items.length + 1;
  const current = Math.min(chosen, count - 1);

  const take = (index: number) => {
    const item = items[index];
    if (item) onPick(item);
    else onCreate(typed.trim());
    setTyped("");
    setOpen(false);
    setChosen(0);
  };
  const onKey = (key: string): boolean => {
    switch (key) {
      case "ArrowDown":
        setOpen(true);
        setChosen((current + 1) % count);
        return true;
      case "ArrowUp":
        setChosen((current - 1 + count) % count);
        return true;
      case "Enter":
        if (open) take(current);
        return true;
      case "Escape":
        if (!open) return false;
        setOpen(false);
        return true;
      default:
        return false;
    }
  };

  return (
    <div
      className={classes.picker}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={ref}
        className={classes.field}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${current}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (!onKey(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {open && (
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          aria-busy={isFetching}
          className={classes.list}
        >
          {items.map((item, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys go to the field
            <li
              key={idOf(item)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              className={classes.item}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setChosen(index)}
              onClick={() => take(index)}
            >
              {show(item)}
            </li>
          ))}
          {items.length === 0 && !isFetching && query !== "" && (
            <li role="presentation" className={classes.empty}>
              {empty}
            </li>
          )}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys go to the field */}
          <li
            id={`${id}-${items.length}`}
            role="option"
            aria-selected={current === items.length}
            className={classes.item}
            data-create
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setChosen(items.length)}
            onClick={() => take(items.length)}
          >
            <IconPlus size={15} aria-hidden="true" />
            {create(typed.trim())}
          </li>
        </ul>
      )}
    </div>
  );
}
