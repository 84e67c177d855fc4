/** The sentences a person sees, in the language of the browser. Texts live in `locales/`. */
import { i18n } from '#i18n';

export const t = i18n.t;
