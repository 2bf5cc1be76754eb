/** Whether it is the name of a language by BCP 47: `en`, `de-CH`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(text);
}

export const languageHelp = 'Write a language as "en", "de-CH" or "zh-Hant", or null to find out.';
