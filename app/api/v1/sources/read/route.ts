import { makeReading } from "#core/reading/make-reading";
import { readFileInput } from "#core/reading/model";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";
import { parse } from "../../_http/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readAddress, ({ runtime, actor, body, form, file, report, request: { signal } }) =>
    makeReading(runtime, actor, file ? { ...parse(readFileInput, form), file } : body, { report, signal }),
  ),
);
