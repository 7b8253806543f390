import { createHash } from "node:crypto";
import type { JsonNode } from "#editor/json-node";
import { imageLimit } from "../images/vocabulary.ts";
import { node } from "./nodes.ts";

/** The pictures of a file, by the SHA-256 of their bytes: by that the text names them until they are stored. */
export class FoundImages {
  readonly images = new Map<string, Uint8Array>();

  /** The picture as a block of the text; null for bytes that can be no picture of ours. */
  take(bytes: Uint8Array | null, alt: string, caption: readonly JsonNode[] = []): JsonNode | null {
    if (bytes === null || bytes.length > imageLimit || !isPicture(bytes)) return null;
    const imageId = createHash("sha256").update(bytes).digest("hex");
    this.images.set(imageId, bytes);
    return node("image", caption, { imageId, alt: alt.replaceAll(/\s+/g, " ").trim() });
  }
}

/** PNG, JPEG or GIF by its first bytes; whether it is whole is found out when it is stored. */
function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return head === "\u0089PNG" || head.startsWith("\u00FF\u00D8\u00FF") || head === "GIF8";
}

/** The bytes of an address that holds them, as browsers and our own exports write it; null for any other. */
export function bytesOfAddress(address: string): Uint8Array | null {
  const data = /^data:image\/(?:png|jpe?g|gif);base64,([\w+/=\s]+)$/i.exec(address.trim())?.[1];
  return data === undefined ? null : new Uint8Array(Buffer.from(data, "base64"));
}
