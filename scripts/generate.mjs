// Generates the Prisma client. The CLI insists on a schema engine that it would have to download,
// although the client needs none: any executable satisfies it, so it is given node itself.
import { StepError, command, isMain, runPackage } from "./run.mjs";

/** Throws a StepError when the schema cannot be read. */
export async function generate() {
  const { code, output } = await runPackage("prisma/build/index.js", ["generate", "--no-hints"], {
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (code !== 0) throw new StepError("The database client could not be generated.", output);
}

if (isMain(import.meta.url)) await command(generate);
