import { readSourceInput, reading, rereadSource } from "#core/reading/model";
import { z } from "zod";
import { type Operation, post } from "./operation.ts";

/** The rows of the contract about reading what sources say, where they are. */
export const readingOperations = {
  readAddress: {
    ...post(
      "/sources/read",
      "Read an address, a DOI or a file: a record and a text to make a source of within a day",
      "source.create",
      readSourceInput,
      reading,
    ),
    multipart: true,
    fileLimit: 25 * 1024 * 1024,
    progress: true,
    status: 200,
  },
  rereadSource: {
    ...post(
      "/sources/{id}/read",
      "Read a source's address again, and keep its text if it has changed",
      "source.edit",
      z.object({}),
      rereadSource,
    ),
    progress: true,
    status: 200,
  },
} as const satisfies Record<string, Operation>;
