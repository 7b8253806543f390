import { AppError } from "#core/errors";
import { answerWith, everyMethod } from "../_http/endpoints.ts";

/** Every path below /api/v1 that the contract does not name. */
export const { GET, POST, PUT, PATCH, DELETE } = everyMethod(answerWith(() => new AppError("not-found")));
