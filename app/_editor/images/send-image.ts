import type { Image } from "#core/images/model";
import { api } from "../../_ui/api.ts";
import { prepareImage } from "./prepare-image.ts";

/** Keeps a picture in the workspace, made smaller where that is needed. Throws what the API says against it. */
export async function sendImage(workspaceId: string, file: File): Promise<Image> {
  const body = new FormData();
  body.set("file", await prepareImage(file));
  return api<Image>(`/workspaces/${workspaceId}/images`, { body });
}
