import * as client from 'openid-client';

/** How an OpenID Connect provider is reached; from the environment, since secrets do not belong on command lines. */
export interface OidcSettings {
  issuer: URL;
  clientId: string;
  /** null for a public client. */
  clientSecret: string | null;
  /** What the log-in button says. */
  name: string;
}

/** What is kept in the browser between leaving for the provider and coming back. */
export interface OidcState {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface OidcIdentity {
  /** Unique and unchanging: issuer and subject. */
  subject: string;
  /** For people to read. */
  name: string;
}

const SCOPE = 'openid profile email';
const TIMEOUT_SECONDS = 15;

/**
 * The settings in OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME; null when there are none.
 * @throws when they are incomplete or not safe
 */
export function oidcSettings(env: NodeJS.ProcessEnv = process.env): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID) return null;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID)
    throw new Error('OIDC_ISSUER and OIDC_CLIENT_ID belong together: set both, or neither.');
  const issuer = URL.canParse(OIDC_ISSUER) ? new URL(OIDC_ISSUER) : null;
  if (!issuer) throw new Error(`OIDC_ISSUER "${OIDC_ISSUER}" is not an address.`);
  if (issuer.protocol !== 'https:' && !onThisMachine(issuer))
    throw new Error('OIDC_ISSUER must be an https address.');
  return {
    issuer,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET || null,
    name: OIDC_NAME || issuer.hostname,
  };
}

const onThisMachine = (url: URL): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);

/** Log-in through an OpenID Connect provider: authorisation code with PKCE, state and nonce. */
export class OidcLogin {
  readonly settings: OidcSettings;
  readonly #callback: string;
  #config: Promise<client.Configuration> | null = null;

  /** @param callback address to which the provider sends people back; it must be registered there */
  constructor(settings: OidcSettings, callback: string) {
    this.settings = settings;
    this.#callback = callback;
  }

  /** Where to send the browser, and what to keep in it. @throws when the provider does not answer */
  async start(): Promise<{ url: string; kept: OidcState }> {
    const config = await this.#provider();
    const kept = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: this.#callback,
      scope: SCOPE,
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, kept };
  }

  /** Whom the provider vouches for. @throws when anything about its answer does not hold */
  async finish(query: string, kept: OidcState): Promise<OidcIdentity> {
    const config = await this.#provider();
    const current = new URL(this.#callback);
    current.search = query;
    const tokens = await client.authorizationCodeGrant(config, current, {
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const word = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : null);
    const name =
      word(claims.preferred_username) ??
      word(claims.name) ??
      (claims.email_verified ? word(claims.email) : null) ??
      claims.sub;
    return { subject: `${claims.iss} ${claims.sub}`, name };
  }

  /** The provider's own description of itself, asked for once; again after a failure. */
  #provider(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    this.#config ??= client
      .discovery(
        issuer,
        clientId,
        clientSecret ? { client_secret: clientSecret } : undefined,
        clientSecret ? undefined : client.None(),
        {
          timeout: TIMEOUT_SECONDS,
          // only for a provider on this very machine, as oidcSettings sees to
          execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
        },
      )
      .catch((e) => {
        this.#config = null;
        throw e;
      });
    return this.#config;
  }
}
