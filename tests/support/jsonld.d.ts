declare module "jsonld" {
  interface Options {
    /** Throws on whatever would be lost. */
    readonly safe: boolean;
    readonly documentLoader: (address: string) => Promise<never>;
  }
  const jsonld: { expand(document: object, options: Options): Promise<object[]> };
  export default jsonld;
}
