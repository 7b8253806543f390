import { listSources } from "#core/sources/list-sources";
import { createSource } from "#core/sources/create-source";
import { contract } from "../_http/contract.ts";
import { endpoints } from "../_http/endpoints.ts";
import { handle } from "../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listSources, ({ runtime, actor, query }) => listSources(runtime, actor, query)),
  handle(contract.createSource, ({ runtime, actor, body }) => createSource(runtime, actor, body)),
);
