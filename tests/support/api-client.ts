import { demoPassword } from "#server/demo/accounts";

/** A program that is signed in to a running server by its session cookie, as a browser would be. */
export interface ApiClient {
  readonly cookie: string;
  readonly origin: string;
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(method: "POST" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Answer>;
  /** Posts and takes the file that comes back. */
  download(path: string, body: unknown): Promise<ArrayBuffer>;
}

/** The same program at another address of the same site, such as one node's own. */
export function at(url: string, { cookie }: ApiClient): ApiClient {
  return clientAt(url, cookie);
}

/** Signs in as `<who>@demo.test`. Any answer but a success throws with its status and text. */
export async function signIn(url: string, who: string): Promise<ApiClient> {
  const headers = { "content-type": "application/json", origin: url };
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email: `${who}@demo.test`, password: demoPassword }),
  });
  await demand(response);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");

  return clientAt(url, cookie);
}

function clientAt(url: string, cookie: string): ApiClient {
  const headers = { "content-type": "application/json", origin: url };
  const request = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    await demand(answer);
    return answer;
  };
  const read = async <Answer>(answer: Response) =>
    (answer.status === 204 ? undefined : await answer.json()) as Answer;
  return {
    cookie,
    origin: url,
    get: async (path) => read(await request("GET", path)),
    send: async (method, path, body) => read(await request(method, path, body)),
    download: async (path, body) => (await request("POST", path, body)).arrayBuffer(),
  };
}

async function demand(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`${response.status} ${response.url}: ${await response.text()}`);
}
