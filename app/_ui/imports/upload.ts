"use client";

import { ProblemError, apiPath, readProblem } from "../api.ts";

/**
 * Posts a form with a file. `onSent` hears how much of it has arrived, from 0 to 1: fetch cannot tell that. Throws
 * ProblemError as `api` does.
 */
export function uploadForm<Result>(
  path: string,
  form: FormData,
  onSent: (part: number) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", apiPath(path));
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onSent(loaded / total);
    });
    request.addEventListener("load", () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as Result);
      else reject(new ProblemError(readProblem(status, responseText)));
    });
    request.addEventListener("error", () =>
      reject(new ProblemError({ status: 0, code: "network", title: "", errors: [] })),
    );
    request.send(form);
  });
}
