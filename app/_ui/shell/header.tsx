"use client";

import { IconChevronDown, IconKeyboard, IconLogout, IconSearch, IconSettings } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Profile } from "#core/people/model";
import type { WorkspaceSummary } from "#core/workspaces/model";
import { ActionMenu } from "../action-menu.tsx";
import { signOut } from "../sign-out.ts";
import { useToastFailure } from "../use-failure.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { NavLinks, PhoneMenu, placesOf } from "./nav-links.tsx";
import classes from "./shell.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";
import { useOfficeKeys } from "./use-office-keys.ts";

const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog.tsx"), { ssr: false });
const QuickSwitcher = dynamic(() => import("./quick-switcher.tsx"), { ssr: false });

interface HeaderProps {
  readonly profile: Profile;
  readonly workspaces: readonly WorkspaceSummary[];
  readonly current: WorkspaceSummary | undefined;
}

type Window = "shortcuts" | "quick" | null;

export function Header({ profile, workspaces, current }: HeaderProps) {
  const t = useTranslations("common");
  const router = useRouter();
  const failed = useToastFailure();
  const [shown, setShown] = useState<Window>(null);
  const places = current ? placesOf(current.id) : [];
  useOfficeKeys({
    places,
    help: () => setShown("shortcuts"),
    quick: () => setShown("quick"),
    go: (href) => router.push(href),
  });

  return (
    <header className={classes.header}>
      <Link href="/" className={classes.mark} aria-label={t("nav.home")}>
        K<span>olegium</span>
      </Link>
      {current && <WorkspaceSwitch workspaces={workspaces} current={current} />}
      <NavLinks places={places} />
      <div className={classes.tools}>
        {current && (
          <button
            type="button"
            className={classes.tool}
            aria-label={t("quick.title")}
            title={t("quick.title")}
            onClick={() => setShown("quick")}
          >
            <IconSearch size={18} stroke={1.5} />
          </button>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
        <ActionMenu
          className={classes.avatar}
          label={t("nav.account", { name: profile.name })}
          header={
            <>
              <strong>{profile.name}</strong>
              <br />
              <span className={classes.email}>{profile.email}</span>
            </>
          }
          groups={[
            [
              { label: t("nav.settings"), href: "/account", icon: <IconSettings size={16} stroke={1.5} /> },
              {
                label: t("shortcuts.open"),
                onSelect: () => setShown("shortcuts"),
                icon: <IconKeyboard size={16} stroke={1.5} />,
              },
            ],
            [
              {
                label: t("nav.signOut"),
                onSelect: () => void signOut().catch(failed),
                icon: <IconLogout size={16} stroke={1.5} />,
              },
            ],
          ]}
        >
          {initials(profile.name)}
        </ActionMenu>
        <PhoneMenu places={places} />
      </div>
      {shown === "shortcuts" && <ShortcutsDialog onClose={() => setShown(null)} />}
      {shown === "quick" && current && (
        <QuickSwitcher workspaceId={current.id} places={places} onClose={() => setShown(null)} />
      )}
    </header>
  );
}

function WorkspaceSwitch({
  workspaces,
  current,
}: Required<Pick<HeaderProps, "workspaces">> & { current: WorkspaceSummary }) {
  const t = useTranslations("common.nav");
  if (workspaces.length < 2) return <span className={classes.workspace}>{current.name}</span>;
  return (
    <ActionMenu
      align="start"
      className={classes.workspace}
      label={t("switchWorkspace", { name: current.name })}
      groups={[
        workspaces.map(({ id, name }) => ({ label: name, href: `/w/${id}`, current: id === current.id })),
      ]}
    >
      <span className={classes.workspaceName}>{current.name}</span>
      <IconChevronDown size={14} stroke={1.5} aria-hidden />
    </ActionMenu>
  );
}

/** The first letters of the first and the last name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase();
}
