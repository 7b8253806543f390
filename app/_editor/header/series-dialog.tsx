"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { PlaceInSeries, Series } from "#core/series/model";
import { api } from "../../_ui/api.ts";
import { type CreditDraft, CreditsField, creditsOf, newCredit } from "../../_ui/credits-field.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { FormFooter } from "../../_ui/form-footer.tsx";
import form from "../../_ui/form.module.css";
import panel from "../../_ui/panel.module.css";
import { useAction } from "../../_ui/use-action.ts";
import { useRoom } from "../room.ts";
import { seriesPlaceKey, useSeriesPlace } from "./series-place.ts";

/** Puts the commentary into a series, under a number, and says whom its files name. */
export default function SeriesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("series.place");
  const loading = useTranslations("common");
  const { brief } = useRoom();
  const place = useSeriesPlace();
  const { data: all } = useQuery({
    queryKey: ["series", brief.workspaceId],
    queryFn: ({ signal }) => api<Series[]>("/series", { query: { workspaceId: brief.workspaceId }, signal }),
  });
  return (
    <Dialog title={t("title")} onClose={onClose}>
      {!place || !all ? (
        <p role="status" className={panel.hint}>
          {loading("loading")}
        </p>
      ) : (
        <PlaceForm place={place} all={all} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface PlaceFormProps {
  readonly place: PlaceInSeries;
  readonly all: readonly Series[];
  readonly onClose: () => void;
}

function PlaceForm({ place, all, onClose }: PlaceFormProps) {
  const t = useTranslations("series.place");
  const { brief } = useRoom();
  const queries = useQueryClient();
  const current = place.series?.id ?? "";
  const [seriesId, setSeriesId] = useState(current);
  const [number, setNumber] = useState(place.number ?? "");
  const chosen = all.find(({ id }) => id === seriesId);
  const [authors, setAuthors] = useState<readonly CreditDraft[] | null>(
    () => place.chosenAuthors?.map(newCredit) ?? null,
  );
  const { run, busy, failure } = useAction(async () => {
    const named = creditsOf(authors ?? []);
    const body = {
      seriesId: seriesId || null,
      number: number.trim() || null,
      authors: named.length > 0 ? named : null,
    };
    const placed = await api<PlaceInSeries>(`/briefs/${brief.id}/series`, { body });
    queries.setQueryData(seriesPlaceKey(brief.id), placed);
    onClose();
  });
  return (
    <form
      className={form.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <NativeSelect
        label={t("series")}
        value={seriesId}
        data-autofocus
        description={all.length === 0 && t("noSeries")}
        inputWrapperOrder={["label", "input", "description"]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setSeriesId(value);
          setNumber(value === current ? (place.number ?? "") : "");
        }}
        data={[
          { value: "", label: t("none") },
          ...all
            .filter(({ id, archived }) => !archived || id === current)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {chosen && (
        <TextInput
          label={t("number")}
          description={
            chosen.nextNumber === null ? t("numberHint") : t("nextHint", { number: chosen.nextNumber })
          }
          inputWrapperOrder={["label", "input", "description"]}
          value={number}
          maxLength={40}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      )}
      {authors === null ? (
        <div>
          <p className={panel.hint}>
            {t("writers", { names: place.authors.map(({ name }) => name).join(", ") })}
          </p>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setAuthors(place.authors.map((author) => newCredit(author)))}
          >
            {t("chooseAuthors")}
          </Button>
        </div>
      ) : (
        <CreditsField label={t("authors")} credits={authors} onChange={setAuthors} />
      )}
      <FormFooter busy={busy} failure={failure} onCancel={onClose} />
    </form>
  );
}
