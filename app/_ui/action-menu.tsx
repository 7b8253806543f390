"use client";

import { VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import classes from "./action-menu.module.css";

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Where it leads; or else what it does. */
  readonly href?: string;
  readonly onSelect?: () => void;
  readonly danger?: boolean;
  /** Whether it is the one in force. */
  readonly current?: boolean;
}

interface ActionMenuProps {
  /** The button's name, when its content is an icon. */
  readonly label?: string;
  /** The button's content. */
  readonly children: ReactNode;
  readonly className?: string;
  /** Groups, with a hairline between them. */
  readonly groups: readonly (readonly MenuItem[])[];
  /** Stands above the items and is no item. */
  readonly header?: ReactNode;
  readonly align?: "start" | "end";
}

/** A button that opens a menu (WAI-ARIA menu button): arrows, Home, End, the first letter, Escape. */
export function ActionMenu({ label, children, className, ...list }: ActionMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (returnFocus: boolean) => {
    setOpen(false);
    if (returnFocus) button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className ?? classes.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen((before) => !before)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label === undefined ? (
          children
        ) : (
          <>
            <span aria-hidden className={classes.face}>
              {children}
            </span>
            <VisuallyHidden>{label}</VisuallyHidden>
          </>
        )}
      </button>
      {open && <MenuList id={id} label={label} button={button} close={close} {...list} />}
    </>
  );
}

interface MenuListProps extends Pick<ActionMenuProps, "label" | "groups" | "header" | "align"> {
  readonly id: string;
  readonly button: React.RefObject<HTMLButtonElement | null>;
  readonly close: (returnFocus: boolean) => void;
}

function MenuList({ id, label, button, close, groups, header, align = "end" }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!list.current || !button.current) return;
    list.current.showPopover();
    place(list.current, button.current.getBoundingClientRect(), align);
    items(list.current)[0]?.focus();
  }, [align, button]);

  useEffect(() => {
    const leave = (event: Event) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !button.current?.contains(target)) close(false);
    };
    const scrolled = () => close(false);
    document.addEventListener("pointerdown", leave);
    window.addEventListener("resize", scrolled);
    window.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      document.removeEventListener("pointerdown", leave);
      window.removeEventListener("resize", scrolled);
      window.removeEventListener("scroll", scrolled);
    };
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.preventDefault();
      event.stopPropagation();
      close(true);
      return;
    }
    if (list.current && move(list.current, event)) event.preventDefault();
  };

  return (
    // The items take the keys; the list only hears them pass.
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      {header && <div className={classes.header}>{header}</div>}
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          <div key={group[0]?.label} role="group" className={classes.group}>
            {group.map((item) => (
              <Item key={item.label} item={item} close={close} />
            ))}
          </div>
        ))}
    </div>
  );
}

function Item({ item, close }: { item: MenuItem; close: MenuListProps["close"] }) {
  const { label, icon, href, onSelect, danger, current } = item;
  const content = (
    <>
      <span className={classes.icon}>{icon}</span>
      {label}
    </>
  );
  const shared = { className: classes.item, tabIndex: -1, "data-danger": danger || undefined };
  if (href !== undefined) {
    return (
      <Link
        {...shared}
        href={href}
        role="menuitem"
        aria-current={current || undefined}
        prefetch={false}
        onClick={() => close(false)}
      >
        {content}
      </Link>
    );
  }
  return (
    <button
      {...shared}
      type="button"
      role={current === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={current}
      onClick={() => {
        close(true);
        onSelect?.();
      }}
    >
      {content}
    </button>
  );
}

function items(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role^=menuitem]")];
}

/** Moves the focus as the key says; returns whether it was a key of the menu's. */
function move(list: HTMLElement, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const all = items(list);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = (index: number) => all[(index + all.length) % all.length]?.focus();
  if (key === "ArrowDown") to(at + 1);
  else if (key === "ArrowUp") to(at - 1);
  else if (key === "Home") to(0);
  else if (key === "End") to(-1);
  else if (key.length === 1 && key !== " " && !ctrlKey && !altKey && !metaKey) {
    const wanted = key.toLocaleLowerCase();
    const following = [...all.slice(at + 1), ...all.slice(0, at + 1)];
    following.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(wanted))?.focus();
  } else return false;
  return true;
}

/** Below the button, or above it where there is no room; never outside the window. */
function place(list: HTMLElement, button: DOMRect, align: "start" | "end"): void {
  const gap = 4;
  const { offsetWidth: width, offsetHeight: height } = list;
  const left = align === "start" ? button.left : button.right - width;
  const below = button.bottom + gap;
  const top = below + height > window.innerHeight - gap ? button.top - gap - height : below;
  list.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
  list.style.top = `${Math.max(gap, top)}px`;
}
