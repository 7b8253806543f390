// What processes use of the machine, from /proc, which only Linux has.
import { readFileSync, readdirSync } from "node:fs";

const pageBytes = 4096;
const tickMs = 10;

/** CPU time of a process, user and system, all its threads, in ms; null where it cannot be measured. */
export function cpuMs(pid: number): number | null {
  if (process.platform !== "linux") return null;
  return scheduledMs(pid) ?? tickedMs(pid);
}

/** To the nanosecond, where the kernel keeps it. A thread that has ended is not counted; servers keep theirs. */
function scheduledMs(pid: number): number | null {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => {
      const [nanoseconds = ""] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
      return sum + Number(nanoseconds) / 1e6;
    }, 0);
  } catch {
    return null;
  }
}

function tickedMs(pid: number): number | null {
  const fields = statOf(pid);
  return fields ? (Number(fields[11]) + Number(fields[12])) * tickMs : null;
}

/** The fields of /proc/<pid>/stat from the third, the state, on. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** The processes that a process started and that are still there. */
export function childrenOf(pid: number): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.[1] === String(pid))
    .map(Number);
}

/** Resident memory in KB; null where it cannot be measured. */
export function residentKb(pid: number): number | null {
  const fields = process.platform === "linux" ? statOf(pid) : null;
  return fields ? (Number(fields[21]) * pageBytes) / 1024 : null;
}
