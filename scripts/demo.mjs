// npm run demo: installs and builds what is missing, then serves the demonstration until Ctrl-C.
import "./node-version.mjs";
import { install } from "./install.mjs";
import { command } from "./run.mjs";

await command(async () => {
  await install();
  const { build } = await import("./build.mjs");
  await build();
});

// The server runs in this process, so that it gets the terminal's signals once and its exit code is the command's.
process.env.DEMO ||= "true";
await import("../dist/main.js");
