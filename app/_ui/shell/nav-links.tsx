"use client";

import { IconMenu2 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { ActionMenu } from "../action-menu.tsx";
import classes from "./shell.module.css";

export interface Place {
  readonly name: "briefs" | "review" | "entities" | "sources" | "people";
  readonly href: string;
  /** Pressed after G. */
  readonly key: string;
}

export function placesOf(workspaceId: string): readonly Place[] {
  const root = `/w/${workspaceId}`;
  return [
    { name: "briefs", href: root, key: "b" },
    { name: "review", href: `${root}/review`, key: "r" },
    { name: "entities", href: `${root}/entities`, key: "e" },
    { name: "sources", href: `${root}/sources`, key: "s" },
    { name: "people", href: `${root}/people`, key: "p" },
  ];
}

export function NavLinks({ places }: { places: readonly Place[] }) {
  const t = useTranslations("common.nav");
  const current = useCurrentPlace(places);
  return (
    <nav aria-label={t("label")} className={classes.nav}>
      {places.map(({ name, href }) => (
        <Link key={name} href={href} aria-current={name === current ? "page" : undefined}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}

/** The same on a phone. */
export function PhoneMenu({ places }: { places: readonly Place[] }) {
  const t = useTranslations("common.nav");
  const current = useCurrentPlace(places);
  if (places.length === 0) return null;
  return (
    <div className={classes.phoneMenu}>
      <ActionMenu
        label={t("menu")}
        className={classes.tool}
        groups={[places.map(({ name, href }) => ({ label: t(name), href, current: name === current }))]}
      >
        <IconMenu2 size={20} stroke={1.5} />
      </ActionMenu>
    </div>
  );
}

function useCurrentPlace(places: readonly Place[]): Place["name"] | undefined {
  const path = usePathname();
  const [root, ...rooms] = places;
  const room = rooms.find(({ href }) => path === href || path.startsWith(`${href}/`));
  return room?.name ?? (path === root?.href ? root.name : undefined);
}
