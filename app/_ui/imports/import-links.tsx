"use client";

import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ImportPreview } from "#core/briefs/model";
import form from "../form.module.css";
import classes from "./review.module.css";
import type { Corrections } from "./use-corrections.ts";

interface ImportLinksProps {
  readonly links: ImportPreview["links"];
  readonly corrections: Corrections;
}

/** Where the words of a text lead: each address can be corrected or taken away. */
export function ImportLinks({ links, corrections }: ImportLinksProps) {
  const t = useTranslations("briefs.import");
  if (links.length === 0) return null;
  return (
    <details className={form.more}>
      <summary>{t("links", { count: links.length })}</summary>
      <ol className={classes.links}>
        {links.map(({ words, href }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a correction names a link by its index
          <ImportLink key={index} index={index} words={words} href={href} corrections={corrections} />
        ))}
      </ol>
    </details>
  );
}

interface ImportLinkProps {
  readonly index: number;
  readonly words: string;
  readonly href: string;
  readonly corrections: Corrections;
}

function ImportLink({ index, words, href, corrections: { addresses, lead } }: ImportLinkProps) {
  const t = useTranslations("briefs.import");
  const corrected = addresses.get(index);
  const isGone = corrected === null;
  return (
    <li>
      <TextInput
        label={words}
        value={isGone ? "" : (corrected ?? href)}
        placeholder={isGone ? t("noLink") : undefined}
        disabled={isGone}
        error={!isGone && !canLead(corrected ?? href) && t("wrongAddress")}
        onChange={(event) => {
          const { value } = event.currentTarget;
          lead(index, value === href ? undefined : value);
        }}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={isGone ? t("relinkNamed", { words }) : t("unlinkNamed", { words })}
        onClick={() => lead(index, isGone ? undefined : null)}
      >
        {isGone ? t("relink") : t("unlink")}
      </Button>
    </li>
  );
}

/** Whether a link may lead there, to the web or to a person, as the server has it. */
export function canLead(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href.trim()) && URL.canParse(href.trim());
}
