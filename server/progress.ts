/** Says which step of the start runs and how long it took; silent unless asked. */
export type Progress = <Result>(name: string, step: () => Promise<Result>) => Promise<Result>;

export function createProgress(shown: boolean): Progress {
  return async (name, step) => {
    const start = performance.now();
    const result = await step();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (shown) process.stdout.write(`  ✓ ${name} (${seconds} s)\n`);
    return result;
  };
}
