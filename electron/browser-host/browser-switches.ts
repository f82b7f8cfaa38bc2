/** How this program starts a browser: no first-run pages, no network of its own, no secret of ours. */

/** Common to the window and to printing. */
export function quietSwitches(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-extensions',
    '--disable-quic',
    '--disable-breakpad',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
    '--metrics-recording-only',
    '--password-store=basic',
    ...rootSwitches(),
  ]
}

/** The environment of a program that is not ours: the store's password is none of its business. */
export function foreignEnvironment(): NodeJS.ProcessEnv {
  const { SO_DINH_DANH_PASSWORD: _password, ...rest } = process.env
  return rest
}

/** Chromium does not start as root with its sandbox on; every other user keeps it. */
function rootSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
