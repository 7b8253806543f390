import { ImageRun } from "docx";
import type { ExportImage } from "../model.ts";

interface Shown {
  /** In pixels of a screen. */
  readonly width: number;
  readonly height: number;
  /** For those who do not see it. */
  readonly alt: string;
}

export function writeImage({ contentType, bytes }: ExportImage, { width, height, alt }: Shown): ImageRun {
  return new ImageRun({
    type: kinds[contentType] ?? "png",
    data: bytes,
    transformation: { width, height },
    altText: { name: "", description: alt, title: "" },
  });
}

const kinds: Readonly<Record<string, "png" | "jpg" | "gif">> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
};
