import { runtime } from "#core/runtime";
import { endpoints } from "../_http/endpoints.ts";
import { describeApi } from "../_http/openapi.ts";

export const { POST, PUT, PATCH, DELETE } = endpoints();

/** The contract as an OpenAPI document, for programs and the people who write them. */
export function GET(): Response {
  return Response.json(describeApi(runtime().publicUrl));
}
