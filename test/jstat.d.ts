// What the tests use of a library without types of its own.
declare module 'jstat' {
  const jstat: {
    readonly normal: { inv(p: number, mean: number, deviation: number): number };
    readonly binomial: {
      cdf(k: number, n: number, p: number): number;
      pdf(k: number, n: number, p: number): number;
    };
    mean(values: readonly number[]): number;
    median(values: readonly number[]): number;
  };
  export = jstat;
}
