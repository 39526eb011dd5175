import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { ArchiveConnection } from '../../../src/archive/database.ts';
import { readBatch } from '../../../src/archive/read.ts';
import { type RunningServer, serve } from '../../../src/server/serve.ts';
import { openCopy, PROGRAM } from './archive.ts';
import { launchChromium } from './chromium.ts';
import { type Look, Screen } from './screen.ts';

/** The application running on an archive of its own, with a browser before it. */
export interface Desk {
  readonly url: string;
  readonly archive: ArchiveConnection;
  /** Opens a path in a fresh tab; after the test it must have made no error and asked nothing of another origin. */
  open(path: string, look?: Look): Promise<Screen>;
  /** Asks the API, as the application does. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of all shapes
  ask(method: string, path: string, body?: unknown): Promise<any>;
  /** Reads what waits, where no worker does. */
  read(): Promise<void>;
}

export interface DeskOptions {
  /** What stands in the archive at first. */
  archive?: 'examples' | 'empty';
  /** Reads what is added in the background, as the server does outside of tests. */
  worker?: boolean;
  /** Addresses that may be fetched. */
  allow?: (address: string) => boolean;
  /** Console errors that a file's tests provoke on purpose, such as the browser's line for an answer of 404. */
  expected?: RegExp;
}

/** Starts a desk for the tests of one file, and stops it. Call it at the top of a `describe` or of the file. */
export function useDesk({ archive: from, worker = false, allow, expected }: DeskOptions = {}): Desk {
  let archive: ArchiveConnection;
  let server: RunningServer;
  let browser: Browser;
  const open: Screen[] = [];

  beforeAll(async () => {
    archive = await openCopy(inject('server'), from);
    server = await serve(archive, { host: '127.0.0.1', port: 0, program: PROGRAM, worker, allow });
    browser = await launchChromium();
  });
  afterEach(async () => {
    const screens = open.splice(0);
    await Promise.all(screens.map((s) => s.close()));
    expect(screens.flatMap((s) => s.strays)).toEqual([]);
    expect(screens.flatMap((s) => s.errors).filter((e) => !expected?.test(e))).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await archive?.close();
  });

  return {
    get url() {
      return server.url;
    },
    get archive() {
      return archive;
    },
    open: async (path, look) => {
      const screen = await Screen.open(browser, server.url, path, look);
      open.push(screen);
      return screen;
    },
    ask: async (method, path, body) => {
      const response = await fetch(`${server.url}/api/v1${path}`, {
        method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (!response.ok)
        throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
      return response.status === 204 ? null : response.json();
    },
    read: async () => {
      while (await readBatch(archive.db, { program: PROGRAM, worker: 'test' }));
    },
  };
}
