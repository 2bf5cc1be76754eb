/** The little of cli-progress that is used here; the package brings no types. */
declare module 'cli-progress' {
  export interface BarOptions {
    readonly stream: NodeJS.WritableStream;
    readonly format: string;
    /** In columns. */
    readonly barsize: number;
    readonly hideCursor: boolean;
    readonly clearOnComplete: boolean;
  }

  export class SingleBar {
    constructor(options: BarOptions);
    start(total: number, value: number, payload: Readonly<Record<string, string>>): void;
    increment(step: number, payload: Readonly<Record<string, string>>): void;
    update(payload: Readonly<Record<string, string>>): void;
    stop(): void;
  }
}
