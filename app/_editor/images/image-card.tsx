"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { longestAlt } from "#editor/image-attributes";
import panel from "../../_ui/panel.module.css";
import { useAction } from "../../_ui/use-action.ts";
import type { Room } from "../room.ts";
import card from "../suggestions/mention-card.module.css";
import { usePlaceOn } from "../use-place.ts";
import type { ChosenImage } from "./image-at.ts";
import { askForImage } from "./images.ts";
import { sendImage } from "./send-image.ts";

/** At a picture: what it shows, for those who do not see it. */
export default function ImageCard({ room, position, alt }: { room: Room } & ChosenImage) {
  const t = useTranslations("editor.image");
  const { editor, brief } = room;
  const id = useId();
  const node = editor.state.doc.nodeAt(position);
  const place = usePlaceOn(editor, position);
  const replace = useAction(async () => {
    const file = await askForImage();
    if (!file) return;
    const { id: imageId } = await sendImage(brief.workspaceId, file);
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, "imageId", imageId));
  });
  if (node?.type.name !== "image" || !place) return null;
  const backToText = () =>
    editor
      .chain()
      .setTextSelection(position + node.nodeSize - 1)
      .focus()
      .run();
  return (
    <div
      className={card.card}
      style={place}
      role="dialog"
      aria-label={t("label")}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" && !(event.key === "Enter" && event.target instanceof HTMLInputElement))
          return;
        event.preventDefault();
        backToText();
      }}
    >
      <label htmlFor={id} className={card.hint}>
        {t("alt")}
      </label>
      <input
        id={id}
        className={panel.input}
        value={alt}
        placeholder={t("altHint")}
        maxLength={longestAlt}
        autoComplete="off"
        onChange={({ target }) =>
          editor.view.dispatch(editor.state.tr.setNodeAttribute(position, "alt", target.value))
        }
      />
      {replace.failure !== null && <p role="alert">{replace.failure}</p>}
      <div className={card.actions}>
        <button type="button" className={panel.link} onClick={() => void replace.run()}>
          {replace.busy ? t("sending") : t("replace")}
        </button>
        <button
          type="button"
          className={panel.link}
          onClick={() =>
            editor
              .chain()
              .focus()
              .deleteRange({ from: position, to: position + node.nodeSize })
              .run()
          }
        >
          {t("remove")}
        </button>
      </div>
    </div>
  );
}
