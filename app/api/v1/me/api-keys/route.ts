import { listApiKeys } from "#core/people/list-api-keys";
import { createApiKey } from "#core/people/create-api-key";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listApiKeys, ({ runtime, actor }) => listApiKeys(runtime, actor)),
  handle(contract.createApiKey, ({ runtime, actor, body }) => createApiKey(runtime, actor, body)),
);
