/** One dictionary of OpenCC: `from to|from to to|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
