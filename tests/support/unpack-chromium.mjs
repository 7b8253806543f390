// Unpacks the Chromium of @sparticuz/chromium and the libraries that it may lack into the folder that TMPDIR names.
// A process of its own, since the package reads its settings from the environment: only where it believes to run on
// Amazon's servers does it unpack the libraries.
process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
