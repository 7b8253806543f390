"use client";

import type { ImportedBrief } from "#core/briefs/model";
import { ProblemError, apiPath, readProblem } from "../api.ts";

/**
 * Imports a file or pasted text. `onSent` hears how much of it has arrived, from 0 to 1; after 1 the server reads it.
 * fetch cannot tell that. Throws ProblemError as `api` does.
 */
export function uploadImport(form: FormData, onSent: (part: number) => void): Promise<ImportedBrief> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", apiPath("/briefs/import"));
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onSent(loaded / total);
    });
    request.addEventListener("load", () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as ImportedBrief);
      else reject(new ProblemError(readProblem(status, responseText)));
    });
    request.addEventListener("error", () =>
      reject(new ProblemError({ status: 0, code: "network", title: "", errors: [] })),
    );
    request.send(form);
  });
}
