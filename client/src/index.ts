export { ApiError, toApiError, unreachable } from './api-error.ts';
export type { components, paths } from './api-types.ts';
export { type ClientOptions, createClient, type MinutebookClient, unwrap } from './client.ts';
