import { useTranslations } from "next-intl";
import Link from "next/link";
import tabs from "../list/tabs.module.css";

interface SourceTabsProps {
  readonly workspaceId: string;
  readonly current: "all" | "attention" | "publishers";
}

/** The registry of sources, and what is asked of it now and then. */
export function SourceTabs({ workspaceId, current }: SourceTabsProps) {
  const t = useTranslations("trust.tabs");
  const root = `/w/${workspaceId}/sources`;
  const places = [
    { name: "all", href: root },
    { name: "attention", href: `${root}/attention` },
    { name: "publishers", href: `${root}/publishers` },
  ] as const;
  return (
    <nav className={tabs.tabs} aria-label={t("label")}>
      {places.map(({ name, href }) => (
        <Link key={name} href={href} prefetch={false} aria-current={name === current ? "page" : undefined}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
