"use client";

import { TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import type { Entity } from "#core/entities/model";
import { api } from "../api.ts";
import form from "../form.module.css";
import { entityNames } from "./entity-names.ts";
import classes from "./merge.module.css";

interface FindEntityProps {
  readonly workspaceId: string;
  /** The one that is not looked for. */
  readonly besides: string;
  readonly onFound: (entity: Entity) => void;
}

const shown = 8;

/** A field that searches the registry as one types, and what it finds. */
export function FindEntity({ workspaceId, besides, onFound }: FindEntityProps) {
  const t = useTranslations("entities");
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ["entities", workspaceId, "find", search],
    queryFn: ({ signal }) =>
      api<{ items: Entity[] }>("/entities", { query: { workspaceId, search, limit: shown + 1 }, signal }),
    placeholderData: keepPreviousData,
  });
  const items = data?.items.filter(({ id }) => id !== besides).slice(0, shown);
  return (
    <div className={form.form}>
      <TextInput
        label={t("merge.find")}
        placeholder={t("search")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      {items?.length === 0 && <p className={classes.hint}>{t("merge.none")}</p>}
      <ul className={classes.found}>
        {items?.map((entity) => {
          const { name, other } = entityNames(entity, locale);
          return (
            <li key={entity.id}>
              <button type="button" onClick={() => onFound(entity)}>
                <span lang={name.lang}>{name.text}</span>{" "}
                <small>
                  {t(`kinds.${entity.kind}`)}
                  {other && (
                    <>
                      , <span lang={other.lang}>{other.text}</span>
                    </>
                  )}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
