declare module 'virtual:tifa/han-variants' {
  /** Pairs variant, Simplified, one UTF-16 unit each: `乾干發发…`. No Simplified one is a variant. */
  export const hanVariants: string;
}

/** One dictionary of OpenCC: `from to|from to to|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
