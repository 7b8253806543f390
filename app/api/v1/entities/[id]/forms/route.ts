import { learnForm } from "#core/entities/learn-form";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.learnForm, ({ runtime, actor, params, body }) =>
    learnForm(runtime, actor, params.id, body),
  ),
);
