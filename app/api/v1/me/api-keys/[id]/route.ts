import { deleteApiKey } from "#core/people/delete-api-key";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.deleteApiKey, ({ runtime, actor, params }) => deleteApiKey(runtime, actor, params.id)),
);
