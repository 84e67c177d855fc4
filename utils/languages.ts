/** The languages Tifa's own words come in, as the browser calls their folders in `_locales`. */
export const languages = ['en', 'zh_CN', 'zh_TW'] as const;
export type Language = (typeof languages)[number];
