"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { Image } from "#core/images/model";
import { imageTypes } from "#core/images/vocabulary";
import { api, apiPath } from "../api.ts";
import form from "../form.module.css";
import { useAction } from "../use-action.ts";
import classes from "./series.module.css";

interface LogoFieldProps {
  readonly workspaceId: string;
  /** The id of a picture. */
  readonly logo: string | null;
  readonly onChange: (logo: string | null) => void;
}

/** A picture that stands at the head of publications: sent as soon as it is chosen. */
export function LogoField({ workspaceId, logo, onChange }: LogoFieldProps) {
  const t = useTranslations("series.look");
  const chooser = useRef<HTMLInputElement>(null);
  const send = useAction(async (file: File) => {
    const body = new FormData();
    body.set("file", file);
    const { id } = await api<Image>(`/workspaces/${workspaceId}/images`, { body });
    onChange(id);
  });
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{t("logo")}</legend>
      <div className={classes.logo}>
        {/* oxlint-disable-next-line nextjs/no-img-element -- only who is signed in may have it, which the optimiser is not */}
        {logo !== null && <img src={apiPath(`/images/${logo}`)} alt={t("logoNow")} />}
        <input
          ref={chooser}
          type="file"
          accept={imageTypes.join(",")}
          aria-label={t("chooseLogo")}
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) void send.run(file);
          }}
        />
        <Button
          variant="default"
          size="compact-sm"
          loading={send.busy}
          onClick={() => chooser.current?.click()}
        >
          {t("chooseLogo")}
        </Button>
        {logo !== null && (
          <Button variant="subtle" size="compact-sm" color="gray" onClick={() => onChange(null)}>
            {t("removeLogo")}
          </Button>
        )}
      </div>
      {send.failure !== null && (
        <p role="alert" className={form.failure}>
          {send.failure}
        </p>
      )}
    </fieldset>
  );
}
