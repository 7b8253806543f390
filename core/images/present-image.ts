import type { Image as Row } from "#prisma/client/client";
import { type Image, image } from "./model.ts";

export function presentImage({ id, contentType, width, height }: Omit<Row, "bytes">): Image {
  return image.parse({ id, contentType, width, height });
}
