"use client";

import type { BriefDetail, ExportContents } from "#core/briefs/model";
import { apiPath } from "../../_ui/api.ts";
import { askForFile } from "../../_ui/save-file.ts";
import type { SyncClient } from "../sync-client.ts";
import { type Store, createStore } from "../store.ts";

/** The pages of a text as they were drawn last. */
export interface Pages {
  /** Of an SVG with the pages one below the other; null: there are none yet. */
  readonly address: string | null;
  readonly count: number;
  /** They are being drawn again. */
  readonly drawing: boolean;
  readonly error: unknown;
}

export interface PagesWatch {
  readonly pages: Store<Pages>;
  readonly again: () => void;
  readonly stop: () => void;
}

/** The text is drawn again when it has rested for so long, or has been written on for so long. */
const restMs = 600;
const patienceMs = 3000;
/** Height by width. */
const a4 = 297 / 210;

/**
 * Has the server draw the pages of a text, and again whenever it changes, by whomever: once the server has stored what was
 * typed here. A page that nobody looks at is drawn when somebody does.
 */
export function watchPages(
  { id }: Pick<BriefDetail, "id">,
  contents: ExportContents,
  { doc, saved, onNotice }: Pick<SyncClient, "doc" | "saved" | "onNotice">,
): PagesWatch {
  const pages = createStore<Pages>({ address: null, count: 0, drawing: true, error: null });
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | null = null;
  let drawing = false;

  const draw = async () => {
    if (drawing) return;
    changedAt = null;
    drawing = true;
    pages.set({ ...pages.get(), drawing: true });
    try {
      const svg = await fetchPages(apiPath(`/briefs/${id}/pages`, { contents }), signal);
      const count = await countPages(svg);
      signal.throwIfAborted();
      const { address } = pages.get();
      pages.set({ address: URL.createObjectURL(svg), count, drawing: false, error: null });
      // An image that still shows it has it.
      if (address !== null) setTimeout(() => URL.revokeObjectURL(address), patienceMs);
    } catch (error) {
      if (!signal.aborted) pages.set({ ...pages.get(), drawing: false, error });
    } finally {
      drawing = false;
      if (changedAt !== null) wait();
    }
  };
  const isReady = () => !drawing && saved.get().kind === "saved" && document.visibilityState === "visible";
  const wait = () => {
    if (signal.aborted || changedAt === null) return;
    clearTimeout(timer);
    const left = changedAt + patienceMs - Date.now();
    timer = setTimeout(() => isReady() && void draw(), Math.max(0, Math.min(restMs, left)));
  };
  const onChange = () => {
    changedAt ??= Date.now();
    wait();
  };

  doc.on("update", onChange);
  // A title, a style or a claim may have changed.
  const forgets = [saved.subscribe(wait), onNotice(onChange)];
  document.addEventListener("visibilitychange", wait, { signal });
  void draw();
  return {
    pages,
    again: () => void draw(),
    stop: () => {
      stopping.abort();
      clearTimeout(timer);
      doc.off("update", onChange);
      for (const forget of forgets) forget();
      const { address } = pages.get();
      if (address !== null) URL.revokeObjectURL(address);
    },
  };
}

async function fetchPages(address: string, signal: AbortSignal): Promise<Blob> {
  return (await askForFile(address, { signal })).blob();
}

/** From the picture's own box: A4 pages one below the other. */
async function countPages(svg: Blob): Promise<number> {
  const [, width = "1", height = "1"] =
    /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(await svg.slice(0, 500).text()) ?? [];
  return Math.max(1, Math.round(Number(height) / Number(width) / a4));
}
