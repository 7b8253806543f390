import { readSource } from "#core/sources/read-source";
import { changeSource } from "#core/sources/change-source";
import { deleteSource } from "#core/sources/delete-source";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readSource, ({ runtime, actor, params }) => readSource(runtime, actor, params.id)),
  handle(contract.changeSource, ({ runtime, actor, params, body }) =>
    changeSource(runtime, actor, params.id, body),
  ),
  handle(contract.deleteSource, ({ runtime, actor, params }) => deleteSource(runtime, actor, params.id)),
);
