import { useTranslations } from "next-intl";
import Link from "next/link";
import classes from "../list/tabs.module.css";

interface PeopleTabsProps {
  readonly workspaceId: string;
  readonly current: "people" | "audit";
}

export function PeopleTabs({ workspaceId, current }: PeopleTabsProps) {
  const t = useTranslations("workspace.people");
  const root = `/w/${workspaceId}/people`;
  const tabs = [
    { name: "people", href: root },
    { name: "audit", href: `${root}/audit` },
  ] as const;
  return (
    <nav className={classes.tabs} aria-label={t("title")}>
      {tabs.map(({ name, href }) => (
        <Link key={name} href={href} aria-current={name === current ? "page" : undefined}>
          {t(`tabs.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
