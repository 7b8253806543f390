import { importEntities } from "#core/entities/import-entities";
import { importEntitiesFileInput } from "#core/entities/model";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";
import { parse } from "../../_http/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.importEntities, ({ runtime, actor, body, form, file }) =>
    importEntities(runtime, actor, file ? { ...parse(importEntitiesFileInput, form), file } : body),
  ),
);
