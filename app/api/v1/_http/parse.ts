import type { z } from "zod";
import { AppError } from "#core/errors";

interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What the schema makes of the value. Throws `invalid-input` with every fault and where it is. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const unstorable = [...findUnstorable(value, [])];
  if (unstorable.length > 0) throw new AppError("invalid-input", { errors: unstorable });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => fault(issue.path, issue.message));
  throw new AppError("invalid-input", { errors });
}

/** PostgreSQL stores neither U+0000 nor half of a surrogate pair. */
function* findUnstorable(value: unknown, path: readonly PropertyKey[]): Generator<Fault> {
  if (typeof value === "string") {
    if (/[\0\p{Surrogate}]/u.test(value)) yield fault(path, "holds a character that cannot be stored");
  } else if (typeof value === "object" && value !== null) {
    for (const [name, child] of Object.entries(value)) {
      yield* findUnstorable(name, [...path, name]);
      yield* findUnstorable(child, [...path, name]);
    }
  }
}

function fault(path: readonly PropertyKey[], message: string): Fault {
  return { path: path.map(String).join("."), message };
}
