import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` judges the whole project once; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // What the server has loaded is not bundled a second time; native code stays as it is.
  serverExternalPackages: [
    "@citeproc-rs/wasm",
    "@electric-sql/pglite",
    "@myriaddreamin/typst-ts-node-compiler",
    "@retorquere/bibtex-parser",
    "better-auth",
    "ioredis",
    "lib0",
    "linkedom",
    "pg-boss",
    "sanitize-html",
    "undici",
    "unpdf",
    "y-protocols",
    "yjs",
  ],
  experimental: {
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
    // A page that is asked for without a network waits for it instead of leaving the one that is open.
    useOffline: true,
  },
  headers: async () => [{ source: "/:path*", headers }],
};

// Messages are read when the pages are built, so that no browser need bring the parser.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/_i18n/request.ts",
  experimental: {
    messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
  },
});

export default withNextIntl(config);
