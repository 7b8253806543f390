import { z } from "zod";
import { type ErrorCode, errorStatus } from "#core/errors";
import { problem, progress as progressShape } from "#core/http-model";
import { type Operation, contract, pathParameters } from "./contract.ts";
import { apiRoot } from "./path.ts";
import { lineType } from "./stream.ts";

type Json = Record<string, unknown>;

/** The contract as an OpenAPI 3.1 document, whose schemas are those that the endpoints parse by. */
export function describeApi(publicUrl: string): Json {
  const sessionCookie = `${publicUrl.startsWith("https://") ? "__Secure-" : ""}kolegium.session_token`;
  const paths: Record<string, Json> = {};
  for (const [name, operation] of Object.entries<Operation>(contract)) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = describeOperation(name, operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Kolegium",
      version: "1",
      description:
        "Errors are application/problem+json (RFC 9457) whose `code` is stable. Lists are cursor pages: pass `nextCursor` as `cursor` for what follows.",
    },
    servers: [{ url: `${publicUrl}${apiRoot}` }],
    paths,
    components: {
      schemas: { Problem: { ...jsonSchema(problem, "output"), ...knownCodes() } },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: sessionCookie },
        apiKey: { type: "http", scheme: "bearer", description: "A key of POST /me/api-keys, kol_…" },
      },
    },
    security: [{ session: [] }, { apiKey: [] }],
  };
}

function describeOperation(name: string, operation: Operation): Json {
  const { path, query, body, permission } = operation;
  const parameters = [...describePathParameters(path), ...(query ? describeQuery(query) : [])];
  return {
    operationId: name,
    summary: operation.summary,
    tags: [path.split("/")[1]],
    ...(permission === "public" && { security: [{}, { session: [] }, { apiKey: [] }] }),
    ...(permission.includes(".") && { "x-permission": permission }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: describeBody(body, operation.multipart === true) }),
    responses: {
      [operation.status]: describeResponse(operation),
      default: {
        description: "A problem",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function describePathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => {
    const schema = pathParameters[name];
    if (!schema) throw new Error(`the contract gives no shape for the parameter ${name}`);
    return { name, in: "path", required: true, schema: jsonSchema(schema, "input") };
  });
}

function describeQuery(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchema(query, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    ...(required.includes(name) && { required: true }),
    schema,
  }));
}

function describeBody(body: z.ZodType, multipart: boolean): Json {
  const schema = jsonSchema(body, "input");
  return {
    required: true,
    content: {
      "application/json": { schema },
      ...(multipart && { "multipart/form-data": { schema: formOf(schema) } }),
    },
  };
}

function formOf(schema: Json): Json {
  return { type: "object", properties: { file: binary, ...withoutText(schema) }, required: ["file"] };
}

/** A form's file stands in place of the pasted text; of several bodies, of the one that may hold any. */
function withoutText({ properties, anyOf = [] }: Json): Json {
  if (properties === undefined) return withoutText((anyOf as Json[]).find(holdsText) ?? { properties: {} });
  const { text: _, ...rest } = properties as Json;
  return rest;
}

function holdsText({ properties = {} }: Json): boolean {
  return "text" in (properties as Json);
}

const binary = { type: "string", contentMediaType: "application/octet-stream" };

function describeResponse({ response, mediaType, progress }: Operation): Json {
  if (response === null) return { description: "Done" };
  if (response === "file" && mediaType !== undefined) {
    return { description: "The file", content: { [mediaType]: { schema: { type: "string" } } } };
  }
  if (response === "file") {
    return {
      description: "The file, in the format asked for",
      content: { "application/octet-stream": { schema: binary } },
    };
  }
  const schema = jsonSchema(response, "output");
  return {
    description: "Done",
    content: {
      "application/json": { schema },
      ...(progress && { [lineType]: { schema: lineSchema(schema) } }),
    },
  };
}

/** One line of an answer that tells of its progress. */
function lineSchema(result: Json): Json {
  const problemSchema = { $ref: "#/components/schemas/Problem" };
  return {
    type: "object",
    properties: { progress: jsonSchema(progressShape, "output"), result, problem: problemSchema },
    maxProperties: 1,
  };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  // What JSON Schema cannot say, such as a transformation of text to a number, is left open.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return rest;
}

/** The codes with the HTTP status of each. */
function knownCodes(): Json {
  return { "x-codes": errorStatus satisfies Record<ErrorCode, number> };
}
