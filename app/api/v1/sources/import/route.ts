import { importSourcesFileInput } from "#core/bibliography/model";
import { importAddress } from "#core/sources/import-address";
import { importSources } from "#core/sources/import-sources";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";
import { parse } from "../../_http/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.importSources, ({ runtime, actor, body, form, file, report, request: { signal } }) => {
    if (file) return importSources(runtime, actor, { ...parse(importSourcesFileInput, form), file }, report);
    if ("text" in body) return importSources(runtime, actor, body, report);
    return importAddress(runtime, actor, body, { report, signal });
  }),
);
