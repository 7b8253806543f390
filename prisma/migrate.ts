import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { Pool } from "pg";

const folder = path.resolve("prisma/migrations");
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database lacks, as `prisma migrate deploy` does and in the same table,
 * with the schema engine's WebAssembly build, so that nothing has to be downloaded.
 * Resolves with the names of those applied.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrations(), filters });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that leads from the schema that the last migration was made for to today's; empty when they agree.
 * Each migration keeps its schema beside it, since the engine's WebAssembly build cannot describe a
 * database through this adapter (which does not know the type "char"); the one at `databaseUrl` is only connected to.
 */
export async function pendingSchemaChanges(databaseUrl: string): Promise<string> {
  const last = migrationNames().at(-1);
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: last
        ? { tag: "schemaDatamodel", files: [schemaFile(path.join(folder, last))] }
        : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [schemaFile()] },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout === null || stdout.includes("This is an empty migration") ? "" : stdout;
  });
}

/** Lends an engine on the database to `use`; its connections are closed afterwards, which the engine does not do. */
async function withEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine: Engine } = await loadEngine();
  const pool = new Pool({ connectionString: databaseUrl });
  const { path: name, content } = schemaFile();
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    const engine = await Engine.new({ datamodels: [[name, content]] }, () => undefined, adapter);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

let loaded: Promise<typeof import("@prisma/schema-engine-wasm")> | undefined;

/** Loads the engine once: its glue caches views of the one memory that it was given first. */
function loadEngine() {
  return (loaded ??= instantiateEngine());
}

/** The package's own entry needs a bundler to import the .wasm file: it is instantiated by hand. */
async function instantiateEngine(): Promise<typeof import("@prisma/schema-engine-wasm")> {
  const glueFile = createRequire(path.resolve("package.json")).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = readFileSync(path.join(path.dirname(glueFile), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return glue;
}

function schemaFile(directory = path.resolve("prisma")) {
  const name = path.join(directory, "schema.prisma");
  return { path: name, content: readFileSync(name, "utf8") };
}

function migrationNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function migrations(): MigrationList {
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(path.join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
