import { expect, test } from "vitest";
import { loadRoute, routePaths } from "#tests/support/api";
import { type Operation, contract } from "../../../app/api/v1/_http/contract.ts";
import { describeApi } from "../../../app/api/v1/_http/openapi.ts";

const operations = Object.values<Operation>(contract);
/** Routes that are no endpoints of the contract: its description, and what no row names. */
const besides = ["/openapi.json", "/[[...path]]"];

test.each(operations.map((row) => [`${row.method} ${row.path}`, row] as const))(
  "%s is served",
  async (_, row) => {
    const route = await loadRoute(row.path);
    expect(route[row.method]?.operation).toBe(row);
  },
);

test("nothing is served that the contract does not state", async () => {
  const stated = new Set(operations.map(({ path }) => path));
  expect(routePaths().filter((path) => !stated.has(path))).toEqual(expect.arrayContaining(besides));
  expect(routePaths()).toHaveLength(stated.size + besides.length);
  const methods = await Promise.all(routePaths().map(async (path) => Object.values(await loadRoute(path))));
  const served = methods.flat().flatMap(({ operation }) => operation ?? []);
  expect(new Set(served)).toEqual(new Set(operations));
  expect(served).toHaveLength(operations.length);
});

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = describeApi("https://kolegium.example") as {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, unknown> };
};

test("the OpenAPI document describes every row", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    servers: [{ url: "https://kolegium.example/api/v1" }],
  });
  for (const [name, row] of Object.entries<Operation>(contract)) {
    const described = document.paths[row.path]?.[row.method.toLowerCase()];
    expect(described).toMatchObject({ operationId: name });
    expect(Object.keys(described?.responses ?? {})).toEqual([String(row.status), "default"]);
    expect(described?.requestBody !== undefined).toBe(row.body !== undefined);
    const inPath = described?.parameters?.filter((parameter) => parameter.in === "path") ?? [];
    expect(inPath.map((parameter) => `{${parameter.name}}`)).toEqual(row.path.match(/\{\w+\}/g) ?? []);
  }
});

test("the OpenAPI document is plain JSON whose references all lead somewhere", () => {
  const text = JSON.stringify(document);
  expect(JSON.parse(text)).toEqual(document);
  for (const [, name = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
    expect(document.components.schemas).toHaveProperty(name);
  }
  expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/g)).toBeNull();
});
