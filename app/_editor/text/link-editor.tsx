"use client";

import { IconCheck, IconExternalLink, IconLinkOff } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import classes from "./link-editor.module.css";

const width = 360;
const margin = 8;

/** A small form at the words: an address, and what to do with it. */
export function LinkEditor({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("editor.link");
  const [address, setAddress] = useState((editor.getAttributes("link")["href"] as string | undefined) ?? "");
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const had = editor.isActive("link");

  useEffect(() => field.current?.select(), []);

  const done = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const href = complete(address);
    if (href === "") remove();
    else if (setLink(editor, href)) done();
    else setFailed(true);
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    done();
  };

  return (
    <form
      className={classes.card}
      style={place(editor)}
      role="dialog"
      aria-label={t("label")}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") done();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <input
        ref={field}
        className={classes.field}
        type="text"
        inputMode="url"
        autoComplete="off"
        aria-label={t("address")}
        aria-invalid={failed}
        placeholder="https://"
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setFailed(false);
        }}
      />
      <button type="submit" className={classes.button} title={t("apply")} aria-label={t("apply")}>
        <IconCheck size={18} />
      </button>
      {had && (
        <>
          <a
            className={classes.button}
            href={complete(address)}
            target="_blank"
            rel="noopener noreferrer"
            title={t("open")}
            aria-label={t("open")}
          >
            <IconExternalLink size={18} />
          </a>
          <button
            type="button"
            className={classes.button}
            title={t("remove")}
            aria-label={t("remove")}
            onClick={remove}
          >
            <IconLinkOff size={18} />
          </button>
        </>
      )}
      {failed && (
        <p role="alert" className={classes.failure}>
          {t("invalid")}
        </p>
      )}
    </form>
  );
}

/** Links the selected words, the link that the caret is in, or, without either, the address itself as words. */
function setLink(editor: Editor, href: string): boolean {
  const chain = editor.chain();
  if (editor.isActive("link")) return chain.extendMarkRange("link").setLink({ href }).run();
  if (!editor.state.selection.empty) return chain.setLink({ href }).run();
  return chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
}

function complete(typed: string): string {
  const address = typed.trim();
  if (address === "" || /^(https?:|mailto:)/i.test(address)) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

function place(editor: Editor): { left: number; top: number } {
  const { left, bottom } = editor.view.coordsAtPos(editor.state.selection.from);
  return {
    left: Math.max(margin, Math.min(left, window.innerWidth - width - margin)),
    top: Math.min(bottom + margin, window.innerHeight - 64),
  };
}
