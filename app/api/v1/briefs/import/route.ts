import { importBrief } from "#core/briefs/import-brief";
import { importFileInput } from "#core/briefs/model";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";
import { parse } from "../../_http/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.importBrief, ({ runtime, actor, body, form, file }) =>
    importBrief(runtime, actor, file ? { ...parse(importFileInput, form), file } : body),
  ),
);
