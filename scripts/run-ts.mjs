// Runs one TypeScript file of the project: node scripts/run-ts.mjs <file> [arguments].
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [file, ...rest] = process.argv.slice(2);
const outfile = path.resolve("dist/.run", `${path.basename(file, ".ts")}-${process.pid}.mjs`);
await mkdir(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
  sourcemap: "inline",
});
process.argv = [process.argv[0], file, ...rest];
process.on("exit", () => void rm(outfile, { force: true }));
await import(pathToFileURL(outfile).href);
