import type { Messages } from "next-intl";
import type { Locale } from "./locales.ts";
import { namespaces } from "./namespaces.ts";

/** Every namespace of one language, as next-intl wants them. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const files = await Promise.all(
    namespaces.map(async (namespace) => {
      const file = (await import(`../../messages/${locale}/${namespace}.json`)) as { default: unknown };
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(files) as unknown as Messages;
}
