"use client";

import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import classes from "./stored-reading.module.css";

/**
 * A stored page. It was sanitised when it was stored; beyond that the frame has an origin of its own, in which nothing
 * runs, and its policy lets nothing be fetched.
 */
export function StoredPage({ html, language = "" }: { html: string; language?: string | undefined }) {
  const t = useTranslations("trust.texts");
  const scheme = useComputedColorScheme("light");
  const lang = /^[\w-]*$/.test(language) ? language : "";
  const page = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title></title><style>${styles[scheme]}</style></head><body>${html}</body></html>`;
  return <iframe className={classes.page} sandbox="" srcDoc={page} title={t("page")} />;
}

const shape =
  "body{max-width:42rem;margin:1.5rem auto;padding:0 1rem;font:1.0625rem/1.6 Georgia,serif;overflow-wrap:break-word}" +
  "table{border-collapse:collapse}td,th{padding:.25rem .5rem;border:1px solid currentColor;text-align:start}";
const styles = {
  light: `${shape}:root{color-scheme:light}body{background:#fcfbf8;color:#1c1b19}a{color:#155e66}`,
  dark: `${shape}:root{color-scheme:dark}body{background:#171615;color:#e9e6df}a{color:#8cc5c8}`,
} as const;
