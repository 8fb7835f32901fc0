/** The least processor time of some runs, in milliseconds: other programs on the machine do not count. */
export function cheapest(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
