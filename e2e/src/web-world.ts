import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import {
  makeFolder,
  minutebook,
  type ServerProcess,
  startServer,
  type Variables,
} from '../../server/test/cli/minutebook-process.ts';
import { installTinyModel } from '../../server/test/processing/speech-models.ts';
import { findBrowser } from './find-browser.ts';

/** A server as `npm start` starts it, on an empty data folder, and people with browsers. */
export interface WebWorld extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
  readonly apiKey: string;
  /** What the first start prints to sign the administrator in. */
  readonly signInLink: string;
  /** Somebody with a browser of their own, signed out. */
  visitor(options?: VisitorOptions): Promise<Visitor>;
  /** Somebody who has signed in as the administrator. */
  administrator(options?: VisitorOptions): Promise<Visitor>;
  /** `minutebook …` with the server and the key given. */
  command(...args: string[]): Promise<string>;
  /** Ends the server as a power cut would, and starts it again at the same address. */
  restart(): Promise<void>;
}

export interface VisitorOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

export interface Visitor extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the pages complained of: errors of scripts, and what the policy of the page forbade. */
  readonly complaints: readonly string[];
}

export const password = 'correct horse battery';
export const email = 'anna@example.org';

/** Devices that Chromium makes up, and no question whether they may be used. */
const browserArguments = [
  '--no-sandbox',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--auto-accept-this-tab-capture',
];

/** `settings` come beside those that every world has. */
export async function startWebWorld(settings: Variables = {}): Promise<WebWorld> {
  await using opened = new AsyncDisposableStack();
  const folder = opened.use(await makeFolder());
  const modelsDir = join(folder.path, 'models');
  await installTinyModel(modelsDir);
  const variables = {
    MINUTEBOOK_DATA_DIR: join(folder.path, 'data'),
    MINUTEBOOK_MODELS_DIR: modelsDir,
    ...settings,
  };
  let server = await startServer(variables);
  opened.defer(() => server[Symbol.asyncDispose]());
  const { url, firstKey: apiKey } = server;
  const signInLink = linkIn(server);
  if (apiKey === null) throw new Error('The first start showed no key');
  const browser = await launchBrowser();
  opened.defer(() => browser.close());
  const visitor = (options?: VisitorOptions) => visit(browser, url, options);
  let state: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;
  const world: WebWorld = {
    url,
    apiKey,
    signInLink,
    visitor,
    async administrator(options) {
      if (state === undefined) {
        await using first = await visitor();
        await signInFirst(first.page, signInLink);
        state = await first.context.storageState();
      }
      return visit(browser, url, options, state);
    },
    async command(...args) {
      const target = { MINUTEBOOK_BASE_URL: url, MINUTEBOOK_API_KEY: apiKey };
      const { code, stdout, stderr } = await minutebook(args, target);
      if (code !== 0) throw new Error(`minutebook ${args.join(' ')}: ${stderr}`);
      return stdout;
    },
    async restart() {
      server.signal('SIGKILL');
      await server.exited;
      server = await startServer({ ...variables, MINUTEBOOK_PORT: new URL(url).port });
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
  const kept = opened.move();
  return world;
}

function linkIn(server: ServerProcess): string {
  const link = /http\S+\/sign-in\?link=\S+/.exec(server.stdout())?.[0];
  if (link === undefined) throw new Error('The first start showed no link to sign in');
  return link;
}

async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('No browser: look for one before you start');
  return chromium.launch({ executablePath, args: browserArguments });
}

async function visit(
  browser: Browser,
  url: string,
  { width = 1280, height = 860, dark = false }: VisitorOptions = {},
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    permissions: ['microphone'],
    ...(storageState === undefined ? {} : { storageState }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (text.includes('Content Security Policy')) complaints.push(text);
  });
  return { page, context, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** By the link, which asks for a password. */
export async function signInFirst(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('First name').fill('Anna');
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save and begin' }).click();
  await page.waitForURL((address) => address.pathname === '/');
}
