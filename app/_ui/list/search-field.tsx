"use client";

import { CloseButton, Loader, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useUrlQuery } from "./use-url-query.ts";

const restMs = 160;

/** Searches while one types; the words stand in the address as `search`. The key / comes here. */
export function SearchField({ label, placeholder }: { label: string; placeholder: string }) {
  const t = useTranslations("common.search");
  const { query, change, pending } = useUrlQuery();
  const asked = query.get("search") ?? "";
  const [words, setWords] = useState(asked);
  const sent = useRef(asked);

  useEffect(() => {
    if (words.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = words.trim();
      change({ search: sent.current });
    }, restMs);
    return () => clearTimeout(timer);
  }, [words, change]);

  // Somebody went back, or followed a link to another search.
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    setWords(asked);
  }, [asked]);

  return (
    <TextInput
      type="text"
      role="searchbox"
      enterKeyHint="search"
      data-key="/"
      aria-label={label}
      placeholder={placeholder}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || words === "") return;
        event.preventDefault();
        setWords("");
      }}
      leftSection={pending ? <Loader size={14} /> : <IconSearch size={16} stroke={1.5} aria-hidden />}
      rightSection={words && <CloseButton size="sm" aria-label={t("clear")} onClick={() => setWords("")} />}
      rightSectionPointerEvents="all"
    />
  );
}
