import { imageLimit, imageTypes, pixelLimit } from "#core/images/vocabulary";

/** In pixels: wider than a page shows. */
const widest = 2400;

/**
 * A picture as it can be kept: one that is too large, or of a kind that not every format holds, is drawn anew, smaller, by the browser.
 * What the browser cannot read is left as it is: the server says what is wrong with it.
 */
export async function prepareImage(file: File): Promise<File> {
  const kept = (imageTypes as readonly string[]).includes(file.type);
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  const { width, height } = bitmap;
  const isSmall =
    file.size <= imageLimit && width * height <= pixelLimit && Math.max(width, height) <= widest;
  if (kept && (isSmall || file.type === "image/gif")) return file;
  const scale = Math.min(1, widest / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return file;
  const type = file.type === "image/jpeg" ? "image/jpeg" : "image/png";
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.9));
  return drawn ? new File([drawn], file.name, { type }) : file;
}
