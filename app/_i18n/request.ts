import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { loadMessages } from "./load-messages.ts";
import {
  defaultTimeZone,
  isLocale,
  isTimeZone,
  localeCookie,
  negotiateLocale,
  timeZoneCookie,
} from "./locales.ts";

/** The language and the hours of one request: the cookies say, or else the browser's own preference. */
export default getRequestConfig(async () => {
  const jar = await cookies();
  const chosen = jar.get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get("accept-language"));
  const zone = jar.get(timeZoneCookie)?.value;
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: isTimeZone(zone) ? zone : defaultTimeZone,
    now: new Date(),
  };
});
