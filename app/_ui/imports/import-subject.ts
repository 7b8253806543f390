"use client";

import type { ImportCorrections, ImportPreview, ImportedBrief } from "#core/briefs/model";
import { api } from "../api.ts";
import { uploadForm } from "./upload.ts";

/** What is to become a commentary. */
export type ImportSubject = { readonly file: File } | { readonly text: string; readonly title?: string };

interface PreviewOptions {
  readonly workspaceId: string;
  /** What the reader says; absent: to be guessed. */
  readonly language?: string;
  /** Hears how much of a file has arrived, from 0 to 1; after 1 the server reads it. */
  readonly onSent: (part: number) => void;
}

/** Has a file or pasted text read; nothing is stored. Throws ProblemError. */
export function previewImport(
  subject: ImportSubject,
  { workspaceId, language, onSent }: PreviewOptions,
): Promise<ImportPreview> {
  const fields = { workspaceId, ...(language !== undefined && { language }) };
  return send<ImportPreview>("/briefs/import/preview", subject, fields, onSent);
}

interface AcceptedImport {
  readonly workspaceId: string;
  readonly language: string;
  readonly title: string;
  readonly corrections: ImportCorrections;
}

/** Makes a commentary of what was previewed. Throws ProblemError. */
export function acceptImport(
  subject: ImportSubject,
  { corrections, title, ...fields }: AcceptedImport,
): Promise<ImportedBrief> {
  // A form holds words only.
  const written = "file" in subject ? JSON.stringify(corrections) : corrections;
  const named = { ...fields, ...(title !== "" && { title }), corrections: written };
  return send<ImportedBrief>("/briefs/import", subject, named);
}

function send<Result>(
  path: string,
  subject: ImportSubject,
  fields: Readonly<Record<string, unknown>>,
  onSent: (part: number) => void = () => {},
): Promise<Result> {
  if ("text" in subject) return api<Result>(path, { body: { ...fields, text: subject.text } });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set("file", subject.file);
  return uploadForm<Result>(path, form, onSent);
}
