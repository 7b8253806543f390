import { readImage } from "#core/images/read-image";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readImage, ({ runtime, actor, params }) => readImage(runtime, actor, params.id)),
);
