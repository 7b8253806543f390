import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cwd } from "node:process";
import type { HouseFont } from "../vocabulary.ts";

/** By the name that Typst knows each by; the first comes with Typst itself. */
export const fontNames: Readonly<Record<HouseFont, string>> = {
  libertinus: "Libertinus Serif",
  "source-serif": "Source Serif 4",
  "source-sans": "Source Sans 3",
};

const packages = ["@expo-google-fonts/source-serif-4", "@expo-google-fonts/source-sans-3"];
const weights = ["400Regular", "600SemiBold", "700Bold"];

/** The folders of the weights that the layout uses, upright and italic. */
export function fontFolders(): string[] {
  // From where the product was started: a bundler would take this module's own place for a wish to bundle them.
  const { resolve } = createRequire(join(cwd(), "package.json"));
  return packages.flatMap((name) => {
    const home = dirname(resolve(`${name}/package.json`));
    return weights.flatMap((weight) => [join(home, weight), join(home, `${weight}_Italic`)]);
  });
}
