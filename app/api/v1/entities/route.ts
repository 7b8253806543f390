import { listEntities } from "#core/entities/list-entities";
import { createEntity } from "#core/entities/create-entity";
import { contract } from "../_http/contract.ts";
import { endpoints } from "../_http/endpoints.ts";
import { handle } from "../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listEntities, ({ runtime, actor, query }) => listEntities(runtime, actor, query)),
  handle(contract.createEntity, ({ runtime, actor, body }) => createEntity(runtime, actor, body)),
);
