import { flatten } from "../../documents/flat-text.ts";
import { imageOf } from "#editor/image-attributes";
import { imagesIn } from "../../images/images-in.ts";
import type { ExportDocument } from "../model.ts";
import type { LinkedNode } from "./describe-work.ts";

/** The pictures of a text in their order, told by their hashes. */
export function describeImages({ content, images }: ExportDocument): LinkedNode[] | undefined {
  const described = imagesIn(content).flatMap((node) => {
    const { imageId, alt } = imageOf(node.attrs);
    const image = images.get(imageId);
    if (!image) return [];
    return {
      "@type": "ImageObject",
      encodingFormat: image.contentType,
      width: image.width,
      height: image.height,
      description: alt || undefined,
      caption: flatten([node]).text || undefined,
      identifier: { "@type": "PropertyValue", propertyID: "SHA-256", value: image.hash },
    };
  });
  return described.length > 0 ? described : undefined;
}
