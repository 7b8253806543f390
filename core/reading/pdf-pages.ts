import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../errors.ts";
import { longestText } from "./document.ts";

export interface PdfLine {
  readonly text: string;
  /** Of its largest letters, in points. */
  readonly size: number;
}

export interface PdfPages {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly info: Readonly<Record<string, string>>;
}

interface Broken {
  readonly broken: string;
  readonly encrypted: boolean;
}

const mostPages = 600;
const mostMs = 30_000;
/** A small file can hold a page that unpacks to gigabytes. */
const mostMemory = 600 * 1024 * 1024;
const lookMs = 100;

/**
 * The lines and the properties of a PDF. Throws `import-unreadable` for what is no PDF or has a password, and
 * `page-too-large`.
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const told = await askPdfThread<PdfPages>(bytes, { mostPages, longestText });
  if ("broken" in told) throw new AppError("import-unreadable", { reason: "pdf" }, { cause: told.broken });
  return told;
}

/** What a thread is to read of a PDF; see `pdf-thread.mjs`. */
export interface PdfQuestion {
  readonly mostPages: number;
  readonly longestText: number;
  readonly layout?: boolean;
}

/**
 * Has a PDF read in a thread: one that takes too long or too much memory is ended there and hinders nobody. Throws
 * `page-too-large` for such a one.
 */
export async function askPdfThread<Answer extends object>(
  bytes: Uint8Array,
  question: PdfQuestion,
): Promise<Answer | Broken> {
  const copy = new Uint8Array(bytes);
  const thread = new Worker(path.resolve("core/reading/pdf-thread.mjs"), {
    workerData: { bytes: copy, ...question },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  try {
    return await answerOf<Answer>(thread);
  } finally {
    await thread.terminate();
  }
}

function answerOf<Answer>(thread: Worker): Promise<Answer | Broken> {
  const began = Date.now();
  const before = process.memoryUsage.rss();
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const tooLong = Date.now() - began > mostMs;
      if (tooLong || process.memoryUsage.rss() - before > mostMemory) fail(tooLong ? "time" : "memory");
    }, lookMs);
    const fail = (reason: string, cause?: unknown) => {
      clearInterval(watch);
      reject(new AppError("page-too-large", { reason }, { cause }));
    };
    thread.once("message", (told: Answer | Broken) => {
      clearInterval(watch);
      resolve(told);
    });
    thread.once("error", (error) => fail("fault", error));
    thread.once("exit", () => fail("ended"));
  });
}
