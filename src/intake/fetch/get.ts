import { lookup as dnsLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './address.ts';

/** Why a fetch was refused or failed, in words for the person who asked for it. */
export class FetchError extends Error {
  /** `refused` will stay so; `failed` may be tried again. */
  readonly kind: 'refused' | 'failed';
  constructor(kind: 'refused' | 'failed', message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

export interface FetchLimits {
  /** Bytes of the body at the most, after decompression. */
  bytes: number;
  /** Milliseconds for the whole exchange, redirects included. */
  time: number;
  redirects: number;
  /** Media types that are taken; all others are refused before the body is read. */
  types: RegExp;
}

export const LIMITS: FetchLimits = {
  bytes: 20_000_000,
  time: 30_000,
  redirects: 5,
  types:
    /^(text\/|application\/(xhtml\+xml|xml|rss\+xml|atom\+xml|json|feed\+json|pdf|warc|gzip|x-gzip|zip|octet-stream))/i,
};

export interface FetchOptions {
  limits?: Partial<FetchLimits>;
  headers?: Record<string, string>;
  /** Judges an address before a connection is made; the tests let loopback through. */
  allow?: (address: string) => boolean;
}

export interface Fetched {
  /** Address after redirects. */
  url: string;
  status: number;
  mediaType: string;
  /** As the server named it, e.g. "windows-1252". */
  charset: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Empty for 304. */
  bytes: Buffer;
}

const USER_AGENT = 'corroborate/0.1 (news verification; reads robots.txt)';

/**
 * Fetches one address: http or https only, public addresses only (checked on the address that the connection is
 * really made to, at every redirect, so that no DNS answer can lead elsewhere), within limits of size, time and type.
 * @throws FetchError
 */
export async function get(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...LIMITS, ...options.limits };
  const signal = AbortSignal.timeout(limits.time);
  let current = parse(url);
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const response = await open(current, options, signal);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status >= 300 && status < 400 && status !== 304 && location) {
      response.destroy();
      current = parse(new URL(location, current).href);
      continue;
    }
    return await receive(response, current, limits, signal);
  }
  throw new FetchError('refused', `${url} redirects more than ${limits.redirects} times.`);
}

function parse(url: string): URL {
  let u: URL;
  try {
    u = new URL(url);
  } catch (cause) {
    throw new FetchError('refused', `"${url.slice(0, 200)}" is not a web address.`, cause);
  }
  if (u.protocol !== 'http:' && u.protocol !== 'https:')
    throw new FetchError('refused', `${u.protocol} addresses are not fetched, only http and https.`);
  if (u.username || u.password)
    throw new FetchError('refused', 'Addresses with a user name or password in them are not fetched.');
  return u;
}

function open(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const allow = options.allow ?? isPublicAddress;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allow(host)) return Promise.reject(closedAddress(url));
  // resolved and judged here, and this very answer is what the connection uses
  const lookup: LookupFunction = (name, opts, done) => {
    dnsLookup(name, { ...opts, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      if (!found.length || !found.every((a) => allow(a.address))) return done(closedAddress(url), '', 0);
      if ((opts as { all?: boolean }).all) return done(null, found);
      return done(null, found[0].address, found[0].family);
    });
  };
  return new Promise((done, fail) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = {
      'user-agent': USER_AGENT,
      'accept-encoding': 'gzip, deflate, br',
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
      ...options.headers,
    };
    const req = request(url, { lookup, signal, headers, agent: false }, done);
    req.on('error', (e) => fail(e instanceof FetchError ? e : failure(url, e, signal)));
    req.end();
  });
}

async function receive(
  response: IncomingMessage,
  url: URL,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched> {
  const { headers } = response;
  const status = response.statusCode ?? 0;
  const [mediaType, ...params] = (headers['content-type'] ?? 'application/octet-stream')
    .split(';')
    .map((s) => s.trim());
  const result = {
    url: url.href,
    status,
    mediaType: mediaType.toLowerCase(),
    charset:
      params
        .find((p) => /^charset=/i.test(p))
        ?.slice(8)
        .replace(/"/g, '')
        .toLowerCase() ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
  const stop = (error: FetchError) => {
    response.destroy();
    return error;
  };
  if (status === 304) {
    response.resume();
    return { ...result, bytes: Buffer.alloc(0) };
  }
  if (status >= 400)
    throw stop(
      new FetchError(
        status === 404 || status === 410 || status === 403 || status === 451 ? 'refused' : 'failed',
        `${url.href} answered ${status}.`,
      ),
    );
  if (!limits.types.test(mediaType))
    throw stop(new FetchError('refused', `${url.href} is ${mediaType}, which is not read.`));
  if (Number(headers['content-length'] ?? 0) > limits.bytes) throw stop(tooLarge(url, limits));
  const body = decoded(response);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limits.bytes) throw tooLarge(url, limits);
      chunks.push(chunk);
    }
  } catch (e) {
    throw stop(e instanceof FetchError ? e : failure(url, e as Error, signal));
  }
  return { ...result, bytes: Buffer.concat(chunks) };
}

function decoded(response: IncomingMessage): NodeJS.ReadableStream {
  const decoder = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[response.headers['content-encoding'] ?? ''];
  if (!decoder) return response;
  const stream = decoder();
  response.on('error', (e) => stream.destroy(e));
  return response.pipe(stream);
}

const tooLarge = (url: URL, limits: FetchLimits) =>
  new FetchError('refused', `${url.href} is larger than ${Math.round(limits.bytes / 1e6)} MB.`);
const closedAddress = (url: URL) =>
  new FetchError(
    'refused',
    `${url.hostname} is not on the public internet: addresses of this machine or its network are not fetched.`,
  );
const failure = (url: URL, e: Error, signal: AbortSignal) =>
  new FetchError(
    'failed',
    signal.aborted ? `${url.href} took too long.` : `${url.href} could not be fetched: ${e.message}`,
    e,
  );
