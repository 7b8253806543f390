import { AppError } from "#core/errors";
import { addImage } from "#core/images/add-image";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.addImage, ({ runtime, actor, params, file }) => {
    if (!file) throw new AppError("image-type");
    return addImage(runtime, actor, params.id, file.bytes);
  }),
);
