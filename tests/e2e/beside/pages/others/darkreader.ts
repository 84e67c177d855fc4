import { disable, enable, setFetchMethod } from 'darkreader';

declare global {
  interface Window {
    darken(isDark: boolean): void;
  }
}

setFetchMethod(window.fetch);
window.darken = (isDark) => (isDark ? enable({ brightness: 100, contrast: 90 }) : disable());
