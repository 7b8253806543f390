import type { ExportImage } from "../model.ts";

/** A picture as an address that holds it. */
export function dataAddress({ contentType, bytes }: ExportImage): string {
  return `data:${contentType};base64,${Buffer.from(bytes).toString("base64")}`;
}
