import { addImageInput, image } from "#core/images/model";
import { imageLimit } from "#core/images/vocabulary";
import { type Operation, get, post } from "./operation.ts";

/** What a form adds to the bytes of its file. */
const formRoom = 16 * 1024;

/** The rows of the contract about pictures. */
export const imageOperations = {
  addImage: {
    ...post("/workspaces/{id}/images", "Keep a picture (PNG, JPEG, GIF)", "image.add", addImageInput, image),
    multipart: true,
    fileLimit: imageLimit + formRoom,
  },
  readImage: { ...get("/images/{id}", "A picture", "image.read", "file"), immutable: true },
} as const satisfies Record<string, Operation>;
