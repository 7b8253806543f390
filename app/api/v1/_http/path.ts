import { AppError } from "#core/errors";
import { pathParameters } from "./contract.ts";

/** The names in braces of a path such as /briefs/{id}. */
export type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

export type Parameters<Path extends string> = { readonly [Name in ParameterNames<Path>]: string };

export const apiRoot = "/api/v1";

/** The values in a URL's path. Throws `not-found` for one of another shape, since nothing can stand there. */
export function readParameters<Path extends string>(path: Path, url: string): Parameters<Path> {
  const names = path.split("/");
  const segments = new URL(url).pathname.replace(/\/$/, "").slice(apiRoot.length).split("/");
  const values = names.flatMap((name, index) => {
    const parameter = /^\{(.+)\}$/.exec(name)?.[1];
    return parameter === undefined ? [] : [[parameter, readParameter(parameter, segments[index] ?? "")]];
  });
  return Object.fromEntries(values) as Parameters<Path>;
}

function readParameter(name: string, segment: string): string {
  const schema = pathParameters[name];
  if (!schema) throw new Error(`the contract gives no shape for the parameter ${name}`);
  const parsed = schema.safeParse(decoded(segment));
  if (!parsed.success || parsed.data.includes("\0")) throw new AppError("not-found");
  return parsed.data;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    throw new AppError("not-found", {}, { cause: error });
  }
}
