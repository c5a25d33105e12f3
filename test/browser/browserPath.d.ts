/** The path of a Chrome or Chromium: BROWSER_PATH, or where one usually is. @throws Error saying how to get one */
export function browserPath(): string;
