import { exportEntities } from "#core/entities/export-entities";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.exportEntities, ({ runtime, actor, query }) => exportEntities(runtime, actor, query)),
);
