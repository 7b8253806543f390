// What .ci/run does to the machine's PostgreSQL and Redis. What it makes, it prints the address of.
import { Redis } from "ioredis";
import { Client } from "pg";

const commands = {
  "create-database": async (url, name) => {
    await query(url, `CREATE DATABASE ${name}`);
    const made = new URL(url);
    made.pathname = `/${name}`;
    return made.href;
  },

  "drop-database": async (url, name) => {
    await query(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  },

  // The last of the server's numbered databases that is empty, marked as taken.
  "claim-redis": async (url) => {
    for (let number = 15; number > 0; number -= 1) {
      const claimed = await redis(`${url}/${number}`, async (client) => {
        if ((await client.dbsize()) > 0) return false;
        return (await client.set("kolegium-ci", process.pid, "EX", 3600, "NX")) === "OK";
      });
      if (claimed) return `${url}/${number}`;
    }
    throw new Error("every database of this Redis holds something");
  },

  "empty-redis": async (url) => {
    await redis(url, (client) => client.flushdb());
  },
};

async function query(url, sql) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function redis(url, work) {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  let fault;
  client.on("error", (error) => (fault = error));
  try {
    await client.connect().catch((error) => {
      throw fault ?? error;
    });
    return await work(client);
  } finally {
    client.disconnect();
  }
}

const [name, ...args] = process.argv.slice(2);
try {
  const printed = await commands[name](...args);
  if (printed) console.log(printed);
} catch (error) {
  console.error(`${name}: ${error.message}; the tests go on without it.`);
  process.exit(1);
}
