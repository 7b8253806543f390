import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import type { Actor } from "./model.ts";

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes an account that signs in with email and password, in better-auth's tables and with its hash, since its own
 * sign-up is closed; `alongside` runs in the same transaction. Throws `email-taken`.
 */
export async function createPerson(
  { db, auth }: Pick<Runtime, "db" | "auth">,
  person: NewPerson,
  alongside: (tx: Transaction, actor: Actor) => Promise<void> = async () => undefined,
): Promise<Actor> {
  const { password, generateId } = await auth.$context;
  const newId = (model: "user" | "account") => generateId({ model }) || crypto.randomUUID();
  const hash = await password.hash(person.password);
  const id = newId("user");
  const actor = { userId: id, name: person.name };
  const email = person.email.toLowerCase();
  await db.$transaction(async (tx) => {
    await refuseTakenEmail(() =>
      tx.user.create({
        data: {
          id,
          name: person.name,
          email,
          accounts: {
            create: { id: newId("account"), accountId: id, providerId: "credential", password: hash },
          },
        },
      }),
    );
    await alongside(tx, actor);
  });
  return actor;
}

async function refuseTakenEmail(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw taken ? new AppError("email-taken", {}, { cause: error }) : error;
  }
}
