import { readEntity } from "#core/entities/read-entity";
import { changeEntity } from "#core/entities/change-entity";
import { deleteEntity } from "#core/entities/delete-entity";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readEntity, ({ runtime, actor, params }) => readEntity(runtime, actor, params.id)),
  handle(contract.changeEntity, ({ runtime, actor, params, body }) =>
    changeEntity(runtime, actor, params.id, body),
  ),
  handle(contract.deleteEntity, ({ runtime, actor, params }) => deleteEntity(runtime, actor, params.id)),
);
