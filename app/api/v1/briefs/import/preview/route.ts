import { previewFileInput } from "#core/briefs/model";
import { previewImport } from "#core/briefs/preview-import";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";
import { parse } from "../../../_http/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.previewImport, ({ runtime, actor, body, form, file }) =>
    previewImport(runtime, actor, file ? { ...parse(previewFileInput, form), file } : body),
  ),
);
