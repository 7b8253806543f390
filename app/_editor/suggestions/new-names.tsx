"use client";

import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { late } from "../late.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./found-entities.module.css";
import { useMentionActions } from "./use-mention-actions.ts";
import type { SuggestionWatch, NewName } from "./watch-suggestions.ts";

const NewRecord = late(() => import("../panel/new-record.tsx"));

/** Names that recur in the text and that the registry does not know. */
export function NewNames({ watch }: { watch: SuggestionWatch }) {
  const t = useTranslations("mentions");
  const room = useRoom();
  const { reject } = useMentionActions();
  const names = useStore(watch.newNames);
  const [adding, setAdding] = useState<NewName | null>(null);
  if (names.length === 0 && !adding) return null;
  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{t("new.title")}</h3>
      <ul className={classes.list}>
        {names.map((found) => (
          <li key={found.name} className={classes.item}>
            <div className={classes.row}>
              <p className={classes.name}>
                <button type="button" className={classes.place} onClick={() => room.goTo(found.from)}>
                  {found.name}
                </button>{" "}
                <span className={classes.detail}>{t("found.count", { count: found.count })}</span>
              </p>
              <button
                type="button"
                className={panel.button}
                aria-label={t("new.addNamed", { name: found.name })}
                onClick={() => setAdding(found)}
              >
                {t("new.add")}
              </button>
              <button
                type="button"
                className={panel.icon}
                title={t("new.drop", { name: found.name })}
                aria-label={t("new.drop", { name: found.name })}
                onClick={() => void reject(null, [found.name])}
              >
                <IconX size={15} />
              </button>
            </div>
          </li>
        ))}
      </ul>
      {adding && (
        <Suspense>
          <NewRecord
            kind="entity"
            workspaceId={room.brief.workspaceId}
            prefill={{ name: adding.name, lang: room.brief.language, kind: adding.kind }}
            onClose={() => setAdding(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
