/** What a client is told of a value that a field cannot have. */

export const required = 'This field is required.';
export const noNull = 'This field may not be null.';
export const noBlank = 'This field may not be blank.';
export const noString = 'Not a valid string.';
export const noInteger = 'A valid integer is required.';
export const noUuid = 'Must be a valid UUID.';
export const noUrl = 'Enter a valid URL.';
export const noNul = 'Null characters are not allowed.';
export const noDate =
  'Datetime has wrong format. Use one of these formats instead: ' +
  'YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].';
export const noChoice = (shown: string) => `"${shown}" is not a valid choice.`;
export const surrogates = (code: string) => `Surrogate characters are not allowed: U+${code}.`;
