import { importSourcesFileInput } from "#core/bibliography/model";
import { importSources } from "#core/sources/import-sources";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";
import { parse } from "../../_http/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.importSources, ({ runtime, actor, body, form, file, report }) =>
    importSources(runtime, actor, file ? { ...parse(importSourcesFileInput, form), file } : body, report),
  ),
);
