"use client";

import { type Editor, useEditor } from "@tiptap/react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import type { BriefDetail } from "#core/briefs/model";
import type { CitationWatch } from "../citations/watch-citations.ts";
import { sendImage } from "../images/send-image.ts";
import type { Person } from "../person.ts";
import { writingGoesOn } from "../saved-state.ts";
import type { SyncClient } from "../sync-client.ts";
import { toast } from "../../_ui/toasts.tsx";
import { useFailureText } from "../../_ui/use-failure.ts";
import { useLatest } from "../../_ui/use-latest.ts";
import { useStore } from "../use-store.ts";
import { type BlockName, blockNames } from "./blocks.ts";
import { editorExtensions } from "./extensions.ts";
import type { RoomKeys } from "./keys.ts";
import { slashHints, slashWords } from "./slash-words.ts";

interface Options {
  readonly sync: SyncClient;
  readonly citations: CitationWatch;
  readonly brief: BriefDetail;
  readonly person: Person;
  readonly write: boolean;
  readonly keys: RoomKeys;
}

/** The TipTap editor over a brief's shared text. It takes words only once there is something to write in. */
export function useBriefEditor({ sync, citations, brief, person, write, keys }: Options): Editor | null {
  const t = useTranslations("editor");
  const locale = useLocale();
  const readiness = useStore(sync.readiness);
  const saved = useStore(sync.saved);
  const writable = write && readiness !== "empty" && writingGoesOn(saved);
  const mayWrite = useLatest(writable);
  const latestKeys = useLatest(keys);
  const latestFailure = useLatest(useFailureText());

  const extensions = useMemo(
    () =>
      editorExtensions({
        sync,
        citations,
        person,
        mayWrite: () => mayWrite.current,
        placeholders: {
          lead: t("placeholders.lead"),
          heading: t("placeholders.heading"),
          paragraph: t("placeholders.paragraph"),
          footnote: t("placeholders.footnote"),
        },
        slash: {
          items: blockNames.map((name) => ({
            name,
            label: t(`format.blocks.${name}`),
            hint: slashHints[name] ?? "",
          })),
          words: slashWords satisfies Record<BlockName, string>,
        },
        sendImage: async (file) => {
          toast({ message: t("image.sending") });
          return sendImage(brief.workspaceId, file).catch((error: unknown) => {
            toast({ message: latestFailure.current(error), tone: "failure" });
            return null;
          });
        },
        keys: {
          tagClaim: () => latestKeys.current.tagClaim(),
          editLink: () => latestKeys.current.editLink(),
          showShortcuts: () => latestKeys.current.showShortcuts(),
          cite: () => latestKeys.current.cite(),
          openMention: () => latestKeys.current.openMention(),
          clickMention: (position) => latestKeys.current.clickMention(position),
        },
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- a change of words does not rebuild the text
    [sync, person, locale],
  );

  const editor = useEditor(
    {
      extensions,
      editable: writable,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: "brief-text",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": t("text.label", { title: brief.title }),
          lang: brief.language,
          style: `--caption: ${JSON.stringify(t("placeholders.caption"))}`,
          spellcheck: "true",
          tabindex: "0",
        },
        scrollThreshold: { top: 120, bottom: 96, left: 0, right: 0 },
        scrollMargin: { top: 128, bottom: 104, left: 0, right: 0 },
      },
    },
    [extensions],
  );

  useEffect(() => {
    if (!editor) return;
    editor.setEditable(writable, false);
    editor.view.dom.setAttribute("aria-readonly", String(!writable));
  }, [editor, writable]);

  return editor;
}
