import { imageSize } from "image-size";
import { AppError } from "../errors.ts";
import { compileTypst } from "../exports/pdf/compiler.ts";
import { type ImageType, imageLimit, pixelLimit } from "./vocabulary.ts";

const types: Readonly<Record<string, ImageType>> = { png: "image/png", jpg: "image/jpeg", gif: "image/gif" };

export interface InspectedImage {
  readonly contentType: ImageType;
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
}

/**
 * What a picture is by its bytes, whatever its name says. It is decoded once as a whole: one that is broken would spoil
 * every export of the texts it stands in. Throws `image-type`, `image-too-large` and `image-unreadable`.
 */
export async function inspectImage(bytes: Uint8Array): Promise<InspectedImage> {
  if (bytes.length > imageLimit) throw new AppError("image-too-large", { limit: imageLimit });
  const { contentType, width, height } = readHead(bytes);
  if (width * height > pixelLimit) throw new AppError("image-too-large", { width, height });
  try {
    await compileTypst({ main: `#image("${probe}")`, files: new Map([[probe, bytes]]) }, () => undefined);
  } catch (error) {
    throw new AppError("image-unreadable", {}, { cause: error });
  }
  return { contentType, width, height };
}

const probe = "probe";

function readHead(bytes: Uint8Array): InspectedImage {
  const found = readSize(bytes);
  const contentType = types[found?.type ?? ""];
  if (!found || !contentType) throw new AppError("image-type");
  if (found.width < 1 || found.height < 1) throw new AppError("image-unreadable");
  // A camera that was held upright says so beside the pixels.
  const isTurned = (found.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [found.height, found.width] : [found.width, found.height];
  return { contentType, width, height };
}

function readSize(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
