import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
